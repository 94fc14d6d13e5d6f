using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access.Delegating;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Access.MyAccount;

/// <summary>Who I am here, and whether somebody else was.</summary>
[Needs]
internal sealed class AccountModel(MotCuaDbContext db, OfficialAccounts accounts, SignInManager<OfficialAccount> signIn, Official official, TimeProvider clock) : WorkPage
{
    private const int Shown = 8;

    public OfficialProfile Me { get; private set; } = null!;

    public OfficialAccount Login { get; private set; } = null!;

    public string? UnitName { get; private set; }

    public IReadOnlyList<string> RoleNames { get; private set; } = [];

    public IReadOnlyList<(DateTime At, OfficialSignedIn SignedIn)> SignIns { get; private set; } = [];

    public IReadOnlyList<DelegationRow> Delegations { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (me, agency) = (official.Id, official.AgencyId);
        Me = await db.Officials.SingleAsync(o => o.Id == me, cancellationToken);
        Login = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == me, cancellationToken);
        UnitName = await db.Units.Where(u => u.Id == Me.UnitId).Select(u => u.Name).SingleOrDefaultAsync(cancellationToken);
        RoleNames = await db.Roles.Where(r => r.AgencyId == agency && Me.RoleIds.Contains(r.Id)).OrderBy(r => r.Name).Select(r => r.Name).ToListAsync(cancellationToken);
        var entries = await db.History.AsNoTracking().Where(e => e.SubjectId == me && e.Kind == nameof(OfficialSignedIn)).OrderByDescending(e => e.Sequence).Take(Shown).ToListAsync(cancellationToken);
        SignIns = [.. entries.Select(e => (e.At, (OfficialSignedIn)e.Happened))];
        Delegations = await db.Delegations.Where(d => d.FromId == me || d.ToId == me).NotOver(clock.Today).Named(db).Take(Shown).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostSignOutEverywhereAsync()
    {
        await accounts.SignOutEverywhereAsync(Me);
        await signIn.SignOutAsync();
        Notice = "Đã đăng xuất khỏi mọi máy.";
        return LocalRedirect("/dang-nhap");
    }
}
