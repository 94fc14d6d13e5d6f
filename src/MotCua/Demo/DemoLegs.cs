using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Demo;

/// <summary>A police post beside the ward, and a few open dossiers that ask it for its part.</summary>
internal sealed class DemoLegs(MotCuaDbContext db, DemoStaff staff, Actor actor, TimeProvider clock)
{
    private const int Most = 6;

    private static readonly string[] Works = ["Xác minh nơi cư trú của người yêu cầu", "Xác nhận thông tin trong Cơ sở dữ liệu quốc gia về dân cư", "Xác minh tình trạng hôn nhân khi cư trú tại địa bàn"];

    /// <summary>Only where the last day is today: what is asked now cannot be part of an earlier year.</summary>
    public async Task OpenAsync(DemoOrder order, IReadOnlyList<DemoOfficial> officials, WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        var police = await staff.OpenPoliceAsync(cancellationToken);
        if (order.To != clock.Today) return;
        var handlers = officials.Where(o => o.Does is Permission.HandleDossiers).ToDictionary(o => o.Id);
        var open = await db.Dossiers.Include(d => d.Legs).Where(d => d.AgencyId == order.AgencyId && d.EndedAt == null && d.Stage == DossierStage.Specialist && d.PendingKind == null).OrderBy(d => d.Code).Take(Most).ToListAsync(cancellationToken);
        foreach (var (dossier, i) in open.Where(d => handlers.ContainsKey(d.HolderId ?? 0) && d.Allows(DossierVerb.OpenLeg)).Select((d, i) => (d, i)))
        {
            var handler = handlers[dossier.HolderId!.Value];
            actor.SignIn(handler.Id, handler.Name, order.AgencyId, null, handler.UnitId, new HashSet<string>());
            var due = calendar.AddWorkingTime(clock.LocalNow, TimeSpan.FromHours(2 * (i + 1))).ToUtc();
            dossier.OpenLeg(new LegRequest(new LegAddressee(police.Code, police.Name), Works[i % Works.Length], due), clock.UtcNow, handler.Name);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
