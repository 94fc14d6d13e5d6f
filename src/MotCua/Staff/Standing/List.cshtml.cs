using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Staff.Standing;

/// <summary>Who is in which post and meets its standard, as at the end of any day: page, spreadsheet, PDF of the same rows.</summary>
[Needs(Permission.SeeStaff, Permission.ManageStaff)]
internal sealed class ListModel(MotCuaDbContext db, Official official, StaffPictures pictures, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "bo-phan")]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "tieu-chuan")]
    public StandardState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? AskedDay { get; set; }

    public DateOnly Day => AskedDay ?? clock.Today;

    public bool MayManage => official.Can(Permission.ManageStaff);

    public StaffPicture Picture { get; private set; } = null!;

    public IReadOnlyList<StaffStanding> Rows { get; private set; } = [];

    public IEnumerable<SelectListItem> Units => Picture.Standings.Select(s => s.Unit).Distinct().Order(StringComparer.Ordinal).Select(u => new SelectListItem(u, u, u == Unit)).Prepend(new("Tất cả", ""));

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Picture = await pictures.OnAsync(official.AgencyId, Day, cancellationToken);
        var words = VietnamText.Fold(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Rows = [.. Picture.Standings.Where(s => (State is null || s.Result.State == State) && (string.IsNullOrEmpty(Unit) || s.Unit == Unit) && Array.TrueForAll(words, w => VietnamText.Fold($"{s.FullName} {s.Post}").Contains(w, StringComparison.Ordinal)))];
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellationToken) => PaperFile.Pdf(StandingPaper.Paper(Picture, Rows, await AgencyAsync(cancellationToken)), FileName);

    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken) => PaperFile.Excel(StandingPaper.Sheet(Picture, Rows, await AgencyAsync(cancellationToken)), FileName);

    /// <summary>The list with another state, the other filters kept.</summary>
    public string Link(StandardState? state, string? handler = null) =>
        $"/nhan-su{QueryString.Create(new KeyValuePair<string, string?>[] { new("q", Text), new("bo-phan", Unit), new("ngay", AskedDay?.Print()), new("tieu-chuan", state?.ToString()), new("handler", handler) }.Where(p => !string.IsNullOrEmpty(p.Value)))}";

    private Task<AgencyProfile> AgencyAsync(CancellationToken cancellationToken) => db.AgencyAsAtAsync(official.AgencyId, Day.EndUtc().AddTicks(-1), cancellationToken);

    private string FileName => $"tieu-chuan-can-bo-{Day:yyyyMMdd}";
}
