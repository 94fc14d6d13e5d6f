using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Access.Agencies;

/// <summary>A page about the official's own agency.</summary>
internal abstract class AgencyPage(MotCuaDbContext db, Official official) : WorkPage
{
    public Agency Agency { get; private set; } = null!;

    public override Aggregate? Subject => Agency;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var own = official.AgencyId;
        Agency = await db.Agencies.SingleAsync(a => a.Id == own, cancellationToken);
        return true;
    }

    public void OnGet() => Fill();

    protected virtual void Fill() { }
}
