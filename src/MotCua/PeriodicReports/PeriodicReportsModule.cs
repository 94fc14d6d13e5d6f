using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.PeriodicReports.Drafting;
using MotCua.PeriodicReports.Figuring;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Platform.Ui;

namespace MotCua.PeriodicReports;

public static class PeriodicReportsModule
{
    public static IServiceCollection AddPeriodicReports(this IServiceCollection services) => services
        .AddScoped<PeriodTypes>()
        .AddScoped<VoiceSource>().AddScoped<StaffCounts>().AddScoped<FigureBook>().AddScoped<ReportDrafting>()
        .AddScoped<Platform.Verifying.ICheck, Verifying.ReportSeals>()
        .AddScoped<ISeed, TypesSeed>()
        .AddSingleton(new MenuItem("Điều hành", "Báo cáo định kỳ", "/bao-cao-dinh-ky", 220, nameof(Permission.SeeReports), nameof(Permission.DraftReports), nameof(Permission.ApproveReports)));

    extension(MotCuaDbContext db)
    {
        public DbSet<PeriodType> PeriodTypes => db.Set<PeriodType>();

        public DbSet<ReportOutline> ReportOutlines => db.Set<ReportOutline>();

        /// <summary>The outline in force on the last day of a period: the agency's own, else the one that ships.</summary>
        internal async Task<ReportTemplate> TemplateOnAsync(long agencyId, DateOnly day, CancellationToken cancellationToken) =>
            (await db.Set<ReportOutline>().AsNoTracking().Where(o => o.AgencyId == agencyId && o.ValidFrom <= day).OrderByDescending(o => o.ValidFrom).ThenByDescending(o => o.Id).FirstOrDefaultAsync(cancellationToken))?.Template ?? ReportTemplate.On(day);

        public DbSet<PeriodicReport> PeriodicReports => db.Set<PeriodicReport>();
    }

    extension(IQueryable<PeriodicReport> reports)
    {
        /// <summary>Those of the official's agency.</summary>
        public IQueryable<PeriodicReport> VisibleTo(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var agency = official.AgencyId;
            return reports.Where(r => r.AgencyId == agency);
        }

        /// <summary>All of one kind and the same days: the report and its adjustments, without dropped drafts.</summary>
        public IQueryable<PeriodicReport> OfSame(long agencyId, string typeKey, DateOnly from, DateOnly to) =>
            reports.Where(r => r.AgencyId == agencyId && r.TypeKey == typeKey && r.From == from && r.To == to && r.State != ReportState.Dropped);
    }

    /// <summary>A new installation knows the usual kinds of report; which of them an agency must send, and until when, it says itself.</summary>
    private sealed class TypesSeed(MotCuaDbContext db) : ISeed
    {
        public async Task SeedAsync(CancellationToken cancellationToken)
        {
            var known = await db.PeriodTypes.Where(t => t.AgencyId == null).Select(t => t.Key).ToListAsync(cancellationToken);
            foreach (var row in (await Shipped.RowsAsync<Row>("period-types.json", cancellationToken)).Where(r => !known.Contains(r.Key)))
                db.Add(PeriodType.Define(null, row.Key, row.ValidFrom, new PeriodTypeText(row.Name, row.Windows, row.IsExpected, true, row.Source, row.Verified)));
            await db.SaveChangesAsync(cancellationToken);
        }

        private sealed record Row(string Key, DateOnly ValidFrom, string Name, bool IsExpected, string Source, bool Verified, IReadOnlyList<PeriodWindow> Windows);
    }
}
