using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Access.Delegating;

/// <summary>What giving for oneself and giving for an absent official share: who may be chosen, what may be lent, and withdrawing.</summary>
internal abstract class DelegatingPage(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private const int Shown = 50;

    // What an absent leader's deputy needs first.
    private static readonly IReadOnlySet<Permission> Usual = new HashSet<Permission> { Permission.ApproveDossiers, Permission.SignApologies };

    [BindProperty]
    public DelegationForm Input { get; set; } = new();

    public DateOnly Today => clock.Today;

    /// <summary>Wall clock in Vietnam.</summary>
    public DateTime Now => clock.LocalNow;

    public IReadOnlyList<OfficialProfile> Colleagues { get; private set; } = [];

    public IReadOnlyList<DelegationRow> Rows { get; private set; } = [];

    /// <summary>Who lends; null until chosen.</summary>
    public OfficialProfile? Giver { get; private set; }

    public IReadOnlyList<Permission> Lendable { get; private set; } = [];

    protected abstract long? GiverId { get; }

    protected abstract IQueryable<Delegation> Listed(IQueryable<Delegation> ofAgency);

    public IEnumerable<SelectListItem> Receivers => Colleagues.Where(c => c.Id != GiverId).Select(c => new SelectListItem($"{c.FullName} – {c.Title}", $"{c.Id}")).Prepend(new SelectListItem("Chọn cán bộ", ""));

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var agency = official.AgencyId;
        Colleagues = await db.Officials.VisibleTo(official).Where(o => o.IsActive).OrderBy(o => o.Folded).ToListAsync(cancellationToken);
        Giver = Colleagues.SingleOrDefault(o => o.Id == GiverId);
        Lendable = Giver is null ? [] : await db.LendableOfAsync(Giver, cancellationToken);
        if (HttpMethods.IsGet(Request.Method)) (Input.FirstDay, Input.Permissions) = (Today, [.. Lendable.Where(Usual.Contains)]);
        Rows = await Listed(db.Delegations.AsNoTracking().Where(d => d.AgencyId == agency)).Named(db).Take(Shown).ToListAsync(cancellationToken);
        return true;
    }

    public async Task<IActionResult> OnPostGiveAsync(CancellationToken cancellationToken)
    {
        var giver = Giver ?? throw new RuleBroken("Chọn người uỷ quyền là cán bộ đang làm việc của đơn vị.", "nguoi");
        var receiver = Colleagues.SingleOrDefault(o => o.Id == Input.ToId) ?? throw new RuleBroken("Chọn người nhận uỷ quyền là cán bộ đang làm việc của đơn vị.", "Input.ToId");
        if (Input.Permissions.Except(Lendable).Any()) throw new RuleBroken($"Chỉ uỷ quyền được những quyền {giver.FullName} đang có theo vai trò của mình.", "Input.Permissions");

        var days = Input.ReadDays();
        db.Add(Delegation.Give(giver, receiver, days, Input.ReadBasis(), Input.Permissions, Today));
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã uỷ quyền cho {receiver.FullName} từ {days.First.Print()} đến hết {days.Last.Print()}.";
        return LocalRedirect(Request.Path);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(long id, CancellationToken cancellationToken)
    {
        var agency = official.AgencyId;
        if (await Listed(db.Delegations.Where(d => d.AgencyId == agency)).SingleOrDefaultAsync(d => d.Id == id, cancellationToken) is not { } delegation) return NotFound();

        delegation.Withdraw(clock.UtcNow);
        await db.SaveChangesAsync(cancellationToken);
        Notice = "Đã thu hồi uỷ quyền; người nhận không dùng được nữa từ lần bấm tiếp theo.";
        return LocalRedirect(Request.Path);
    }
}
