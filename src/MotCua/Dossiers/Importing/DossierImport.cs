using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Storage;
using MotCua.Rules;
using MotCua.Timetable;

namespace MotCua.Dossiers.Importing;

internal sealed record ImportOrder(string Path, string SourceName, long AgencyId, bool DryRun, bool IgnoreUnknown);

/// <summary>Takes over the dossiers of a file, all or none. Reads it twice: once to check every row, once to write; between them only codes and order are kept.</summary>
internal sealed class DossierImport(MotCuaDbContext db, Timetables timetables, Rulebook rulebook, Actor actor, TimeProvider clock)
{
    private const int Batch = 1_000;

    public async Task<ImportReport> RunAsync(ImportOrder order, Action<int>? progress, CancellationToken cancellationToken)
    {
        var (report, watch) = (new ImportReport(), Stopwatch.StartNew());
        var desk = await db.Units.Where(u => u.AgencyId == order.AgencyId && u.IsDesk).Select(u => (long?)u.Id).FirstOrDefaultAsync(cancellationToken);
        var dates = new PastDates(await timetables.ForAsync(order.AgencyId, cancellationToken), clock.UtcNow);
        var reading = new Reading(order, await KnownProcedures.LoadAsync(db, cancellationToken), dates, desk);
        var rules = await rulebook.OnAsync(order.AgencyId, clock.Today, cancellationToken);
        var found = new FoundCodes(db, await PrefixAsync(order.AgencyId, cancellationToken), rules.Text(RuleKey.DossierCodePattern));
        foreach (var (row, past) in reading.Rows(report))
        {
            await found.AddAsync(row, past, report, cancellationToken);
            if (++report.Rows % 10_000 == 0) progress?.Invoke(report.Rows);
        }
        await found.CompleteAsync(report, cancellationToken);
        if (report.ErrorCount == 0 && !order.DryRun)
        {
            await db.InTransactionAsync(() => WriteAsync(order.AgencyId, reading, found, report, progress, cancellationToken), cancellationToken);
            await db.RefreshStatisticsAsync(cancellationToken); // a whole past came in at once
        }
        report.Seconds = Math.Round(watch.Elapsed.TotalSeconds, 2);
        return report;
    }

    private Task<string> PrefixAsync(long agencyId, CancellationToken cancellationToken) =>
        db.Agencies.Where(a => a.Id == agencyId).Select(a => a.Profile.CodePrefix).SingleAsync(cancellationToken);

    private async Task WriteAsync(long agencyId, Reading reading, FoundCodes found, ImportReport report, Action<int>? progress, CancellationToken cancellationToken)
    {
        var books = await found.BookNumbersAsync(agencyId, cancellationToken);
        var (dossiers, history, now) = (new List<Dossier>(Batch), new List<HistoryEntry>(Batch * 3), clock.UtcNow);
        foreach (var (_, past) in reading.Rows(new ImportReport()))
        {
            var dossier = Dossier.Import(past! with { BookNumber = books[dossiers.Count + report.Imported] });
            history.AddRange(dossier.TakePending(actor, now));
            dossiers.Add(dossier);
            if (dossiers.Count == Batch) await FlushAsync(dossiers, history, report, progress, cancellationToken);
        }
        await FlushAsync(dossiers, history, report, progress, cancellationToken);
        await found.RaiseSeriesAsync(agencyId, cancellationToken);
    }

    private async Task FlushAsync(List<Dossier> dossiers, List<HistoryEntry> history, ImportReport report, Action<int>? progress, CancellationToken cancellationToken)
    {
        await BulkWriter.InsertAsync(db, dossiers, cancellationToken);
        await BulkWriter.InsertAsync(db, history, cancellationToken);
        report.Imported += dossiers.Count;
        if (report.Imported % 10_000 == 0) progress?.Invoke(report.Imported);
        dossiers.Clear();
        history.Clear();
    }

    private sealed class Reading(ImportOrder order, KnownProcedures procedures, PastDates dates, long? deskId)
    {
        /// <summary>Row by row; the dossier is null where the report says why.</summary>
        public IEnumerable<(int Row, PastDossier? Past)> Rows(ImportReport report)
        {
            RowReader? reader = null;
            foreach (var row in Sheet.Read(order.Path))
            {
                if (row.IsBlank) continue;
                if (reader is not null)
                {
                    yield return (row.Number, reader.Read(row, report));
                    continue;
                }
                var columns = ImportColumns.Of(row, order.IgnoreUnknown, report);
                if (report.ErrorCount > 0) yield break;
                reader = new RowReader(columns, procedures, dates, order.AgencyId, deskId, order.SourceName);
            }
            if (reader is null) report.Error(1, "", "", "Tệp không có dòng tiêu đề. Tải tệp mẫu để biết các cột.");
        }
    }
}
