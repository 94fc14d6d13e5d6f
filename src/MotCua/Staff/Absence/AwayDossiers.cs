using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Timetable;

namespace MotCua.Staff.Absence;

/// <summary>Dossiers in the hands of somebody who is away today, and who stands in; null when nobody does who may handle dossiers.</summary>
internal sealed record AwayDossiers(Leave Leave, OfficialProfile? StandIn, IReadOnlyList<Dossier> Dossiers);

/// <summary>Finds what lies with the absent, within what this official may assign.</summary>
internal sealed class AwayDesk(MotCuaDbContext db, Official official, Timetables timetables, TimeProvider clock)
{
    public const int Most = 200;

    public async Task<IReadOnlyList<AwayDossiers>> ReadAsync(CancellationToken cancellationToken)
    {
        var leaves = await AbsentAsync(cancellationToken);
        if (leaves.Count == 0) return [];
        var absent = leaves.Select(l => l.OfficialId).ToList();
        var held = (await Held().Where(d => absent.Contains(d.HolderId)).OrderBy(d => d.DueAt).ThenBy(d => d.Id).Take(Most).ToListAsync(cancellationToken)).ToLookup(d => d.HolderId);
        var standIns = await StandInsAsync(leaves, cancellationToken);
        return [.. leaves.Where(l => held[l.OfficialId].Any()).Select(l => new AwayDossiers(l, standIns.GetValueOrDefault(l.Id), [.. held[l.OfficialId]]))];
    }

    /// <summary>How many, and the most urgent of them, for the first page.</summary>
    public async Task<InboxPartRows> CountAsync(int most, CancellationToken cancellationToken)
    {
        if (!official.Can(Permission.AssignDossiers)) return new(0, []);
        var absent = (await AbsentAsync(cancellationToken)).ConvertAll(l => l.OfficialId);
        if (absent.Count == 0) return new(0, []);
        var now = clock.UtcNow;
        var lying = Held().AsNoTracking().Where(d => absent.Contains(d.HolderId));
        var rows = await lying.OrderBy(d => d.DueAt).ThenBy(d => d.Id).Take(most).Select(d => new { d.Code, d.DueAt, d.ProcedureName, Holder = db.Set<OfficialProfile>().Where(o => o.Id == d.HolderId).Select(o => o.FullName).FirstOrDefault() }).ToListAsync(cancellationToken);
        return new(rows.Count < most ? rows.Count : await lying.CountAsync(cancellationToken), [.. rows.Select(d => new InboxPartRow("/nghi-phep/ho-so", d.Code, d.Holder ?? "", d.ProcedureName, d.DueAt ?? now, d.DueAt < now ? "due-late" : ""))]);
    }

    // At this minute: in the half of a day that is worked, what lies with them is theirs to do.
    private async Task<List<Leave>> AbsentAsync(CancellationToken cancellationToken)
    {
        var (agency, today, now) = (official.AgencyId, clock.Today, clock.LocalNow);
        var leaves = await db.Leaves.AsNoTracking().Where(l => l.AgencyId == agency && l.State == LeaveState.Approved && l.From <= today && l.To >= today && l.OfficialId != null).OrderBy(l => l.Name).ThenBy(l => l.Id).ToListAsync(cancellationToken);
        if (leaves.Count == 0) return leaves;
        var calendar = await timetables.ForAsync(agency, cancellationToken);
        return leaves.FindAll(l => l.Span.IsAwayAt(now, calendar));
    }

    private IQueryable<Dossier> Held()
    {
        var unit = official.UnitId ?? 0;
        var held = db.Dossiers.VisibleTo(official).InHand().Where(d => d.Stage == DossierStage.Specialist && d.HolderId != null);
        return official.Can(Permission.ApproveDossiers) ? held : held.Where(d => d.UnitId == unit);
    }

    // Who was lent the absent one's rights for these days and may handle dossiers, by that or by their own roles.
    private async Task<Dictionary<long, OfficialProfile>> StandInsAsync(List<Leave> leaves, CancellationToken cancellationToken)
    {
        var (keys, today, now) = (leaves.Select(l => l.DelegationId).ToList(), clock.Today, clock.LocalNow);
        var loans = (await db.Delegations.AsNoTracking().InForceOn(today).Where(d => keys.Contains(d.Id)).OrderBy(d => d.Id).ToListAsync(cancellationToken)).Where(d => d.Hours.AreOnAt(now)).ToDictionary(d => d.Id);
        var ids = loans.Values.Select(d => d.ToId).ToList();
        var officials = await db.Officials.AsNoTracking().Where(o => ids.Contains(o.Id) && o.IsActive).OrderBy(o => o.Id).ToListAsync(cancellationToken);
        var rights = await db.LendableInAsync(official.AgencyId, officials, cancellationToken);
        var found = new Dictionary<long, OfficialProfile>();
        foreach (var leave in leaves.Where(l => l.DelegationId is not null && loans.ContainsKey(l.DelegationId.Value)))
        {
            var loan = loans[leave.DelegationId!.Value];
            if (officials.Find(o => o.Id == loan.ToId) is not { } standIn) continue;
            if (loan.Permissions.Contains(nameof(Permission.HandleDossiers)) || rights.GetValueOrDefault(standIn.Id, []).Contains(Permission.HandleDossiers)) found[leave.Id] = standIn;
        }
        return found;
    }
}
