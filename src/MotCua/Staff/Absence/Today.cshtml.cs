using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Staff.Absence;

/// <summary>Who is away, until when and who stands in. Everybody sees that; why somebody is away is theirs.</summary>
internal sealed record AwayRow(string Name, LeaveSpan Span, StandIn? StandIn);

[Needs]
internal sealed class TodayModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    public const int Ahead = 14;

    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? AskedDay { get; set; }

    public DateOnly Today => clock.Today;

    public DateOnly Day => AskedDay ?? Today;

    public IReadOnlyList<AwayRow> Absent { get; private set; } = [];

    public IReadOnlyList<AwayRow> Coming { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (agency, day, until) = (official.AgencyId, Day, Day.AddDays(Ahead));
        var leaves = await db.Leaves.AsNoTracking().Where(l => l.AgencyId == agency && l.State == LeaveState.Approved && l.To >= day && l.From <= until).OrderBy(l => l.From).ThenBy(l => l.Id).Take(200).ToListAsync(cancellationToken);
        var rows = leaves.ConvertAll(l => new AwayRow(l.Name, l.Span, l.DelegationId is null ? null : l.StandIn));
        (Absent, Coming) = ([.. rows.Where(r => r.Span.From <= day)], [.. rows.Where(r => r.Span.From > day)]);
        return true;
    }

    public void OnGet() { }
}
