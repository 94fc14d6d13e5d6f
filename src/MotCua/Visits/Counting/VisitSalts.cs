using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Visits.Counting;

/// <summary>Makes an anonymous number of an address and a browser, the same at every node for a day. Address and browser are never kept, and with the day's salt the way back is lost.</summary>
internal sealed class VisitSalts(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int Bytes = 32;

    private readonly Lock _gate = new();
    private (DateOnly Day, Task<byte[]> Salt)? _today;

    public async Task<long> HashAsync(string address, string browser)
    {
        var salt = await OfTodayAsync();
        return BitConverter.ToInt64(HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes($"{address}\n{browser}")));
    }

    private Task<byte[]> OfTodayAsync()
    {
        var day = clock.Today;
        lock (_gate)
        {
            if (_today is { } known && known.Day == day && !known.Salt.IsFaulted && !known.Salt.IsCanceled) return known.Salt;

            // Nobody's request: it would read where that request reads, from a replica perhaps, and end with it.
            using (ExecutionContext.SuppressFlow()) _today = (day, Task.Run(() => FindAsync(day)));
            return _today.Value.Salt;
        }
    }

    // Of two nodes that begin the day at once, the row of one stands and both read it.
    private async Task<byte[]> FindAsync(DateOnly day)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MotCuaDbContext>();
        if (await OfAsync(db, day) is { } known) return known;

        var fresh = RandomNumberGenerator.GetBytes(Bytes);
        await db.InTransactionAsync(async () =>
        {
            await db.Database.ExecuteSqlAsync($"insert into visit_salts (day, salt) values ({day}, {fresh}) on conflict (day) do nothing");
            await db.Set<VisitSalt>().Where(s => s.Day < day).ExecuteDeleteAsync();
        }, CancellationToken.None);
        return (await OfAsync(db, day))!;
    }

    private static Task<byte[]?> OfAsync(MotCuaDbContext db, DateOnly day) => db.Set<VisitSalt>().Where(s => s.Day == day).Select(s => (byte[]?)s.Salt).SingleOrDefaultAsync();
}
