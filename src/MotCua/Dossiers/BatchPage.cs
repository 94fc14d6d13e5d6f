using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers;

/// <summary>A list of dossiers that wait for the same verb. Each chosen one is done wholly or not at all, and those not done are named with the reason.</summary>
internal abstract class BatchPage(DossierWork work) : WorkPage
{
    public const int Most = 100;

    /// <summary>Id and version of each ticked dossier: what changed since the list was opened is not touched.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    public IReadOnlyList<Dossier> Rows { get; private set; } = [];

    public DateTime Now => work.Now;

    protected DossierWork Work => work;

    /// <summary>What else to say about a row.</summary>
    public virtual string? NoteOf(Dossier dossier) => null;

    protected abstract IQueryable<Dossier> Waiting(IQueryable<Dossier> visible);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        Rows = await Waiting(work.Db.Dossiers.AsNoTracking().VisibleTo(work.Official)).Take(Most).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() { }

    protected virtual Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public static string KeyOf(Dossier dossier) => string.Create(CultureInfo.InvariantCulture, $"{dossier.Id}:{dossier.Version}");

    /// <summary>Runs the verb on each ticked dossier in one transaction; a dossier that says no is left as it was.</summary>
    protected async Task<IActionResult> RunAsync(string done, Func<Dossier, Task> verb, CancellationToken cancellationToken)
    {
        if (Chosen.Count == 0) throw new RuleBroken("Chưa chọn hồ sơ nào.", "Chosen");
        if (Chosen.Count > Most) throw new RuleBroken($"Mỗi lần làm nhiều nhất {Most} hồ sơ.", "Chosen");
        List<string> notDone = [];
        var count = 0;
        await work.Db.InTransactionAsync(async () =>
        {
            foreach (var dossier in await ChosenAsync(notDone, cancellationToken)) count += await TryAsync(dossier, verb, notDone) ? 1 : 0;
            if (count > 0) await work.Db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        if (count == 0) throw new RuleBroken(string.Join(" ", notDone));
        Notice = $"{done} {count.Print()} hồ sơ.{(notDone.Count > 0 ? $" Chưa làm được {notDone.Count.Print()}: {string.Join(" ", notDone)}" : "")}";
        return LocalRedirect(Request.Path);
    }

    private async Task<List<Dossier>> ChosenAsync(List<string> notDone, CancellationToken cancellationToken)
    {
        var versions = Chosen.Select(c => c.Split(':')).Where(p => p.Length == 2 && long.TryParse(p[0], out _)).DistinctBy(p => p[0]).ToDictionary(p => long.Parse(p[0], CultureInfo.InvariantCulture), p => p[1]);
        var ids = versions.Keys.ToList();
        var found = await Waiting(work.Db.Dossiers.VisibleTo(work.Official)).Where(d => ids.Contains(d.Id)).ToListAsync(cancellationToken);
        var fresh = found.Where(d => versions[d.Id] == $"{d.Version}").ToList();
        foreach (var stale in found.Except(fresh)) notDone.Add($"{stale.Code}: người khác vừa thay đổi, xem lại rồi chọn lại.");
        if (ids.Count > found.Count) notDone.Add($"{(ids.Count - found.Count).Print()} hồ sơ không còn chờ việc này: có thể người khác vừa làm.");
        return fresh;
    }

    private async Task<bool> TryAsync(Dossier dossier, Func<Dossier, Task> verb, List<string> notDone)
    {
        var transaction = work.Db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync("one");
        try
        {
            await verb(dossier);
            return true;
        }
        catch (RuleBroken broken)
        {
            await transaction.RollbackToSavepointAsync("one"); // a number taken for it is not lost
            work.Db.Entry(dossier).State = EntityState.Detached; // half a verb may have run
            notDone.Add($"{dossier.Code}: {broken.Message}");
            return false;
        }
    }
}
