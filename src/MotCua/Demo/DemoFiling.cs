using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Procedures;
using MotCua.Rules;

namespace MotCua.Demo;

/// <summary>One birth filed as a linked group at the end, and one manifest by which the desk gives papers to a section.</summary>
internal sealed class DemoFiling(MotCuaDbContext db, Rulebook rulebook)
{
    private const int PapersOfManifest = 4;

    /// <summary>The procedures of the group of a birth with what each waits for; none where the group is not offered or the ward is too small to show it.</summary>
    public async Task<IReadOnlyList<DemoMember>> GroupAsync(DemoOrder order, CancellationToken cancellationToken)
    {
        if (order.Dossiers < 20 || await db.LinkedGroups.AsNoTracking().SingleOrDefaultAsync(g => g.Key == "khai-sinh", cancellationToken) is not { } group || !group.IsOfferedOn(order.To)) return [];
        var ids = group.Content.Members.Select(m => m.ProcedureId).ToList();
        var procedures = await db.Procedures.AsNoTracking().Include(p => p.Versions).Where(p => ids.Contains(p.Id)).ToListAsync(cancellationToken);
        List<DemoMember> members = [.. group.Content.Members.Select(m => procedures.Find(p => p.Id == m.ProcedureId) is { } p && p.On(order.To) is { Content.CanBeUsed: true } v ? new DemoMember(group.Name, m, p.Code, v) : null).OfType<DemoMember>()];
        return members.Count > 1 ? members : [];
    }

    public async Task FileAsync(DemoOrder order, IReadOnlyList<DemoMember> group, DateTime at, WorkingCalendar calendar, IReadOnlyList<DemoOfficial> staff, Random random, CancellationToken cancellationToken)
    {
        var desk = staff.First(o => o.Does is Permission.ReceiveDossiers);
        await ReceiveAsync(order, group, at, calendar, desk, new DemoPeople(random).Next(), cancellationToken);
        await HandOverAsync(order, at, calendar, desk, staff, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private async Task ReceiveAsync(DemoOrder order, IReadOnlyList<DemoMember> group, DateTime at, WorkingCalendar calendar, DemoOfficial desk, Person parent, CancellationToken cancellationToken)
    {
        var day = DateOnly.FromDateTime(at);
        var prefix = await db.Agencies.Where(a => a.Id == order.AgencyId).Select(a => a.Profile.CodePrefix).SingleAsync(cancellationToken);
        var pattern = (await rulebook.OnAsync(order.AgencyId, day, cancellationToken)).Text(RuleKey.DossierCodePattern);
        List<Dossier> filed = [];
        foreach (var (_, _, code, version) in group)
        {
            var number = await Numbering.NextAsync(db, order.AgencyId, Numbering.Code, $"{day:yyMMdd}", cancellationToken);
            var book = await Numbering.NextAsync(db, order.AgencyId, Numbering.Book, $"{day.Year}", cancellationToken);
            filed.Add(Dossier.Receive(DemoIntake.Of(order.AgencyId, new(version, code, DossierCode.Make(pattern, prefix, day, number), book, parent, at), calendar, desk)));
        }
        var codes = group.Zip(filed).ToDictionary(p => p.First.Member.ProcedureId, p => p.Second.Code);
        Dossier.Link(Ids.Next(), group[0].GroupName, [.. group.Zip(filed, (m, d) => (d, m.Member.After is { } after ? codes.GetValueOrDefault(after) : null))]);
        db.AddRange(filed);
        foreach (var dossier in filed) Seal(dossier, desk, order.AgencyId, at);
    }

    private async Task HandOverAsync(DemoOrder order, DateTime at, WorkingCalendar calendar, DemoOfficial desk, IReadOnlyList<DemoOfficial> staff, CancellationToken cancellationToken)
    {
        var (from, deskId) = (PaperHolder.OfUnit(desk.UnitId, desk.UnitName), desk.UnitId);
        // Work in hand comes first; a small ward may have none in a section that day.
        var held = db.Dossiers.Where(d => d.AgencyId == order.AgencyId && !d.IsVoid && d.UnitId != deskId && d.OriginalKey == from.Key).OrderBy(d => d.EndedAt != null).ThenByDescending(d => d.Code);
        var unit = await held.Select(d => d.UnitId).FirstOrDefaultAsync(cancellationToken);
        if (staff.FirstOrDefault(o => o.UnitId == unit) is not { } receiver) return;
        var to = PaperHolder.OfUnit(receiver.UnitId, receiver.UnitName);
        var dossiers = await held.Where(d => d.UnitId == unit).Take(PapersOfManifest).ToListAsync(cancellationToken);
        var symbol = await db.Agencies.Where(a => a.Id == order.AgencyId).Select(a => a.Profile.DeskSymbol).SingleAsync(cancellationToken);
        var number = $"{await Numbering.NextAsync(db, order.AgencyId, PaperManifest.Series, $"{at.Year}", cancellationToken)}/{symbol}";
        foreach (var dossier in dossiers) dossier.SendOriginal(from, to, number, at.ToUtc());
        var items = dossiers.Select(d => new ManifestItem(d.Id, d.Code, d.ProcedureName, d.Papers.Sum(p => p.Originals + p.Copies))).ToList();
        var hours = (await rulebook.OnAsync(order.AgencyId, DateOnly.FromDateTime(at), cancellationToken)).Number(RuleKey.ManifestConfirmHours);
        var manifest = PaperManifest.Make(order.AgencyId, number, from, to, null, items, desk.Name, at.ToUtc(), calendar.AddWorkingTime(at, TimeSpan.FromHours(hours)).ToUtc());
        db.Add(manifest);
        foreach (var dossier in dossiers) Seal(dossier, desk, order.AgencyId, at);
        Seal(manifest, desk, order.AgencyId, at);
    }

    private void Seal(Aggregate aggregate, DemoOfficial who, long agencyId, DateTime at) => db.History.AddRange(aggregate.TakePending(who.ActorOf(agencyId), at.ToUtc()).ToList());
}

/// <summary>A procedure of the group that is filed.</summary>
internal sealed record DemoMember(string GroupName, LinkedMember Member, string? ProcedureCode, ProcedureVersion Version);
