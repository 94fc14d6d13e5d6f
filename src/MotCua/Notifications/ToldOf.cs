using MotCua.Platform;

namespace MotCua.Notifications;

/// <summary>For who lays down messages.</summary>
public static class ToldOf
{
    /// <summary>What an event is about, as it stands in the transaction of that event.</summary>
    /// <exception cref="InvalidOperationException">It is not there: the event is a program's mistake.</exception>
    public static async Task<TSubject> ToldOfAsync<TSubject>(this MotCuaDbContext db, long id, CancellationToken cancellationToken)
        where TSubject : class
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.FindAsync<TSubject>([id], cancellationToken) ?? throw new InvalidOperationException($"{typeof(TSubject).Name} {id} told something and is not there.");
    }
}
