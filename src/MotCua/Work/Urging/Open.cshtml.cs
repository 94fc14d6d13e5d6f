using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Work.Urging;

/// <summary>One urging letter as a paper: for those who sent it, and for whom it is addressed to.</summary>
[Needs]
internal sealed class OpenModel(MotCuaDbContext db, Official official, TimeProvider clock) : SubjectPage<UrgingLetter>(db, official, clock)
{
    public Paper Paper { get; private set; } = null!;

    protected override IQueryable<UrgingLetter> Visible
    {
        get
        {
            var (agency, me, unit, all) = (Official.AgencyId, Official.Id, Official.UnitId ?? 0, Official.OverseesTasks);
            return Db.UrgingLetters.AsNoTracking().Where(l => l.AgencyId == agency && (all || l.LeadId == me || (l.LeadId == null && l.LeadUnitId == unit)));
        }
    }

    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        Paper = UrgingPaper.Of(Found, await Db.AgencyAsAtAsync(Found.AgencyId, Found.IssuedOn.EndUtc().AddTicks(-1), cancellationToken));

    public void OnGet() { }

    public IActionResult OnGetPdf() => PaperFile.Pdf(Paper, FileName);

    public IActionResult OnGetWord() => PaperFile.Word(Paper, FileName);

    private string FileName => $"don-doc-{Found.IssuedOn:yyyyMMdd}-{Found.Id}";
}
