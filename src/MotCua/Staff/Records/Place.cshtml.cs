using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Staff.Records;

/// <summary>Somebody takes a post, or leaves the agency.</summary>
[Needs(Permission.ManageStaff)]
internal sealed class PlaceModel(MotCuaDbContext db, Official official, TimeProvider clock) : MemberPage(db, official, clock)
{
    private List<Post> _posts = [];

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public DepartureForm Departure { get; set; } = new();

    public IEnumerable<SelectListItem> Posts => _posts.Select(p => new SelectListItem(p.Name, $"{p.Id}")).Prepend(new("– Chọn –", ""));

    public IEnumerable<SelectListItem> DepartureKinds => StaffLists.All.DepartureKinds.On(Today).Select(k => new SelectListItem(k.Name, k.Key)).Prepend(new("– Chọn –", ""));

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var today = Today;
        _posts = await Db.StaffPosts.AsNoTracking().VisibleTo(Official).Where(p => p.ClosedOn == null || p.ClosedOn >= today).OrderBy(p => p.Name).ThenBy(p => p.Id).ToListAsync(cancellationToken);
    }

    public void OnGet() => Input = new Form { From = Today };

    public Task<IActionResult> OnPostTakeAsync(CancellationToken cancellationToken)
    {
        var post = _posts.Find(p => p.Id == Input.PostId) ?? throw new RuleBroken("Chọn vị trí việc làm.", "Input.PostId");
        Found.Take(post, Input.From ?? throw new RuleBroken("Nhập ngày nhận vị trí.", "Input.From"), Typed(Input.Basis));
        return SaveAsync($"Đã phân công vị trí «{post.Name}».", List, cancellationToken);
    }

    public Task<IActionResult> OnPostDepartAsync(CancellationToken cancellationToken)
    {
        Found.Depart(Departure.LastDay ?? throw new RuleBroken("Nhập ngày làm việc cuối.", "Departure.LastDay"), Departure.KindKey ?? "", Typed(Departure.Why));
        return SaveAsync("Đã ghi rời cơ quan. Tài khoản, nếu có, do người quản trị ngừng hoạt động.", List, cancellationToken);
    }

    internal sealed record Form
    {
        [Display(Name = "Vị trí việc làm")]
        public long? PostId { get; set; }

        [Display(Name = "Từ ngày")]
        public DateOnly? From { get; set; }

        [Display(Name = "Quyết định phân công, bổ nhiệm"), StringLength(500, ErrorMessage = "Quyết định dài quá 500 ký tự.")]
        public string? Basis { get; set; }
    }

    internal sealed record DepartureForm
    {
        [Display(Name = "Lý do")]
        public string? KindKey { get; set; }

        [Display(Name = "Ngày làm việc cuối")]
        public DateOnly? LastDay { get; set; }

        [Display(Name = "Ghi chú, quyết định"), StringLength(500, ErrorMessage = "Ghi chú dài quá 500 ký tự.")]
        public string? Why { get; set; }
    }
}
