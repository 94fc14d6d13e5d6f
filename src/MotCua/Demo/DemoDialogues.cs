using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dialogues;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Platform.Storage;
using MotCua.Rules;
using MotCua.Work;

namespace MotCua.Demo;

/// <summary>A dialogue that was held and published, with a promise followed as a task, and one to come that takes questions.</summary>
internal sealed class DemoDialogues(MotCuaDbContext db, Rulebook rulebook)
{
    private static readonly (string Group, string Content, string? Answer)[] Said =
    [
        ("Khu phố 2", "Cống đường Lê Lợi đoạn gần chợ nghẹt mỗi khi mưa lớn. Bao giờ phường nạo vét?", "Phường đã hợp đồng nạo vét, làm xong trong tháng sau; lịch làm đăng trên trang thông tin."),
        ("Khu phố 4", "Làm thủ tục đất đai phải đi lại nhiều lần vì mỗi lần báo thiếu một giấy.", "Từ nay bộ phận Một cửa chỉ yêu cầu bổ sung một lần bằng phiếu; ai bị yêu cầu lần thứ hai xin báo ngay cho Chủ tịch."),
        ("Khu phố 1", "Đề nghị bộ phận Một cửa làm việc sáng thứ Bảy cho công nhân.", "Thí điểm trả kết quả sáng thứ Bảy tuần đầu mỗi tháng."),
        ("Hội Cựu chiến binh", "Người cao tuổi không dùng điện thoại thông minh thì nộp hồ sơ trực tuyến thế nào?", null),
    ];

    private readonly List<HistoryEntry> _history = [];

    public async Task HoldAsync(DemoOrder order, IReadOnlyList<DemoOfficial> officials, CancellationToken cancellationToken)
    {
        var (leader, desk) = (officials.First(o => o.Does is Permission.ApproveDossiers), officials.First(o => o.Does is Permission.ReceiveDossiers));
        var held = await PlannedAsync(order, order.To.AddDays(-60), desk, "Hội nghị đối thoại giữa Chủ tịch UBND phường với Nhân dân", DialogueKind.Periodic, cancellationToken);
        var coming = await PlannedAsync(order, order.To.AddDays(14), desk, "Đối thoại chuyên đề về thủ tục đất đai", DialogueKind.Topical, cancellationToken);
        Announce(held, leader);
        Announce(coming, leader);
        var opinions = await SayAsync(held, desk, leader, cancellationToken);
        var task = await EndAsync(held, opinions, desk, leader, order.To, cancellationToken);
        await BulkWriter.InsertAsync(db, [held, coming], cancellationToken);
        await BulkWriter.InsertAsync(db, opinions, cancellationToken);
        await BulkWriter.InsertAsync(db, [task], cancellationToken);
        await BulkWriter.InsertAsync(db, _history, cancellationToken);
        _history.Clear();
    }

    private async Task<Dialogue> PlannedAsync(DemoOrder order, DateOnly day, DemoOfficial desk, string title, DialogueKind kind, CancellationToken cancellationToken)
    {
        var (pattern, prefix) = (await RuleAsync(order.AgencyId, RuleKey.DialogueCodePattern, day, cancellationToken), await db.Agencies.Where(a => a.Id == order.AgencyId).Select(a => a.Profile.CodePrefix).SingleAsync(cancellationToken));
        var number = await Numbering.NextAsync(db, order.AgencyId, DialogueIntake.Series, $"{day.Year}", cancellationToken);
        var plan = new DialoguePlan(kind, DialogueAudience.Citizens, title, "Thủ tục hành chính, vệ sinh môi trường và những việc người dân quan tâm.", day.At(8), "Hội trường UBND phường", "Chủ tịch UBND phường", "Ban Thường trực Ủy ban MTTQ Việt Nam phường", day.AddDays(-1).At(17));
        var planned = Dialogue.Begin(order.AgencyId, (DossierCode.Make(pattern, prefix, day, number), day.Year, number), plan);
        Seal(planned, desk, day.AddDays(-30).At(9));
        return planned;
    }

