using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Citizens;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Filing.Following;

/// <summary>A page about one filing for whoever proved the address it came from; another's is not found.</summary>
internal abstract class FiledPage(MotCuaDbContext db, OwnPerson person) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public OnlineFiling Filing { get; private set; } = null!;

    public override Aggregate? Subject => Filing;

    protected MotCuaDbContext Db => db;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        if (await db.OnlineFilings.FiledFrom(person.Address).SingleOrDefaultAsync(f => f.Id == id, cancellationToken) is not { } filing) return false;
        Filing = filing;
        await PrepareAsync(cancellationToken);
        return true;
    }

    protected virtual Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
