using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers.Correcting;

/// <summary>Every void number with its reason: the book has no gap that is not explained.</summary>
[Needs(Permission.CorrectDossiers, Permission.CloseBooks)]
internal sealed class VoidsModel(VoidNumbers numbers, TimeProvider clock) : WorkPage
{
    private const int Size = 100;

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? ChosenYear { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public int Year => ChosenYear is >= 2000 and <= 2100 ? ChosenYear.Value : clock.Today.Year;

    public IReadOnlyList<VoidNumber> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = await numbers.OfAsync(Year, Cursor.Read(After), Size + 1, cancellationToken);
        if (Rows.Count <= Size) return;

        Rows = [.. Rows.Take(Size)];
        Next = new Cursor(Rows[^1].ReceivedAt, Rows[^1].Id).ToString();
    }

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellationToken) =>
        PaperFile.Pdf(await numbers.PaperAsync(Year, cancellationToken), $"so-so-huy-{Year}");
}
