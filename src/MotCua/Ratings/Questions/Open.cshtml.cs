using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Ratings.Questions;

/// <summary>One version: read when in force, written while a draft, put in force from a day.</summary>
[Needs(Permission.ManageQuestions)]
internal sealed class OpenModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private QuestionSet? _set;

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty, Display(Name = "Áp dụng từ ngày")]
    public DateOnly? ValidFrom { get; set; }

    public QuestionSet Set => _set!;

    public bool MayWrite => Set.IsDraft && Set.AgencyId == official.AgencyId;

    public override Aggregate? Subject => _set;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken) =>
        (_set = await db.QuestionSets.For(official).SingleOrDefaultAsync(s => s.Id == Id, cancellationToken)) is not null;

    public IActionResult OnGetJson() => File(QuestionFile.Write(Set.Content), "application/json", $"bo-cau-hoi-{Id}.json");

    public IActionResult OnGetExcel() => PaperFile.Excel(QuestionSheet.Write(Set.Content), $"bo-cau-hoi-{Id}");

    public void OnGet()
    {
        Input = new Form { Name = Set.Content.Name, Source = Set.Content.Source, Verified = Set.Content.Verified, Questions = QuestionLines.Print(Set.Content.Questions) };
        ValidFrom = clock.Today.AddDays(1);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayWrite) return NotFound();
        Set.Write(Set.Content with { Name = VietnamText.Clean(Input.Name ?? ""), Source = VietnamText.Clean(Input.Source ?? ""), Verified = Input.Verified, Questions = QuestionLines.Read(Input.Questions) });
        return await SavedAsync("Đã lưu bộ câu hỏi.", cancellationToken);
    }

    public async Task<IActionResult> OnPostEnactAsync(CancellationToken cancellationToken)
    {
        if (!MayWrite) return NotFound();
        Set.Enact(ValidFrom ?? throw new RuleBroken("Nhập ngày áp dụng.", "ValidFrom"), clock.Today);
        return await SavedAsync($"Bộ câu hỏi áp dụng từ {ValidFrom.Value.Print()}.", cancellationToken);
    }

    private async Task<IActionResult> SavedAsync(string told, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        Notice = told;
        return LocalRedirect($"/bo-cau-hoi/{Id}");
    }

    internal sealed record Form
    {
        [Display(Name = "Tên bộ câu hỏi"), StringLength(200, ErrorMessage = "Tên dài quá 200 ký tự.")]
        public string? Name { get; set; }

        [Display(Name = "Nguồn, văn bản"), StringLength(500, ErrorMessage = "Nguồn dài quá 500 ký tự.")]
        public string? Source { get; set; }

        [Display(Name = "Đã đối chiếu với văn bản gốc")]
        public bool Verified { get; set; }

        [Display(Name = "Câu hỏi, mỗi câu một dòng"), StringLength(20_000, ErrorMessage = "Bộ câu hỏi quá dài.")]
        public string? Questions { get; set; }
    }
}
