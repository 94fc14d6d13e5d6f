using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Meetings;

public static class MeetingsModule
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddScoped<Holding.Concluder>().AddScoped<Platform.Verifying.ICheck, Holding.MeetingSeals>().AddScoped<MeetingNumbers>()
        .AddSingleton(new MenuItem("Kế hoạch, nhiệm vụ", "Lịch họp của tôi", "/cuoc-hop/cua-toi", 196))
        .AddSingleton(new MenuItem("Kế hoạch, nhiệm vụ", "Cuộc họp", "/cuoc-hop", 197, nameof(Permission.ArrangeMeetings), nameof(Permission.ConcludeMeetings)));

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
