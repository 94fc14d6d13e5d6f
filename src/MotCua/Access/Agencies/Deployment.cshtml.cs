using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access.FirstStart;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Access.Agencies;

/// <summary>The agencies of this deployment, and opening one more with its desk, units, roles and first administrator.</summary>
[Needs(Permission.ManageDeployment)]
[ResponseCache(NoStore = true)]
internal sealed class DeploymentModel(MotCuaDbContext db, OfficialAccounts accounts) : WorkPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [TempData]
    public string? FirstUserName { get; set; }

    [TempData]
    public string? FirstPassword { get; set; }

    public IReadOnlyList<Agency> Agencies { get; private set; } = [];

    public override IReadOnlyCollection<string> TakesUnfinished => ["Under"];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Agencies = await db.Agencies.AsNoTracking().OrderBy(a => a.Code).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Agencies.Any(a => a.Code == Input.Code)) throw new RuleBroken($"Mã «{Input.Code}» đã có đơn vị dùng. Chọn mã khác.", "Input.Code");
        var (agency, units, roles) = AgencySetup.Another(Input.Code!, Input.Name!.Trim(), Input.CodePrefix?.Trim() ?? "").OpenIn(db);
        var administrator = OfficialProfile.Appoint(agency.Id, units[0].Id, Input.AdministratorName!.Trim(), "Quản trị", [roles.Single(r => r.Permissions.Contains(nameof(Permission.ManageOfficials))).Id]);
        db.Add(administrator);
        FirstPassword = await accounts.OpenAsync(administrator, Input.UserName!.Trim(), cancellationToken);
        FirstUserName = Input.UserName.Trim();
        Notice = $"Đã mở đơn vị «{agency.Name}».";
        return LocalRedirect("/quan-tri/he-thong/don-vi");
    }

    public async Task<IActionResult> OnPostUnderAsync(long id, long? superior, CancellationToken cancellationToken)
    {
        ModelState.Clear(); // the form below, of a new agency, is not what was sent
        if (await db.Agencies.SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } agency) return NotFound();
        agency.PlaceUnder(Agencies.SingleOrDefault(a => a.Id == superior), Agencies);
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã ghi cơ quan cấp trên của «{agency.Name}».";
        return LocalRedirect("/quan-tri/he-thong/don-vi");
    }

    internal sealed record Form
    {
        [Display(Name = "Mã đơn vị"), Required(ErrorMessage = "Nhập mã đơn vị."), RegularExpression("[a-z0-9]+(-[a-z0-9]+)*", ErrorMessage = "Mã gồm chữ thường không dấu, chữ số, nối bằng dấu gạch ngang, ví dụ duc-long."), StringLength(40, ErrorMessage = "Mã dài quá 40 ký tự.")]
        public string? Code { get; set; }

        [Display(Name = "Tên đơn vị"), Required(ErrorMessage = "Nhập tên đơn vị."), StringLength(200, ErrorMessage = "Tên dài quá 200 ký tự.")]
        public string? Name { get; set; }

        [Display(Name = "Mã định danh trong mã hồ sơ"), RegularExpression(@"[A-Z0-9]+(\.[A-Z0-9]+)*", ErrorMessage = "Mã định danh gồm chữ hoa, chữ số và dấu chấm, ví dụ H11.20.14."), StringLength(40, ErrorMessage = "Mã định danh dài quá 40 ký tự.")]
        public string? CodePrefix { get; set; }

        [Display(Name = "Họ tên người quản trị đầu tiên"), Required(ErrorMessage = "Nhập họ tên người quản trị."), StringLength(120, ErrorMessage = "Họ tên dài quá 120 ký tự.")]
        public string? AdministratorName { get; set; }

        [Display(Name = "Tên đăng nhập của người quản trị"), Required(ErrorMessage = "Nhập tên đăng nhập."), StringLength(60, ErrorMessage = "Tên đăng nhập dài quá 60 ký tự.")]
        public string? UserName { get; set; }
    }
}
