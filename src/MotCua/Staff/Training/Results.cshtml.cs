using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Staff.Training;

/// <summary>Results of everybody in one act, which closes the course.</summary>
[Needs(Permission.ManageStaff)]
internal sealed class ResultsModel(MotCuaDbContext db, Official official, CourseCloser closer, TimeProvider clock) : CoursePage(db, official, clock)
{
    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    public string NameOf(long member) => Found.Participants.FirstOrDefault(p => p.MemberId == member)?.Name ?? "";

    protected override Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (Rows.Count == 0) Rows = [.. Found.Participants.Select(p => new Row { MemberId = p.MemberId, Result = CourseResult.Passed })];
        return Task.CompletedTask;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var results = Rows.DistinctBy(r => r.MemberId).Select(r => new Participant(r.MemberId, NameOf(r.MemberId), r.Result, 0, Typed(r.Certificate))).ToList();
        var (qualified, met) = await closer.CloseAsync(Found, results, cancellationToken);
        Notice = $"Đã kết thúc khoá học{(qualified > 0 ? $"; ghi văn bằng, chứng chỉ vào {qualified.Print()} hồ sơ" : "")}{(met > 0 ? $"; đáp ứng {met.Print()} nhu cầu đào tạo" : "")}.";
        return LocalRedirect(Address);
    }

    internal sealed record Row
    {
        public long MemberId { get; set; }

        [Display(Name = "Kết quả")]
        public CourseResult Result { get; set; }

        [Display(Name = "Số chứng chỉ"), StringLength(60, ErrorMessage = "Số chứng chỉ dài quá 60 ký tự.")]
        public string? Certificate { get; set; }
    }
}
