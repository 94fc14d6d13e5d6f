using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers.Returning;

/// <summary>The slip of many results handed over at once, to the desk or to a carrier, as a page and as PDF.</summary>
[Needs(Permission.ReturnResults, Permission.IssueResults)]
internal sealed class HandOverModel(ResultHandOver handOver, Official official, TimeProvider clock) : WorkPage
{
    public static readonly IReadOnlyList<(string Address, ResultReceiver To)> Receivers = [("mot-cua", ResultReceiver.Desk), ("buu-chinh", ResultReceiver.Carrier), ("cho-gui", ResultReceiver.Waiting)];

    [BindProperty(SupportsGet = true, Name = "ben-nhan")]
    public string To { get; set; } = "mot-cua";

    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? Day { get; set; }

    public ResultReceiver Receiver { get; private set; }

    public Paper? Paper { get; private set; }

    public bool MayReturn => official.Can(Permission.ReturnResults);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!Receivers.Any(r => r.Address == To)) return false;
        Receiver = Receivers.First(r => r.Address == To).To;
        // What waits, waits now.
        if (Day is null || Receiver is ResultReceiver.Waiting) Day = clock.Today;
        Paper = await handOver.OfAsync(Receiver, Day.Value, cancellationToken);
        return true;
    }

    public void OnGet() { }

    public IActionResult OnGetPdf() => Paper is null ? NotFound() : PaperFile.Pdf(Paper, $"ban-giao-ket-qua-{To}-{Day:yyyy-MM-dd}");
}
