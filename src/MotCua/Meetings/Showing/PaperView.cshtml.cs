using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Meetings.Showing;

/// <summary>Invitation, minutes or notice as a page to print, as PDF and as Word.</summary>
[Needs]
internal sealed class PaperViewModel(MotCuaDbContext db, Official official, TimeProvider clock) : MeetingPage(db, official, clock)
{
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    public Paper Paper { get; private set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken)) return false;
        // Under the name the agency bore that day.
        var agency = await Db.AgencyAsAtAsync(Found.AgencyId, MeetingPapers.DayOf(Kind, Found).EndUtc().AddTicks(-1), cancellationToken);
        if (MeetingPapers.Of(Kind, Found, agency) is not { } paper) return false;
        Paper = paper;
        return true;
    }

    public void OnGet() { }

    public IActionResult OnGetPdf() => PaperFile.Pdf(Paper, FileName);

    public IActionResult OnGetWord() => PaperFile.Word(Paper, FileName);

    private string FileName => $"{Kind}-{Found.StartsAt.ToDay():yyyyMMdd}-{Found.Id}";
}
