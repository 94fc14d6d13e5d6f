using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Platform.Ui;

namespace MotCua.Staff;

public static class StaffModule
{
    private const string Group = "Nhân sự";

    public static IServiceCollection AddStaff(this IServiceCollection services) => services
        .AddScoped<ISeed, Grading.ScaleSeed>()
        .AddScoped<Scales>().AddScoped<StaffPictures>().AddScoped<TrainingHours>().AddScoped<TrainingTallies>().AddScoped<Training.Gaps>().AddScoped<Training.Proposer>().AddScoped<Training.CourseCloser>().AddScoped<Absence.LeavePlan>().AddScoped<Absence.LeaveDesk>().AddScoped<Absence.AwayDesk>()
        .AddSingleton(new InboxPart("Đơn nghỉ chờ duyệt", "", "/nghi-phep/don", null, AskedAsync) { Heads = ("Người nghỉ", "Loại nghỉ, lý do", "Bắt đầu nghỉ"), IsInternal = true, IsByDay = true })
        .AddSingleton(new InboxPart("Hồ sơ của người vắng mặt", "", "/nghi-phep/ho-so", null, (services, _, most, stop) => services.GetRequiredService<Absence.AwayDesk>().CountAsync(most, stop)) { Heads = ("Người vắng", "Thủ tục", "Hạn") })
        .AddSingleton(Item("Hồ sơ của người vắng mặt", "/nghi-phep/ho-so", 218, Permission.AssignDossiers))
        .AddSingleton(Item("Hồ sơ nhân sự của tôi", "/nhan-su/cua-toi", 210))
        .AddSingleton(Item("Cán bộ, công chức", "/nhan-su", 211, Permission.SeeStaff, Permission.ManageStaff))
        .AddSingleton(Item("Vị trí việc làm", "/nhan-su/vi-tri", 212, Permission.SeeStaff, Permission.ManageStaff))
        .AddSingleton(Item("Nghỉ phép của tôi", "/nghi-phep/cua-toi", 215))
        .AddSingleton(Item("Ai vắng hôm nay", "/nghi-phep", 216))
        .AddSingleton(Item("Đơn nghỉ", "/nghi-phep/don", 217, Permission.ApproveLeave, Permission.SeeStaff, Permission.ManageStaff))
        .AddSingleton(Item("Đào tạo của tôi", "/dao-tao/cua-toi", 220))
        .AddSingleton(Item("Nhu cầu đào tạo", "/dao-tao/nhu-cau", 221, Permission.SeeStaff, Permission.ManageStaff))
        .AddSingleton(Item("Đề xuất đào tạo", "/dao-tao/de-xuat", 222, Permission.SeeStaff, Permission.ManageStaff))
        .AddSingleton(Item("Khoá học", "/dao-tao/khoa-hoc", 223, Permission.SeeStaff, Permission.ManageStaff))
        .AddSingleton(Item("Số tiết trong năm", "/dao-tao/so-tiet", 224, Permission.SeeStaff, Permission.ManageStaff))
        .AddSingleton(Item("Trách nhiệm người đứng đầu", "/nhan-su/trach-nhiem", 226, Permission.SeeStaff, Permission.ManageStaff));

    private static MenuItem Item(string text, string href, int order, params Permission[] anyOf) => new(Group, text, href, order, [.. anyOf.Select(p => p.ToString())]);

    // Nobody decides their own.
    private static async Task<InboxPartRows> AskedAsync(IServiceProvider services, Official official, int most, CancellationToken cancellationToken)
    {
        if (!official.Can(Permission.ApproveLeave)) return new(0, []);
        var (db, today, agency, me) = (services.GetRequiredService<MotCuaDbContext>(), services.GetRequiredService<TimeProvider>().Today, official.AgencyId, official.Id);
        var asked = db.Leaves.AsNoTracking().Where(l => l.AgencyId == agency && l.State == LeaveState.Asked && l.OfficialId != me);
        var rows = await asked.OrderBy(l => l.From).ThenBy(l => l.Id).Take(most).ToListAsync(cancellationToken);
        return new(rows.Count < most ? rows.Count : await asked.CountAsync(cancellationToken), [.. rows.Select(l => new InboxPartRow($"/nghi-phep/{l.Id}", l.When, l.Name, $"{l.Kind}{(l.Reason.Length > 0 ? $": {l.Reason}" : "")}", l.From.StartUtc(), l.From < today ? "due-late" : l.From <= today.AddDays(1) ? "due-soon" : ""))]);
    }

