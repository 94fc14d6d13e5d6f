using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Platform.Ui;

namespace MotCua.Inspections;

public static class InspectionsModule
{
    private const string Group = "Kế hoạch, nhiệm vụ";

    public static IServiceCollection AddInspections(this IServiceCollection services) => services
        .AddScoped<ISeed, Checking.ChecklistSeed>().AddScoped<Concluding.Concluder>().AddScoped<UnitFacts>().AddScoped<Platform.Verifying.ICheck, Showing.InspectionSeals>()
        .AddSingleton(new MenuItem(Group, "Kiểm tra công vụ", "/kiem-tra-cong-vu", 198));

    extension(MotCuaDbContext db)
    {
        public DbSet<Inspection> Inspections => db.Set<Inspection>();

        public DbSet<InspectionPlan> InspectionPlans => db.Set<InspectionPlan>();

        public DbSet<Checklist> Checklists => db.Set<Checklist>();
    }

    extension(IQueryable<Inspection> inspections)
    {
        /// <summary>Of the official's agency: who checks or concludes sees all; anybody else those of their own section, an unannounced one not before its minutes are made.</summary>
        public IQueryable<Inspection> VisibleTo(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var (agency, unit) = (official.AgencyId, official.UnitId ?? 0);
            var own = inspections.Where(i => i.AgencyId == agency);
            return official.OverseesInspections ? own
                : own.Where(i => i.UnitId == unit && (i.Kind == InspectionKind.Planned || (i.State != InspectionState.Checking && i.State != InspectionState.Cancelled)));
        }
    }

    extension(Official official)
    {
        internal bool OverseesInspections => official.Can(Permission.InspectConduct) || official.Can(Permission.ConcludeInspections);

        /// <summary>Who answers for the section that was looked at.</summary>
        internal bool AnswersFor(Inspection inspection) => official.UnitId == inspection.UnitId;
    }
}