    private void Announce(Dialogue dialogue, DemoOfficial leader)
    {
        var at = dialogue.StartsAt.AddDays(-20);
        dialogue.Announce(dialogue.StartsAt.ToDay().AddDays(-7), "", at);
        Seal(dialogue, leader, at);
    }

    private async Task<List<DialogueOpinion>> SayAsync(Dialogue held, DemoOfficial desk, DemoOfficial leader, CancellationToken cancellationToken)
    {
        var (day, opinions) = (held.StartsAt.ToDay(), new List<DialogueOpinion>());
        await Numbering.TakeAsync(db, held.AgencyId, DialogueIntake.Opinions, held.Series, Said.Length, cancellationToken);
        foreach (var (group, content, answer) in Said)
        {
            var said = DialogueOpinion.Receive(held, opinions.Count + 1, OpinionSource.Spoken, new Speaker("", group, ""), content, day.At(9));
            Seal(said, desk, day.At(9));
            if (answer is null) said.Assign(new WorkParty(desk.UnitId, desk.Id, desk.Name), day.AddDays(21), day);
            else
            {
                said.Reply(answer, leader.Name, day);
                said.MakePublic(content, answer);
            }
            Seal(said, leader, day.At(10));
            opinions.Add(said);
        }
        return opinions;
    }

    // What was promised to the first who spoke is a task.
    private async Task<WorkTask> EndAsync(Dialogue held, List<DialogueOpinion> opinions, DemoOfficial desk, DemoOfficial leader, DateOnly to, CancellationToken cancellationToken)
    {
        var day = held.StartsAt.ToDay();
        held.Hold(new DialogueMinutes(day.At(11), 74, "Chủ tịch UBND phường\nĐại diện Ủy ban MTTQ Việt Nam phường\nCông chức chuyên môn", desk.Name, ""), day.At(14));
        Seal(held, desk, day.At(14));
        held.Conclude("18/TB-UBND", day.AddDays(2), "1. Nạo vét cống đường Lê Lợi trước mùa mưa.\n2. Chỉ yêu cầu bổ sung hồ sơ một lần, bằng phiếu.\n3. Thí điểm trả kết quả sáng thứ Bảy.", leader.Name, opinions.Count(o => o.IsOpen), day.AddDays(2));
        Seal(held, leader, day.AddDays(2).At(10));
        held.Publish(leader.Name, opinions.Count(o => o.IsPublic), day.AddDays(3).At(9));
        Seal(held, leader, day.AddDays(3).At(9));
        var number = await Numbering.NextAsync(db, held.AgencyId, Assignments.Series, $"{day.Year}", cancellationToken);
        var code = DossierCode.Make(await RuleAsync(held.AgencyId, RuleKey.TaskCodePattern, day, cancellationToken), await db.Agencies.Where(a => a.Id == held.AgencyId).Select(a => a.Profile.CodePrefix).SingleAsync(cancellationToken), day, number);
        var order = new WorkOrder(held.AgencyId, "Nạo vét cống đường Lê Lợi", new WorkParty(leader.UnitId, leader.Id, leader.Name), day.AddDays(2), to.AddDays(20));
        var task = WorkTask.Assign(order, to.AddDays(20), new WorkOrigin(WorkSource.Dialogue, held.Id, $"Đối thoại {held.Code}, ý kiến số 1, Thông báo số {held.Symbol}"), new WorkNumber(number, code, leader.Id, leader.Name), day.AddDays(2));
        Seal(task, leader, day.AddDays(2).At(10));
        opinions[0].Promise(task);
        Seal(opinions[0], leader, day.AddDays(2).At(10));
        return task;
    }

    private async Task<string> RuleAsync(long agency, RuleKey key, DateOnly day, CancellationToken cancellationToken) => (await rulebook.OnAsync(agency, day, cancellationToken)).Text(key);

    private void Seal(Aggregate changed, DemoOfficial by, DateTime at) => _history.AddRange(changed.TakePending(by.ActorOf(changed.HistoryAgencyId!.Value), at));
}
