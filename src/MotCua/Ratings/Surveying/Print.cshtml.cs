using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Ratings.Surveying;

/// <summary>The forms of a batch, or of all, as one PDF; the first as it will look.</summary>
[Needs(Permission.RunSurveys)]
internal sealed class PrintModel(MotCuaDbContext db, Official official, TimeProvider clock) : SurveyPage(db, official, clock)
{
    [BindProperty(SupportsGet = true, Name = "tap")]
    public int? BatchNumber { get; set; }

    public AgencyProfile Agency { get; private set; } = null!;

    public IReadOnlyList<SurveyBatch> Chosen => [.. Found.Batches.Where(b => BatchNumber is null || b.Number == BatchNumber)];

    public Paper First => FormPaper.Of(Found, Chosen[0].From, Asked, Agency);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken) || Found.State is not SurveyState.Fielding || Chosen.Count == 0) return false;
        Agency = await Db.AgencyAsAtAsync(Found.AgencyId, Now, cancellationToken);
        return true;
    }

    public void OnGet() { }

    public IActionResult OnGetPdf() =>
        PaperFile.Pdf([.. Chosen.SelectMany(b => Enumerable.Range(b.From, b.Count)).Select(n => FormPaper.Of(Found, n, Asked, Agency))], $"phieu-{Found.Code}{(BatchNumber is { } batch ? $"-tap-{batch}" : "")}");
}
