using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Staff.Records;

/// <summary>A staff record is made for an official with an account or for a person without, or corrected.</summary>
[Needs(Permission.ManageStaff)]
internal sealed class ComposeModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private List<OfficialProfile> _free = [];

    [BindProperty(SupportsGet = true)]
    public long? Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public StaffMember? Found { get; private set; }

    public override Aggregate? Subject => Found;

    public IEnumerable<SelectListItem> Accounts => _free.Select(o => new SelectListItem($"{o.FullName} – {o.Title}", $"{o.Id}")).Prepend(new("Người không có tài khoản", ""));

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (id, agency) = (Id, official.AgencyId);
        if (id is not null && (Found = await db.StaffMembers.VisibleTo(official).SingleOrDefaultAsync(m => m.Id == id, cancellationToken)) is null) return false;
        var taken = await db.StaffMembers.Where(m => m.AgencyId == agency && m.OfficialId != null && m.Id != id).Select(m => m.OfficialId!.Value).ToListAsync(cancellationToken);
        var own = Found?.OfficialId;
        _free = await db.Officials.AsNoTracking().VisibleTo(official).Where(o => (o.IsActive || o.Id == own) && !taken.Contains(o.Id)).OrderBy(o => o.Folded).ThenBy(o => o.Id).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet()
    {
        if (Found is not null) Input = new Form { OfficialId = Found.OfficialId, FullName = Found.FullName, ServesSince = Found.ServesSince };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var account = _free.Find(o => o.Id == Input.OfficialId);
        if (Input.OfficialId is not null && account is null) throw new RuleBroken("Cán bộ này đã có hồ sơ hoặc không còn làm việc. Chọn người khác.", "Input.OfficialId");
        var typed = VietnamText.Typed(Input.FullName);
        var name = typed.Length > 0 ? typed : account?.FullName ?? "";
        if (Input.ServesSince > clock.Today) throw new RuleBroken("Ngày vào ngành không sau hôm nay.", "Input.ServesSince");
        if (Found is null) db.Add(Found = StaffMember.Enter(official.AgencyId, account?.Id, name, Input.ServesSince));
        else Found.Describe(account?.Id, name, Input.ServesSince);
        await db.SaveChangesAsync(cancellationToken);
        Notice = Id is null ? "Đã lập hồ sơ. Phân công vị trí và nhập văn bằng, chứng chỉ." : "Đã lưu hồ sơ.";
        return LocalRedirect($"/nhan-su/ho-so/{Found.Id}");
    }

    internal sealed record Form
    {
        [Display(Name = "Tài khoản")]
        public long? OfficialId { get; set; }

        [Display(Name = "Họ tên"), StringLength(120, ErrorMessage = "Họ tên dài quá 120 ký tự.")]
        public string? FullName { get; set; }

        [Display(Name = "Ngày vào ngành")]
        public DateOnly? ServesSince { get; set; }
    }
}
