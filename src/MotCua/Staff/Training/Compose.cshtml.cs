using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Staff.Training;

/// <summary>A course is planned, or planned anew while it was not closed.</summary>
[Needs(Permission.ManageStaff)]
internal sealed class ComposeModel(MotCuaDbContext db, Official official, Scales scales, TimeProvider clock) : WorkPage
{
    private ScaleBook _book = null!;

    [BindProperty(SupportsGet = true)]
    public long? Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public TrainingCourse? Found { get; private set; }

    public override Aggregate? Subject => Found;

    public IEnumerable<SelectListItem> Modes => StaffLists.All.CourseModes.On(clock.Today).Select(m => new SelectListItem(m.Name, m.Key)).Prepend(new("– Chọn –", ""));

    public IReadOnlyList<SelectListItem> Grades => GradeChoices.Of(_book, "Không cấp văn bằng, chứng chỉ theo tiêu chuẩn");

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        _book = await scales.OfAsync(official.AgencyId, cancellationToken);
        return id is null || (Found = await db.TrainingCourses.VisibleTo(official).SingleOrDefaultAsync(c => c.Id == id, cancellationToken)) is not null;
    }

    public void OnGet()
    {
        if (Found?.Terms is { } terms)
            Input = new Form { Topic = terms.Topic, Organiser = terms.Organiser, ModeKey = terms.ModeKey, From = terms.From, To = terms.To, Hours = terms.Hours, Cost = (long?)terms.Cost, Grade = terms.GivesGrade ? $"{terms.ScaleKey}/{terms.GradeKey}" : "" };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var terms = Terms();
        if (Found is null) db.Add(Found = TrainingCourse.Plan(official.AgencyId, terms));
        else Found.Replan(terms);
        await db.SaveChangesAsync(cancellationToken);
        Notice = Id is null ? "Đã thêm khoá học. Ghi danh người học." : "Đã lưu khoá học.";
        return LocalRedirect($"/dao-tao/khoa-hoc/{Found.Id}");
    }

    private CourseTerms Terms()
    {
        var (from, to) = (Input.From ?? throw new RuleBroken("Nhập ngày bắt đầu.", "Input.From"), Input.To ?? throw new RuleBroken("Nhập ngày kết thúc.", "Input.To"));
        var grade = _book.Read(Input.Grade);
        if (grade is { } given && _book.Find(given.Scale, given.Grade) is { } known && !known.IsGivenOn(to)) throw new RuleBroken($"«{known.Name}» không cấp vào ngày {to.Print()}. Chọn loại khác.", "Input.Grade");
        return new CourseTerms(VietnamText.Typed(Input.Topic), VietnamText.Typed(Input.Organiser), Input.ModeKey ?? "", from, to, Input.Hours ?? throw new RuleBroken("Nhập số tiết.", "Input.Hours"), Input.Cost, grade?.Scale ?? "", grade?.Grade ?? "");
    }

    internal sealed record Form
    {
        [Display(Name = "Nội dung"), StringLength(500, ErrorMessage = "Nội dung dài quá 500 ký tự.")]
        public string? Topic { get; set; }

        [Display(Name = "Đơn vị tổ chức"), StringLength(250, ErrorMessage = "Đơn vị tổ chức dài quá 250 ký tự.")]
        public string? Organiser { get; set; }

        [Display(Name = "Hình thức")]
        public string? ModeKey { get; set; }

        [Display(Name = "Từ ngày")]
        public DateOnly? From { get; set; }

        [Display(Name = "Đến ngày")]
        public DateOnly? To { get; set; }

        [Display(Name = "Số tiết")]
        public int? Hours { get; set; }

        [Display(Name = "Kinh phí (đồng)")]
        public long? Cost { get; set; }

        [Display(Name = "Cấp văn bằng, chứng chỉ")]
        public string? Grade { get; set; }
    }
}
