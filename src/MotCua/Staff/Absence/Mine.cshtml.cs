using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Staff.Absence;

/// <summary>My leave and what is left of this year's days.</summary>
[Needs]
internal sealed class MineModel(MotCuaDbContext db, Official official, LeavePlan plan, TimeProvider clock) : WorkPage
{
    public StaffMember? Member { get; private set; }

    public LeaveBalance? Balance { get; private set; }

    public IReadOnlyList<Leave> Rows { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = official.Id;
        Member = await db.StaffMembers.AsNoTracking().SingleOrDefaultAsync(m => m.OfficialId == me, cancellationToken);
        if (Member is not { Id: var key }) return true;
        Balance = await plan.BalanceAsync(Member, clock.Today.Year, cancellationToken);
        Rows = await db.Leaves.AsNoTracking().Where(l => l.MemberId == key).OrderByDescending(l => l.From).ThenByDescending(l => l.Id).Take(100).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() { }
}