    extension(MotCuaDbContext db)
    {
        public DbSet<QualificationScale> QualificationScales => db.Set<QualificationScale>();

        public DbSet<Post> StaffPosts => db.Set<Post>();

        public DbSet<StaffMember> StaffMembers => db.Set<StaffMember>();

        public DbSet<Leave> Leaves => db.Set<Leave>();

        public DbSet<TrainingNeed> TrainingNeeds => db.Set<TrainingNeed>();

        public DbSet<TrainingProposal> TrainingProposals => db.Set<TrainingProposal>();

        public DbSet<TrainingCourse> TrainingCourses => db.Set<TrainingCourse>();

        public DbSet<HeadDuty> HeadDuties => db.Set<HeadDuty>();

        /// <summary>Names of the agency's units, closed ones too.</summary>
        internal Task<Dictionary<long, string>> UnitNamesAsync(long agencyId, CancellationToken cancellationToken) =>
            db.Units.AsNoTracking().Where(u => u.AgencyId == agencyId).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
    }

    extension(IQueryable<Post> posts)
    {
        public IQueryable<Post> VisibleTo(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var agency = official.AgencyId;
            return posts.Where(p => p.AgencyId == agency);
        }
    }

    extension(IQueryable<StaffMember> members)
    {
        /// <summary>Who sees staff sees the records of the agency; anybody else their own.</summary>
        public IQueryable<StaffMember> VisibleTo(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var (agency, me) = (official.AgencyId, official.Id);
            var own = members.Where(m => m.AgencyId == agency);
            return official.SeesStaff ? own : own.Where(m => m.OfficialId == me);
        }

        /// <summary>Still with the agency that day.</summary>
        public IQueryable<StaffMember> ServingOn(DateOnly day) => members.Where(m => m.LastDay == null || m.LastDay >= day);
    }

    extension(IQueryable<Leave> leaves)
    {
        /// <summary>Who decides on leave or manages staff sees the agency's; anybody else their own.</summary>
        public IQueryable<Leave> VisibleTo(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var (agency, me) = (official.AgencyId, official.Id);
            var own = leaves.Where(l => l.AgencyId == agency);
            return official.SeesStaff || official.Can(Permission.ApproveLeave) ? own : own.Where(l => l.OfficialId == me);
        }
    }

    extension(IQueryable<TrainingNeed> needs)
    {
        /// <summary>Of the agency; pages that show them ask for seeing staff first.</summary>
        public IQueryable<TrainingNeed> VisibleTo(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var agency = official.AgencyId;
            return needs.Where(n => n.AgencyId == agency);
        }
    }

    extension(IQueryable<TrainingCourse> courses)
    {
        public IQueryable<TrainingCourse> VisibleTo(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var agency = official.AgencyId;
            return courses.Where(c => c.AgencyId == agency);
        }
    }

    extension(IQueryable<TrainingProposal> proposals)
    {
        public IQueryable<TrainingProposal> VisibleTo(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var agency = official.AgencyId;
            return proposals.Where(p => p.AgencyId == agency);
        }
    }

    extension(IQueryable<HeadDuty> duties)
    {
        public IQueryable<HeadDuty> VisibleTo(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var agency = official.AgencyId;
            return duties.Where(d => d.AgencyId == agency);
        }
    }

    extension(Official official)
    {
        internal bool SeesStaff => official.Can(Permission.SeeStaff) || official.Can(Permission.ManageStaff);
    }
}
