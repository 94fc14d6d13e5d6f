using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Staff.Absence;

/// <summary>One leave: decided with its consequences in view; withdrawn or ended early by whose it is, or by who manages staff.</summary>
[Needs]
internal sealed class OpenModel(MotCuaDbContext db, Official official, LeavePlan plan, LeaveDesk desk, TimeProvider clock) : SubjectPage<Leave>(db, official, clock)
{
    private const string List = "/nghi-phep";

    [BindProperty, Display(Name = "Lý do"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? Why { get; set; }

    [BindProperty, Display(Name = "Ngày nghỉ cuối")]
    public DateOnly? LastDay { get; set; }

    [BindProperty, Display(Name = "Ngày cuối chỉ nghỉ buổi sáng")]
    public bool LastUntilNoon { get; set; }

    /// <summary>While it is not decided.</summary>
    public LeaveOutlook? Outlook { get; private set; }

    public Delegation? Lent { get; private set; }

    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    public DateOnly Today => Now.ToDay();

    public bool SeesAll => Official.SeesStaff || Official.Can(Permission.ApproveLeave);

    public bool MayDecide => Found.State is LeaveState.Asked && Official.Can(Permission.ApproveLeave) && Found.OfficialId != Official.Id;

    public bool MayWithdraw => Found.IsOpen && MayAct && (Found.State is LeaveState.Asked || Found.From > Today);

    public bool MayEndEarly => Found.State is LeaveState.Approved && MayAct && Found.Span.First < Found.Span.Last && Found.To >= Today;

    public bool MayLendLater => Found.State is LeaveState.Approved && Found.OfficialId == Official.Id && Found.DelegationId is null && Found.To >= Today;

    protected override IQueryable<Leave> Visible => Db.Leaves.VisibleTo(Official);

    private bool MayAct => Found.OfficialId == Official.Id || Official.Can(Permission.ManageStaff);

    public string WordsOf(StandIn standIn) => string.Join("; ", standIn.Permissions.Select(p => Enum.TryParse<Permission>(p, out var known) ? known.Word() : p));

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var (member, lent) = (Found.MemberId, Found.DelegationId);
        Story = await StoryAsync(cancellationToken);
        if (lent is not null) Lent = await Db.Delegations.AsNoTracking().SingleOrDefaultAsync(d => d.Id == lent, cancellationToken);
        if (Found.State is LeaveState.Asked) Outlook = await plan.OutlookAsync(await Db.StaffMembers.AsNoTracking().SingleAsync(m => m.Id == member, cancellationToken), Found.KindKey, Found.Span, Found.StandIn, Found.Id, cancellationToken);
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.ApproveLeave)) return Forbid();
        await desk.ApproveAsync(Found, Official.Id, cancellationToken);
        return Done(Found.DelegationId is null ? "Đã duyệt." : $"Đã duyệt và uỷ quyền cho {Found.StandIn!.Name}.");
    }

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.ApproveLeave)) return Forbid();
        Found.Refuse(Official.Name, Official.Id, Typed(Why), Today);
        return await SaveAsync("Đã trả lời không duyệt.", List, cancellationToken);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken)
    {
        if (!Acts()) return Forbid();
        await desk.WithdrawAsync(Found, Typed(Why), cancellationToken);
        return Done("Đã rút đơn.");
    }

    public async Task<IActionResult> OnPostEndEarlyAsync(CancellationToken cancellationToken)
    {
        if (!Acts()) return Forbid();
        await desk.EndEarlyAsync(Found, Found.Span with { To = LastDay ?? throw new RuleBroken("Nhập ngày nghỉ cuối.", "LastDay"), UntilNoon = LastUntilNoon }, Typed(Why), cancellationToken);
        return Done("Đã ghi đi làm lại sớm.");
    }

    private bool Acts() => Found.OfficialId == Official.Id || Official.MayUse(Permission.ManageStaff);

    private LocalRedirectResult Done(string told)
    {
        Notice = told;
        return LocalRedirect($"{List}/{Found.Id}");
    }
}
