using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Staff.Absence;

/// <summary>What lies with somebody who is away, to be given to who stands in: all of one person in one act, or none.</summary>
[Needs(Permission.AssignDossiers)]
internal sealed class RerouteModel(MotCuaDbContext db, Official official, AwayDesk desk) : WorkPage
{
    public IReadOnlyList<AwayDossiers> Rows { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Rows = await desk.ReadAsync(cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(long leave, CancellationToken cancellationToken)
    {
        if (!official.MayUse(Permission.AssignDossiers)) return Forbid();
        var away = Rows.FirstOrDefault(r => r.Leave.Id == leave) ?? throw new RuleBroken("Người này không còn vắng hoặc không còn giữ hồ sơ nào. Xem lại danh sách bên dưới.");
        var to = away.StandIn ?? throw new RuleBroken($"{away.Leave.Name} không uỷ quyền cho ai được thụ lý hồ sơ: phân công từng hồ sơ.");
        foreach (var dossier in away.Dossiers)
        {
            if (DossierActions.WhyNot(official, dossier, DossierVerb.Assign) is { } why) throw new RuleBroken(why);
            dossier.Assign(new HandOver(official.Name, to.Id, to.UnitId ?? dossier.UnitId, to.FullName, dossier.StepDueAt), $"{away.Leave.Name} nghỉ {away.Leave.When}, chuyển người thay");
        }
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã chuyển {away.Dossiers.Count.Print()} hồ sơ của {away.Leave.Name} cho {to.FullName}.";
        return LocalRedirect("/nghi-phep/ho-so");
    }
}
