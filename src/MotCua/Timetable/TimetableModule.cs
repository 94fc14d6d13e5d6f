using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Platform.Ui;
using MotCua.Timetable.Importing;

namespace MotCua.Timetable;

public static class TimetableModule
{
    public static IServiceCollection AddTimetable(this IServiceCollection services) => services
        .AddScoped<Timetables>()
        .AddScoped<HolidayImport>()
        .AddScoped<ISeed, HolidaySeed>()
        .AddSingleton(new MenuItem("Quản trị", "Lịch làm việc", "/quan-tri/lich", 920, nameof(Permission.ManageCalendar)));

    public static Command ImportCommand(CommandHost host) => ImportHolidaysCommand.Create(host);

    extension(MotCuaDbContext db)
    {
        public DbSet<DayMarking> DayMarkings => db.Set<DayMarking>();

        public DbSet<OfficeHoursVersion> OfficeHours => db.Set<OfficeHoursVersion>();
    }

    /// <summary>A new installation knows the official days off that ship with the program.</summary>
    private sealed class HolidaySeed(MotCuaDbContext db) : ISeed
    {
        public async Task SeedAsync(CancellationToken cancellationToken)
        {
            // A year somebody has announced is theirs, with what they left out of it.
            var known = (await db.DayMarkings.Where(d => d.AgencyId == null).Select(d => d.Date).ToListAsync(cancellationToken)).Select(d => d.Year).ToHashSet();
            await using var file = Shipped.Open("holidays.json");
            foreach (var mark in HolidayFile.Read(file).Where(m => !known.Contains(m.Date.Year))) db.Add(DayMarking.Announce(null, mark, "Lịch nghỉ công bố, kèm theo phần mềm"));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
