using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Access.FirstStart;

/// <summary>On an empty database: opens the agency and gives its administrator a one-time password, which must be changed at the first sign-in.</summary>
internal sealed class FirstAdministrator(MotCuaDbContext db, OfficialAccounts accounts, FirstPassword told) : ISeed
{
    public const string UserName = "quantri";

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Agencies.AnyAsync(cancellationToken)) return;

        var (agency, units, roles) = AgencySetup.Shipped().OpenIn(db);
        var administrator = OfficialProfile.Appoint(agency.Id, units[0].Id, "Quản trị hệ thống", "Quản trị", [roles.Single(r => r.Permissions.Contains(nameof(Permission.ManageOfficials))).Id]);
        db.Add(administrator);
        // Saved with the account, whole or not at all: an agency without an administrator could never get one.
        told.Password = await accounts.OpenAsync(administrator, UserName, cancellationToken);
    }
}
