using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.PeriodicReports.Writing;
using MotCua.Platform;

namespace MotCua.PeriodicReports.Approving;

/// <summary>The chair reads the whole report and approves it, or returns it with a reason.</summary>
[Needs(Permission.ApproveReports)]
internal sealed class ApproveModel(MotCuaDbContext db, Official official, TimeProvider clock) : DraftedPage(db, official, clock)
{
    [BindProperty]
    public string? Why { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Found.Approve(Official.Name, Now);
        return await SaveAsync("Đã duyệt; nội dung và số liệu được niêm phong.", List, cancellationToken);
    }

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken)
    {
        if (Why is { Length: > 2_000 }) throw new RuleBroken("Lý do dài quá 2.000 ký tự.", "Why");
        Found.Return(Typed(Why));
        return await SaveAsync("Đã trả lại người lập.", List, cancellationToken);
    }
}
