using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Staff.Heads;

/// <summary>Which criteria of a year's index belong to which leader, with result, effect and explanation: page, Word, PDF.</summary>
[Needs(Permission.SeeStaff, Permission.ManageStaff)]
internal sealed class ListModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? AskedYear { get; set; }

    public int Year => AskedYear is >= 2011 and <= 2100 ? AskedYear.Value : clock.Today.Year;

    public IReadOnlyList<HeadDuty> Rows { get; private set; } = [];

    public bool MayManage => official.Can(Permission.ManageStaff);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var year = Year;
        var duties = await db.HeadDuties.AsNoTracking().VisibleTo(official).Where(d => d.Year == year && !d.IsRemoved).OrderBy(d => d.Id).ToListAsync(cancellationToken);
        Rows = [.. duties.OrderBy(d => d.Code, DutyCodes.Order).ThenBy(d => d.Leader, StringComparer.Ordinal)];
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellationToken) => PaperFile.Pdf(await PaperAsync(cancellationToken), $"trach-nhiem-{Year}");

    public async Task<IActionResult> OnGetWordAsync(CancellationToken cancellationToken) => PaperFile.Word(await PaperAsync(cancellationToken), $"trach-nhiem-{Year}");

    private async Task<Paper> PaperAsync(CancellationToken cancellationToken) => DutyPaper.Of(Year, Rows, await db.AgencyAsAtAsync(official.AgencyId, clock.UtcNow, cancellationToken), clock.Today);
}
