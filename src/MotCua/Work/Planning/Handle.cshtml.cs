using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Work.Planning;

/// <summary>The plan gets its number and day, is approved by who may, and is opened again to be adjusted. With the approval its lines become binding, in one act.</summary>
[Needs(Permission.AssignTasks, Permission.ApprovePlans)]
internal sealed class HandleModel(MotCuaDbContext db, Official official, Assignments assignments, TimeProvider clock) : PlanPage(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty, Display(Name = "Lý do điều chỉnh"), StringLength(1000, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
    public string? Why { get; set; }

    public void OnGet() => Input = new Form { Title = Found.Title, Symbol = Found.Symbol, IssuedOn = Found.IssuedOn };

    public async Task<IActionResult> OnPostDescribeAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.AssignTasks)) return Forbid();
        Found.Describe(Typed(Input.Title), Typed(Input.Symbol), Input.IssuedOn);
        return await SaveAsync("Đã lưu.", "/ke-hoach-cchc", cancellationToken);
    }

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.ApprovePlans)) return Forbid();
        var drafts = await Lines.Where(t => t.AssignedOn == null).OrderBy(t => t.Id).ToListAsync(cancellationToken);
        Found.Approve(Official.Name, drafts.Count, Now);
        await Db.InTransactionAsync(async () =>
        {
            foreach (var draft in drafts) draft.Issue(await assignments.NextAsync(Found.AgencyId, Found.Year, cancellationToken), Now.ToDay());
            await Db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        Notice = $"Đã duyệt, giao {drafts.Count.Print()} nhiệm vụ.";
        return LocalRedirect(Address);
    }

    public async Task<IActionResult> OnPostAdjustAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.AssignTasks)) return Forbid();
        Found.Adjust(Typed(Why));
        return await SaveAsync("Kế hoạch đã mở để điều chỉnh.", "/ke-hoach-cchc", cancellationToken);
    }

    internal sealed record Form
    {
        [Display(Name = "Tên kế hoạch"), StringLength(300, ErrorMessage = "Tên dài quá 300 ký tự.")]
        public string? Title { get; set; }

        [Display(Name = "Số, ký hiệu"), StringLength(60, ErrorMessage = "Số, ký hiệu dài quá 60 ký tự.")]
        public string? Symbol { get; set; }

        [Display(Name = "Ngày ban hành")]
        public DateOnly? IssuedOn { get; set; }
    }
}
