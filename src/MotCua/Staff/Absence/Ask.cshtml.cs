using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Staff.Absence;

/// <summary>Asks for leave: for oneself, with who stands in; who manages staff enters it for anybody.</summary>
[Needs]
internal sealed class AskModel(MotCuaDbContext db, Official official, LeavePlan plan, TimeProvider clock) : WorkPage
{
    private List<OfficialProfile> _colleagues = [];

    [BindProperty]
    public LeaveForm Input { get; set; } = new();

    public IReadOnlyList<StaffMember> Members { get; private set; } = [];

    public IReadOnlyList<Permission> Lendable { get; private set; } = [];

    /// <summary>Null until the days are typed.</summary>
    public LeaveOutlook? Outlook { get; private set; }

    public bool MayChoose => official.Can(Permission.ManageStaff);

    /// <summary>Nobody lends another's permissions.</summary>
    public bool ForMyself => Member?.OfficialId == official.Id;

    public IEnumerable<SelectListItem> People => Members.Select(m => new SelectListItem(m.FullName, $"{m.Id}"));

    public IEnumerable<SelectListItem> Kinds => StaffLists.All.LeaveKinds.On(clock.Today).Select(k => new SelectListItem(k.Name, k.Key));

    public IEnumerable<SelectListItem> StandIns => _colleagues.Where(c => c.Id != official.Id).Select(c => new SelectListItem($"{c.FullName} – {c.Title}", $"{c.Id}")).Prepend(new("Không cần người thay", ""));

    public override IReadOnlyCollection<string> TakesUnfinished => ["Preview"];

    private StaffMember? Member => Members.FirstOrDefault(m => m.Id == Input.MemberId) ?? (Input.MemberId is null ? Members.FirstOrDefault(m => m.OfficialId == official.Id) : null);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (agency, me) = (official.AgencyId, official.Id);
        var members = db.StaffMembers.AsNoTracking().Where(m => m.AgencyId == agency).ServingOn(clock.Today);
        Members = await (MayChoose ? members : members.Where(m => m.OfficialId == me)).OrderBy(m => m.Folded).ThenBy(m => m.Id).ToListAsync(cancellationToken);
        _colleagues = await db.Officials.AsNoTracking().VisibleTo(official).Where(o => o.IsActive).OrderBy(o => o.Folded).ThenBy(o => o.Id).ToListAsync(cancellationToken);
        if (_colleagues.Find(o => o.Id == me) is { } own) Lendable = await db.LendableOfAsync(own, cancellationToken);
        return true;
    }

    public void OnGet() => Input.MemberId = Member?.Id ?? (Members is [var only, ..] ? only.Id : null);

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        if (Member is not { } member || Input.From is not { } from || Input.To is not { } to || to < from || to.DayNumber - from.DayNumber > 366)
        {
            ModelState.AddModelError("Input.To", "Nhập ngày đầu và ngày cuối, cách nhau không quá một năm.");
            return Page();
        }
        if (from == to && Input.FromAfternoon && Input.UntilNoon)
        {
            ModelState.AddModelError("Input.FromAfternoon", "Nghỉ một ngày thì chỉ đánh dấu một ô: chỉ buổi sáng, hoặc chỉ buổi chiều.");
            return Page();
        }
        Outlook = await plan.OutlookAsync(member, Input.KindKey ?? "", new LeaveSpan(from, to, Input.FromAfternoon, Input.UntilNoon), ForMyself ? Read() : null, null, cancellationToken);
        if (Input.Permissions.Count == 0) Input.Permissions = [.. Outlook.Gaps.Select(g => g.Permission).Where(Lendable.Contains)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var member = Member ?? throw new RuleBroken("Chọn người xin nghỉ.", "Input.MemberId");
        var terms = Input.Read();
        var key = member.Id;
        var others = await db.Leaves.AsNoTracking().Where(l => l.MemberId == key && l.To >= terms.From).OrderBy(l => l.Id).ToListAsync(cancellationToken);
        var leave = Leave.Ask(member, terms, await plan.LengthAsync(member.AgencyId, terms.Span, cancellationToken), others, ForMyself ? Standing() : null, clock.Today);
        db.Add(leave);
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã gửi đơn nghỉ {leave.When}, {leave.Length} ngày làm việc.";
        return LocalRedirect($"/nghi-phep/{leave.Id}");
    }

    private StandIn? Read() => _colleagues.Find(c => c.Id == Input.StandInId) is { } standIn && standIn.Id != official.Id ? new StandIn(standIn.Id, standIn.FullName, [.. Input.Permissions.Where(Lendable.Contains).Select(p => p.ToString())]) : null;

    private StandIn? Standing()
    {
        if (Input.StandInId is null) return null;
        var standIn = Read() ?? throw new RuleBroken("Chọn người thay là cán bộ khác đang làm việc của đơn vị.", "Input.StandInId");
        return standIn.Permissions.Count > 0 ? standIn : throw new RuleBroken($"Chọn ít nhất một quyền uỷ cho {standIn.Name}, hoặc bỏ chọn người thay.", "Input.Permissions");
    }
}
