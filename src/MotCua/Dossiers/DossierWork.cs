using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Rules;
using MotCua.Timetable;

namespace MotCua.Dossiers;

/// <summary>What every page about a dossier works with: who, when, by which rules and which calendar.</summary>
internal sealed class DossierWork(MotCuaDbContext db, Official official, Rulebook rulebook, Timetables timetables, FileStore files, TimeProvider clock)
{
    public MotCuaDbContext Db => db;

    public Official Official => official;

    public DateTime Now => clock.UtcNow;

    public DateOnly Today => clock.Today;

    public Task<RulesInForce> RulesAsync(CancellationToken cancellationToken) => rulebook.OnAsync(official.AgencyId, Today, cancellationToken);

    public Task<WorkingCalendar> CalendarAsync(CancellationToken cancellationToken) => timetables.ForAsync(official.AgencyId, cancellationToken);

    /// <summary>Runs a verb that bears the number of a form, and saves: a number is given if and only if the verb went through.</summary>
    public Task SaveNumberedAsync(string series, Action<string> verb, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        verb(await FormNumbers.NextAsync(db, official.AgencyId, series, Today.Year, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    /// <summary>Keeps the uploads of a form; the caller saves.</summary>
    public async Task<int> AttachAsync(Dossier dossier, string label, IReadOnlyList<IFormFile> uploads, CancellationToken cancellationToken)
    {
        if (uploads.Count == 0) return 0;
        var limit = (await RulesAsync(cancellationToken)).Number(RuleKey.FileMegabytes);
        foreach (var upload in uploads) await files.KeepAsync(new FileOwner(dossier.AgencyId, nameof(Dossier), dossier.Id), label, upload, limit, "Uploads", cancellationToken);
        return uploads.Count;
    }

    /// <summary>Who signs: the official's own name, with the head's title where the official is the head.</summary>
    public async Task<(string Name, string Title)> SignerAsync(CancellationToken cancellationToken)
    {
        var (me, agencyId) = (official.Id, official.AgencyId);
        var title = await db.Officials.Where(o => o.Id == me).Select(o => o.Title).SingleAsync(cancellationToken);
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == agencyId, cancellationToken);
        return (official.Name, official.Name == agency.Profile.HeadName || title.Length == 0 ? agency.Profile.HeadTitle : title.ToUpper(VietnamText.Culture));
    }
}
