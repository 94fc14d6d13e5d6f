using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Filing;
using MotCua.Notifications;
using MotCua.Platform;
using MotCua.Procedures;

namespace MotCua.Demo;

/// <summary>A few online filings, invented, one in each state the desk meets in a day.</summary>
internal sealed class DemoOnline(MotCuaDbContext db, FilingIntake intake, IntakeSlips slips, Reception reception, Actor actor, TimeProvider clock)
{
    /// <summary>Only where the last day is today: what is filed now cannot be part of an earlier year.</summary>
    public async Task FileAsync(DemoOrder order, IReadOnlyList<DemoOfficial> officials, DemoChoice choice, Random random, CancellationToken cancellationToken)
    {
        if (order.To != clock.Today) return;
        var (people, desk) = (new DemoPeople(random), officials.First(o => o.Does is Permission.ReceiveDossiers));
        List<OnlineFiling> filed = [];
        for (var i = 0; i < 5; i++) filed.Add(await FileAsync(order.AgencyId, choice.Next(random).Version, people.Next(), i, cancellationToken));
        actor.SignIn(desk.Id, desk.Name, order.AgencyId, null, desk.UnitId, new HashSet<string>());
        await AskAsync(filed[2], cancellationToken);
        await RefuseAsync(filed[3], cancellationToken);
        await AcceptAsync(filed[4], desk, cancellationToken);
    }

    private async Task<OnlineFiling> FileAsync(long agency, ProcedureVersion version, Person owner, int order, CancellationToken cancellationToken)
    {
        var contact = ContactAddress.OfEmail($"dan{order + 1}@example.vn")!;
        actor.ActAs($"Người dân ({contact.Masked})");
        var content = FilingContent.For(version.Content);
        content = content with { Owner = owner with { Email = contact.Text }, Papers = [.. content.Papers.Select(p => p with { Way = p.Way is PaperWay.Attached ? PaperWay.OnPaper : p.Way })] };
        return await intake.FileAsync(new FilingOrder(agency, version.ProcedureId, version.Id, version.Content.Name, contact, content), cancellationToken);
    }

    private async Task AskAsync(OnlineFiling filing, CancellationToken cancellationToken)
    {
        string[] needed = [filing.Content.Papers.Count > 0 ? filing.Content.Papers[0].Name : "Tờ khai có đủ chữ ký"];
        const string Reason = "Ảnh chụp bị mờ, không đọc được số giấy tờ.";
        filing.AskCompletion(await slips.AskAsync(filing.Slip, needed, Reason, cancellationToken), needed, Reason, null, 1, clock.UtcNow);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task RefuseAsync(OnlineFiling filing, CancellationToken cancellationToken)
    {
        const string Reason = "Thuộc thẩm quyền của phường nơi cư trú; đề nghị nộp tại phường đó.";
        filing.Refuse(await slips.RefuseAsync(filing.Slip, Reason, cancellationToken), Reason, clock.UtcNow);
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<Dossier> AcceptAsync(OnlineFiling filing, DemoOfficial desk, CancellationToken cancellationToken)
    {
        var request = new ReceptionRequest(filing.AgencyId, filing.ProcedureVersionId, filing.Content.Owner)
        {
            Channel = FilingChannel.Online, ReceivedById = desk.Id,
            Papers = [.. filing.Content.Papers.Select(p => new DossierPaper(p.Name, p.Originals, p.Copies, p.Required, p.Kind, p.Way is PaperWay.NotNeeded ? PaperVerdict.NotNeeded : PaperVerdict.Good, ""))],
        };
        return reception.ReceiveAsync(request, dossier =>
        {
            filing.Accept(dossier, clock.UtcNow);
            return Task.CompletedTask;
        }, cancellationToken);
    }
}
