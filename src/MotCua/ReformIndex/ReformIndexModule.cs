using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Platform.Ui;
using MotCua.ReformIndex.Binding;

namespace MotCua.ReformIndex;

public static class ReformIndexModule
{
    private const string Group = "Cải cách hành chính";

    public static IServiceCollection AddReformIndex(this IServiceCollection services) => services
        .AddScoped<ISeed, Criteria.CriteriaSeed>()
        .AddScoped<LiveFigures>().AddScoped<Forecast>().AddScoped<DossierTotals>()
        .AddSingleton(DossierFigures.OnTime).AddSingleton(DossierFigures.Online)
        .AddSingleton(FeedbackFigures.OnTime)
        .AddSingleton(WorkFigures.Done).AddSingleton(WorkFigures.OnTime)
        .AddSingleton(StaffFigures.Meeting).AddSingleton(StaffFigures.Trained)
        .AddSingleton(new MenuItem(Group, "Chỉ số CCHC", "/chi-so-cchc", 262, nameof(Permission.SeeIndex)))
        .AddSingleton(new MenuItem(Group, "Bộ tiêu chí", "/chi-so-cchc/bo-tieu-chi", 264, nameof(Permission.SeeIndex)));

    extension(MotCuaDbContext db)
    {
        public DbSet<CriteriaSet> CriteriaSets => db.Set<CriteriaSet>();

        public DbSet<IndexRound> IndexRounds => db.Set<IndexRound>();

        public DbSet<AreaSheet> AreaSheets => db.Set<AreaSheet>();

        /// <summary>Sets of the official's own agency, issued ones of the agency above, and the one that ships with the program.</summary>
        public IQueryable<CriteriaSet> CriteriaSetsFor(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var agency = official.AgencyId;
            return db.Set<CriteriaSet>().Where(s => s.AgencyId == null || s.AgencyId == agency || (s.State == CriteriaState.Issued && db.Set<Agency>().Any(a => a.Id == agency && a.SuperiorId == s.AgencyId)));
        }
    }

    extension(IQueryable<IndexRound> rounds)
    {
        /// <summary>A ward's own, and those its agency appraises.</summary>
        public IQueryable<IndexRound> VisibleTo(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var agency = official.AgencyId;
            return rounds.Where(r => r.AgencyId == agency || r.AppraiserId == agency);
        }
    }
}
