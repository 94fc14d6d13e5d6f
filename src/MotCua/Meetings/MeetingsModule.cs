using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Meetings;

public static class MeetingsModule
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddScoped<Holding.Concluder>().AddScoped<Platform.Verifying.ICheck, Holding.MeetingSeals>().AddScoped<MeetingNumbers>()
        .AddSingleton(new InboxPart("Giấy mời họp chờ trả lời", "", "/cuoc-hop/cua-toi", null, InvitedAsync) { Heads = ("Chủ trì", "Cuộc họp", "Bắt đầu"), IsInternal = true })
        .AddSingleton(new MenuItem("Kế hoạch, nhiệm vụ", "Lịch họp của tôi", "/cuoc-hop/cua-toi", 196))
        .AddSingleton(new MenuItem("Kế hoạch, nhiệm vụ", "Cuộc họp", "/cuoc-hop", 197, nameof(Permission.ArrangeMeetings), nameof(Permission.ConcludeMeetings)));

    private static async Task<InboxPartRows> InvitedAsync(IServiceProvider services, Official official, int most, CancellationToken cancellationToken)
    {
        var (db, now, agency, me) = (services.GetRequiredService<MotCuaDbContext>(), services.GetRequiredService<TimeProvider>().UtcNow, official.AgencyId, official.Id);
        var invited = db.Meetings.AsNoTracking().Where(m => m.AgencyId == agency && m.State == MeetingState.Invited && m.StartsAt > now && m.Invitees.Any(i => i.OfficialId == me && i.Answer == InviteeAnswer.None));
        var rows = await invited.OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Take(most).Select(m => new { m.Id, m.Title, m.ChairName, m.StartsAt }).ToListAsync(cancellationToken);
        return new(rows.Count < most ? rows.Count : await invited.CountAsync(cancellationToken), [.. rows.Select(m => new InboxPartRow($"/cuoc-hop/{m.Id}", "Giấy mời", m.ChairName, m.Title, m.StartsAt, m.StartsAt.ToDay() == now.ToDay() ? "due-soon" : ""))]);
    }

    extension(MotCuaDbContext db)
    {
        public DbSet<Meeting> Meetings => db.Set<Meeting>();
    }

    extension(IQueryable<Meeting> meetings)
    {
        /// <summary>Of the official's agency: who arranges or concludes meetings sees all, anybody else those they chair, keep the minutes of, or were invited to.</summary>
        public IQueryable<Meeting> VisibleTo(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var agency = official.AgencyId;
            var own = meetings.Where(m => m.AgencyId == agency);
            return official.Can(Permission.ArrangeMeetings) || official.Can(Permission.ConcludeMeetings) ? own : own.Concerning(official.Id);
        }

        /// <summary>Which somebody chairs, keeps the minutes of, or was invited to.</summary>
        public IQueryable<Meeting> Concerning(long officialId) =>
            meetings.Where(m => m.ChairId == officialId || m.SecretaryId == officialId || (m.State != MeetingState.Planned && m.Invitees.Any(i => i.OfficialId == officialId)));
    }

    extension(Official official)
    {
        /// <summary>Whoever arranges meetings, and of one meeting its chair and secretary.</summary>
        internal bool Arranges(Meeting meeting) => official.Can(Permission.ArrangeMeetings) || meeting.ChairId == official.Id || meeting.SecretaryId == official.Id;
    }
}
