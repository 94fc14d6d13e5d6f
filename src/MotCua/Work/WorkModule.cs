using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Work;

public static class WorkModule
{
    public static IServiceCollection AddWork(this IServiceCollection services) => services
        .AddScoped<Assignments>().AddScoped<WorkPictures>().AddScoped<Urging.Urger>().AddScoped<Platform.Verifying.ICheck, Board.NumbersCheck>()
        .AddSingleton(Waiting.Own).AddSingleton(Waiting.ToDecide)
        .AddSingleton(Item("Nhiệm vụ của tôi", "/nhiem-vu/cua-toi", 190))
        .AddSingleton(Item("Bảng nhiệm vụ", "/nhiem-vu", 191, Permission.SeeTasks, Permission.AssignTasks, Permission.AcceptTasks))
        .AddSingleton(Item("Theo dõi nhiệm vụ", "/nhiem-vu/theo-doi", 192, Permission.SeeTasks, Permission.AssignTasks, Permission.AcceptTasks))
        .AddSingleton(Item("Đôn đốc", "/nhiem-vu/don-doc", 193, Permission.AssignTasks, Permission.AcceptTasks))
        .AddSingleton(Item("Kế hoạch CCHC", "/ke-hoach-cchc", 194, Permission.SeeTasks, Permission.AssignTasks, Permission.ApprovePlans));

    private static MenuItem Item(string text, string href, int order, params Permission[] anyOf) => new("Kế hoạch, nhiệm vụ", text, href, order, [.. anyOf.Select(p => p.ToString())]);

    extension(MotCuaDbContext db)
    {
        public DbSet<WorkTask> WorkTasks => db.Set<WorkTask>();

        public DbSet<ReformPlan> ReformPlans => db.Set<ReformPlan>();

        public DbSet<UrgingLetter> UrgingLetters => db.Set<UrgingLetter>();
    }

    extension(IQueryable<WorkTask> tasks)
    {
        /// <summary>Of the official's agency: who oversees tasks sees all of them, anybody else what they or their unit lead or support, and what they assigned.</summary>
        public IQueryable<WorkTask> VisibleTo(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var (agency, me, unit) = (official.AgencyId, official.Id, official.UnitId ?? 0);
            var own = tasks.Where(t => t.AgencyId == agency);
            return official.OverseesTasks ? own : own.Where(t => t.AssignedOn != null && (t.LeadId == me || t.LeadUnitId == unit || t.AssignedById == me || t.SupportIds.Contains(me) || t.SupportUnitIds.Contains(unit)));
        }

        /// <summary>Every word occurs, marks or not.</summary>
        public IQueryable<WorkTask> Saying(string? text)
        {
            foreach (var word in VietnamText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8)) tasks = tasks.Where(t => t.Folded.Contains(word));
            return tasks;
        }

        /// <summary>Assigned tasks with their state that day: <see cref="WorkStates.Of"/> in the words of the database.</summary>
        public IQueryable<StandingTask> StandingOn(DateOnly day) => tasks.Where(t => t.AssignedOn != null).Select(t => new StandingTask
        {
            Task = t,
            State = t.CancelledOn != null ? (int)WorkState.Cancelled
                : t.AcceptedOn != null ? (t.HandedOn <= t.DueOn ? (int)WorkState.DoneOnTime : (int)WorkState.DoneLate)
                : t.SuspendedOn != null ? (int)WorkState.Suspended
                : t.HandedOn != null ? (t.HandedOn <= t.DueOn ? (int)WorkState.UnderWay : (int)WorkState.Overdue)
                : t.DueOn < day ? (int)WorkState.Overdue
                : t.BegunOn != null ? (int)WorkState.UnderWay : (int)WorkState.NotBegun,
        });
    }

    extension(IQueryable<ReformPlan> plans)
    {
        public IQueryable<ReformPlan> VisibleTo(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var agency = official.AgencyId;
            return plans.Where(p => p.AgencyId == agency);
        }
    }

    extension(Official official)
    {
        internal bool OverseesTasks => official.Can(Permission.SeeTasks) || official.Can(Permission.AssignTasks) || official.Can(Permission.AcceptTasks) || official.Can(Permission.ApprovePlans);

        /// <summary>Who reports on a task: its lead, or anybody of the unit that leads it.</summary>
        internal bool Supports(WorkTask task) => task.SupportIds.Contains(official.Id) || (official.UnitId is { } unit && task.SupportUnitIds.Contains(unit));

        /// <summary>Who leads, supports or assigned it.</summary>
        internal bool TakesPartIn(WorkTask task) => official.Leads(task) || official.Supports(task) || task.AssignedById == official.Id;

        internal bool Leads(WorkTask task) => task.LeadId == official.Id || (task.LeadId is null && task.LeadUnitId == official.UnitId);
    }
}

/// <summary>A task and its state on the day asked.</summary>
public sealed class StandingTask
{
    public WorkTask Task { get; init; } = null!;

    /// <summary>A <see cref="WorkState"/> as the database knows it.</summary>
    public int State { get; init; }
}
