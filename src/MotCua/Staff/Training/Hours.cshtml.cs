using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Staff.Training;

/// <summary>Hours of everybody in a year against the compulsory number, and who is short.</summary>
[Needs(Permission.SeeStaff, Permission.ManageStaff)]
internal sealed class HoursModel(MotCuaDbContext db, Official official, TrainingHours hours, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? AskedYear { get; set; }

    [BindProperty(SupportsGet = true, Name = "thieu")]
    public string? Short { get; set; }

    public bool OnlyShort => Short == "co";

    public HoursPicture Picture { get; private set; } = null!;

    public IReadOnlyList<LearntHours> Rows => OnlyShort ? [.. Picture.People.Where(p => p.Missing > 0)] : Picture.People;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var year = AskedYear is >= 2018 && AskedYear <= clock.Today.Year ? AskedYear.Value : clock.Today.Year;
        Picture = await hours.OfAsync(official.AgencyId, year, clock.Today, cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellationToken) => PaperFile.Pdf(HoursPaper.Paper(Picture, Rows, await AgencyAsync(cancellationToken)), FileName);

    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken) => PaperFile.Excel(HoursPaper.Sheet(Picture, Rows, await AgencyAsync(cancellationToken)), FileName);

    private Task<AgencyProfile> AgencyAsync(CancellationToken cancellationToken) => db.AgencyAsAtAsync(official.AgencyId, Picture.Day.EndUtc().AddTicks(-1), cancellationToken);

    private string FileName => $"so-tiet-{Picture.Year}";
}
