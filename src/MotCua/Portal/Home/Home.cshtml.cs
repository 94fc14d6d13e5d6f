using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Portal.Home;

/// <summary>The public front page: where to look up a dossier and the procedures.</summary>
[AllowAnonymous]
internal sealed class HomeModel(MotCuaDbContext db) : WorkPage
{
    public string AgencyName { get; private set; } = "Một Cửa";

    public string DeskName { get; private set; } = "";

    public string Address { get; private set; } = "";

    public string Phone { get; private set; } = "";

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        // One ward shows its own name; a deployment of many shows none of them above the others.
        var agencies = await db.Agencies.AsNoTracking().OrderBy(a => a.Id).Take(2).ToListAsync(cancellationToken);
        if (agencies is [var only]) (AgencyName, DeskName, Address, Phone) = (only.Profile.Name, only.Profile.DeskName, only.Profile.Address, only.Profile.Phone);
        return true;
    }

    public void OnGet() { }
}
