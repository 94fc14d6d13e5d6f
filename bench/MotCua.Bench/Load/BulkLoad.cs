using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Platform.Storage;

namespace MotCua.Bench.Load;

/// <summary>Writes many dossiers with their events, hash chains and all. Indexes and triggers are put away first and made anew at the end: sorting once beats a million insertions.</summary>
internal static class BulkLoad
{
    private const int Batch = 10_000;

    public static async Task RunAsync(IServiceProvider services, IEnumerable<PastDossier> lives)
    {
        var db = services.GetRequiredService<MotCuaDbContext>();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(20));
        await db.Database.OpenConnectionAsync();
        if (db.IsSqlite) await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous=OFF; PRAGMA cache_size=-500000;");
        else await db.Database.ExecuteSqlRawAsync("set synchronous_commit=off; set maintenance_work_mem='512MB';");
        var (drop, make) = await IndexesAsync(db);
        foreach (var sql in drop) await db.Database.ExecuteSqlRawAsync(sql);
        foreach (var some in lives.Chunk(Batch)) await WriteAsync(db, services.GetRequiredService<Actor>(), some);
        foreach (var sql in make) await db.Database.ExecuteSqlRawAsync(sql);
        if (db.IsSqlite) await db.Database.ExecuteSqlRawAsync("insert into dossier_search(dossier_search) values('rebuild'); PRAGMA wal_checkpoint(TRUNCATE);");
        await db.RefreshStatisticsAsync(CancellationToken.None);
        if (!db.IsSqlite) await db.Database.ExecuteSqlRawAsync("vacuum analyze");
        await db.Database.CloseConnectionAsync();
    }

    private static async Task WriteAsync(MotCuaDbContext db, Actor actor, PastDossier[] lives)
    {
        var dossiers = lives.Select(Dossier.Import).ToList();
        var history = dossiers.SelectMany(d => d.TakePending(actor, DateTime.UtcNow)).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await BulkWriter.InsertAsync(db, dossiers, CancellationToken.None);
        await BulkWriter.InsertAsync(db, history, CancellationToken.None);
        await transaction.CommitAsync();
    }

    private static async Task<(List<string> Drop, List<string> Make)> IndexesAsync(MotCuaDbContext db)
    {
        var rows = db.IsSqlite
            ? await db.Database.SqlQueryRaw<string>("select 'drop ' || type || ' ' || name || '|' || sql as Value from sqlite_master where tbl_name in ('dossiers', 'history') and type in ('index', 'trigger') and sql is not null").ToListAsync()
            : await db.Database.SqlQueryRaw<string>("select 'drop index ' || indexname || '|' || indexdef as \"Value\" from pg_indexes where tablename in ('dossiers', 'history') and indexname not like 'pk%'").ToListAsync();
        return ([.. rows.Select(r => r[..r.IndexOf('|', StringComparison.Ordinal)])], [.. rows.Select(r => r[(r.IndexOf('|', StringComparison.Ordinal) + 1)..])]);
    }
}
