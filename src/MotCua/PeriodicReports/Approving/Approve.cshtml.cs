using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.PeriodicReports.Writing;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.PeriodicReports.Approving;

/// <summary>The chair reads the whole report and approves it, or returns it with a reason.</summary>
[Needs(Permission.ApproveReports)]
internal sealed class ApproveModel(MotCuaDbContext db, Official official, Rulebook rulebook, TimeProvider clock) : DraftedPage(db, official, clock)
{
    [BindProperty]
    public string? Why { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.ApproveReports)) return Forbid();
        await AnotherMustAsync(cancellationToken);
        Found.Approve(Official.Name, Now);
        return await SaveAsync("Đã duyệt; nội dung và số liệu được niêm phong.", List, cancellationToken);
    }

    // Who drew it up, wrote in it or submitted it reads it with one pair of eyes (a dated rule: a ward of one official switches it off).
    private async Task AnotherMustAsync(CancellationToken cancellationToken)
    {
        if ((await rulebook.OnAsync(Found.AgencyId, Now.ToDay(), cancellationToken)).Text(RuleKey.ReportFourEyes) != "yes") return;
        var (id, me) = (Id, Official.Id);
        if (await Db.History.AnyAsync(h => h.SubjectId == id && h.ById == me && h.Kind != nameof(ReportReturned), cancellationToken))
            throw new RuleBroken("Bạn đã lập, sửa hoặc trình báo cáo này nên không tự duyệt: chuyển người khác có quyền duyệt. Đơn vị chỉ có một người thì quản trị đặt quy định «Báo cáo định kỳ: người lập không tự duyệt» là no.");
    }

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken)
    {
        if (Why is { Length: > 2_000 }) throw new RuleBroken("Lý do dài quá 2.000 ký tự.", "Why");
        Found.Return(Typed(Why));
        return await SaveAsync("Đã trả lại người lập.", List, cancellationToken);
    }
}
