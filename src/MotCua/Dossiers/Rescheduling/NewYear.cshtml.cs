using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Timetable;

namespace MotCua.Dossiers.Rescheduling;

/// <summary>The turn of the year in one step: are the days off known, how many days are worked, which promises fall into it.</summary>
[Needs(Permission.ManageCalendar)]
internal sealed class NewYearModel(MotCuaDbContext db, Official official, Timetables timetables, TimeProvider clock) : WorkPage
{
    public const int Shown = 200;

    public int Year => clock.Today.Year + 1;

    public WorkingCalendar Calendar { get; private set; } = null!;

    public int MarkedDays { get; private set; }

    public int UnverifiedDays { get; private set; }

    public int Falling { get; private set; }

    public IReadOnlyList<(long Id, string Code, string Procedure, DateTime DueAt)> Dossiers { get; private set; } = [];

    public int WorkingDays => Calendar.CountWorkingDays(new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31));

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Calendar = await timetables.ForAsync(official.AgencyId, cancellationToken);
        var (agency, first, last) = (official.AgencyId, new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31));
        var verified = await db.DayMarkings.Where(d => !d.IsWithdrawn && (d.AgencyId == null || d.AgencyId == agency) && d.Date >= first && d.Date <= last).Select(d => d.Verified).ToListAsync(cancellationToken);
        (MarkedDays, UnverifiedDays) = (verified.Count, verified.Count(v => !v));
        var (from, to) = (first.StartUtc(), last.EndUtc());
        var falling = db.Dossiers.AsNoTracking().InHand().Where(d => d.AgencyId == agency && d.DueAt >= from && d.DueAt < to);
        Falling = await falling.CountAsync(cancellationToken);
        var rows = await falling.OrderBy(d => d.DueAt).ThenBy(d => d.Id).Take(Shown).Select(d => new { d.Id, d.Code, d.ProcedureName, d.DueAt }).ToListAsync(cancellationToken);
        Dossiers = [.. rows.Select(r => (r.Id, r.Code, r.ProcedureName, r.DueAt!.Value))];
        return true;
    }

    public void OnGet() { }
}
