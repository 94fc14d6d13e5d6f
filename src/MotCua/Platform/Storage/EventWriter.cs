using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Platform.Storage;

/// <summary>Writes what aggregates recorded into the history, beside the change itself, and lets the modules above answer.</summary>
public sealed class EventWriter(Actor actor, TimeProvider clock, Once once, IServiceProvider services)
{
    private static readonly ConcurrentDictionary<Type, Func<IServiceProvider, IEvent, CancellationToken, Task>> Answers = new();

    internal async Task WriteAsync(MotCuaDbContext db, CancellationToken cancellationToken)
    {
        var wrote = false;
        while (Changed(db) is { Count: > 0 } changed)
        {
            foreach (var aggregate in changed)
            {
                var happened = aggregate.Pending.Select(p => p.Happened).ToList();
                db.History.AddRange(aggregate.TakePending(actor, clock.UtcNow).ToList());
                foreach (var e in happened) await AnswerAsync(e, cancellationToken);
            }
            wrote = true;
        }
        if (db.ChangeTracker.Entries<Aggregate>().FirstOrDefault(e => e.State is EntityState.Modified && !e.Property(a => a.Version).IsModified) is { } silent)
            throw new InvalidOperationException($"{silent.Entity.GetType().Name} was changed without an event: history would lie.");
        if (wrote) once.AddTo(db);
    }

    private static List<Aggregate> Changed(MotCuaDbContext db)
    {
        db.ChangeTracker.DetectChanges();
        return [.. db.ChangeTracker.Entries<Aggregate>().Where(e => e.State is not EntityState.Deleted).Select(e => e.Entity).Where(a => a.Pending.Count > 0)];
    }

    private Task AnswerAsync(IEvent happened, CancellationToken cancellationToken) => Answers.GetOrAdd(happened.GetType(), AnswerTo)(services, happened, cancellationToken);

    private static Func<IServiceProvider, IEvent, CancellationToken, Task> AnswerTo(Type kind) =>
        ((Func<IServiceProvider, IEvent, CancellationToken, Task>)AnswerAsync<IEvent>).Method.GetGenericMethodDefinition().MakeGenericMethod(kind).CreateDelegate<Func<IServiceProvider, IEvent, CancellationToken, Task>>();

    private static async Task AnswerAsync<TEvent>(IServiceProvider services, IEvent happened, CancellationToken cancellationToken) where TEvent : IEvent
    {
        foreach (var handler in services.GetServices<IHandle<TEvent>>()) await handler.Handle((TEvent)happened, cancellationToken);
    }
}
