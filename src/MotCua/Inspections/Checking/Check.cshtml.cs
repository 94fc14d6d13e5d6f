using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Inspections.Showing;
using MotCua.Platform;

namespace MotCua.Inspections.Checking;

/// <summary>The checklist is gone through and saved as often as needed; the minutes make it final.</summary>
[Needs(Permission.InspectConduct)]
internal sealed class CheckModel(MotCuaDbContext db, Official official, UnitFacts facts, TimeProvider clock) : InspectionPage(db, official, clock)
{
    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    [BindProperty, Display(Name = "Thành phần có mặt"), StringLength(2000, ErrorMessage = "Thành phần dài quá 2.000 ký tự.")]
    public string? Present { get; set; }

    [BindProperty, Display(Name = "Ý kiến của bộ phận được kiểm tra"), StringLength(5000, ErrorMessage = "Ý kiến dài quá 5.000 ký tự.")]
    public string? Opinion { get; set; }

    protected override Task PrepareAsync(CancellationToken cancellationToken)
    {
        // Rows stand in the order of the checklist, whatever was sent.
        var sent = Rows.ToLookup(r => r.Number);
        Rows = [.. Found.Findings.Select(f => sent[f.Number].FirstOrDefault() ?? Row.Of(f))];
        return Task.CompletedTask;
    }

    public void OnGet() => (Present, Opinion) = (Found.Present.Length > 0 ? Found.Present : string.Join("; ", Found.Order.Team.Select(m => m.Name)), Found.Opinion);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.InspectConduct)) return Forbid();
        Found.Note(Seen(), Typed(Present), Typed(Opinion));
        return await SaveAsync("Đã lưu tạm kết quả kiểm tra.", cancellationToken);
    }

    public async Task<IActionResult> OnPostMinuteAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.InspectConduct)) return Forbid();
        Found.Minute(Seen(), Typed(Present), Typed(Opinion), await facts.OfAsync(Found.AgencyId, Found.UnitId, Now.ToDay(), cancellationToken), Now);
        return await SaveAsync("Đã lập biên bản.", cancellationToken);
    }

    private List<Finding> Seen() => [.. Rows.Select(r => new Finding(r.Number, "", "") { Result = r.Result, Words = Typed(r.Words), Person = Typed(r.Person) })];

    internal sealed record Row
    {
        public int Number { get; set; }

        [Display(Name = "Kết quả")]
        public CheckResult Result { get; set; }

        [Display(Name = "Điều đã thấy"), StringLength(2000, ErrorMessage = "Điều đã thấy dài quá 2.000 ký tự.")]
        public string? Words { get; set; }

        [Display(Name = "Người chịu trách nhiệm"), StringLength(250, ErrorMessage = "Họ tên dài quá 250 ký tự.")]
        public string? Person { get; set; }

        public static Row Of(Finding finding) => new() { Number = finding.Number, Result = finding.Result, Words = finding.Words, Person = finding.Person };
    }
}
