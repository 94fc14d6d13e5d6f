using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Staff.Training;

/// <summary>Anybody puts forward what they themselves should learn; who sees staff, what anybody should.</summary>
[Needs]
internal sealed class AskModel(MotCuaDbContext db, Official official, Scales scales, TimeProvider clock) : WorkPage
{
    private ScaleBook _book = null!;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<StaffMember> Members { get; private set; } = [];

    public bool MayChoose => official.SeesStaff;

    public string Back => MayChoose ? "/dao-tao/nhu-cau" : "/dao-tao/cua-toi";

    public IEnumerable<SelectListItem> People => Members.Select(m => new SelectListItem(m.FullName, $"{m.Id}")).Prepend(new("– Chọn –", ""));

    public IReadOnlyList<SelectListItem> Grades => GradeChoices.Of(_book, "Không gắn với chứng chỉ nào");

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        _book = await scales.OfAsync(official.AgencyId, cancellationToken);
        Members = await db.StaffMembers.AsNoTracking().VisibleTo(official).ServingOn(clock.Today).OrderBy(m => m.Folded).ThenBy(m => m.Id).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var member = (MayChoose ? Members.FirstOrDefault(m => m.Id == Input.MemberId) : Members is [var own, ..] ? own : null) ?? throw new RuleBroken("Chọn người cần đào tạo.", "Input.MemberId");
        var grade = _book.Read(Input.Grade);
        var terms = new NeedTerms(VietnamText.Typed(Input.Topic), VietnamText.Typed(Input.Reason), grade?.Scale ?? "", grade?.Grade ?? "");
        db.Add(TrainingNeed.Raise(member, terms, member.OfficialId == official.Id ? NeedOrigin.Person : NeedOrigin.Leader, clock.Today));
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã ghi đề nghị đào tạo cho {member.FullName}.";
        return LocalRedirect(Back);
    }

    internal sealed record Form
    {
        [Display(Name = "Người cần đào tạo")]
        public long? MemberId { get; set; }

        [Display(Name = "Nội dung cần đào tạo, bồi dưỡng"), StringLength(500, ErrorMessage = "Nội dung dài quá 500 ký tự.")]
        public string? Topic { get; set; }

        [Display(Name = "Lý do"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
        public string? Reason { get; set; }

        [Display(Name = "Chứng chỉ, văn bằng hướng đến")]
        public string? Grade { get; set; }
    }
}
