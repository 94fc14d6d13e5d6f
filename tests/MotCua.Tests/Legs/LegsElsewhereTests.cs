using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Exchange;
using MotCua.Exchange.Reconciling;
using MotCua.Files;

namespace MotCua.Legs;

/// <summary>A leg whose two sides are two deployments, each with a database of its own.</summary>
public class LegsElsewhereTests
{
    [Fact]
    public async Task A_leg_goes_to_another_deployment_is_done_there_and_its_answer_and_paper_come_back()
    {
        var (ward, police) = await PairAsync();
        await using var _ = ward;
        await using var __ = police;
        using var officer = await police.App.PoliceAsync();
        var id = await ward.App.HeldWithPlanAsync();
        await ward.App.AttachedAsync(id);
        using var holder = await ward.App.SpecialistAsync();

        var form = await holder.OpenAsync($"/ho-so/{id}/lien-thong");
        Assert.Contains("Đơn vị của cong-an", form.Words, StringComparison.Ordinal);
        await ward.App.ChangeLegsAsync(id, d => d.OpenLeg(ward.App.ToPolice() with { WithFiles = true }, ward.App.Clock.GetUtcNow().UtcDateTime, "Nguyễn Văn Đức"));
        Assert.Contains("Đã chuyển, chưa đến nơi", (await holder.OpenAsync($"/ho-so/{id}")).Words, StringComparison.Ordinal);
        await BothCarryAsync(ward, police);
        Assert.Contains("Đã đến, chưa ai nhận việc", (await holder.OpenAsync($"/ho-so/{id}")).Words, StringComparison.Ordinal);

        var link = (await officer.OpenAsync("/lien-thong-den")).Document.QuerySelector("a.code[href^='/lien-thong-den/']")!.GetAttribute("href")!;
        var task = await officer.SubmitAsync(await officer.OpenAsync(link), "Nhận việc");
        Assert.Contains("to-khai.pdf", task.Words, StringComparison.Ordinal);
        await AnswerAsync(police, "Cư trú đúng như khai.", "%PDF-1.4 biên bản xác minh"u8.ToArray());
        await BothCarryAsync(ward, police);

        var dossier = await ward.App.WithLegsAsync(id);
        Assert.Equal((0, LegState.Done, "Văn bản số 12/CAP: Cư trú đúng như khai."), (dossier.OpenLegs, dossier.Legs[0].State, dossier.Legs[0].Answer));
        var back = await ward.App.InScopeAsync(async (services, db) =>
        {
            var file = await db.Set<StoredFile>().SingleAsync(f => f.OwnerId == id && f.Label.StartsWith("Trả lời liên thông"));
            using var content = new StreamReader(await services.GetRequiredService<FileStore>().OpenAsync(file, CancellationToken.None), Encoding.UTF8);
            return await content.ReadToEndAsync();
        });
        Assert.Equal("%PDF-1.4 biên bản xác minh", back);
        Assert.Null(await ward.App.FirstBreakAsync());
        Assert.Null(await police.App.FirstBreakAsync());
    }

    [Fact]
    public async Task The_time_on_the_line_is_nobodys_fault()
    {
        var (ward, police) = await PairAsync();
        await using var _ = ward;
        await using var __ = police;
        await police.App.PoliceIsThereAsync();
        var id = await ward.App.HeldWithPlanAsync();
        await ward.ChangePartnerAsync(p => p.Suspend("bảo trì đường truyền"));
        await ward.App.ChangeLegsAsync(id, d => d.OpenLeg(ward.App.ToPolice(), ward.App.Clock.GetUtcNow().UtcDateTime, "Nguyễn Văn Đức"));
        foreach (var side in new[] { ward, police }) side.App.Clock.Advance(TimeSpan.FromMinutes(45));
        await ward.ChangePartnerAsync(p => p.Resume());
        await BothCarryAsync(ward, police);

        using var holder = await ward.App.SpecialistAsync();
        Assert.Contains("Đồng bộ giữa các hệ thống45 phút", (await holder.OpenAsync($"/ho-so/{id}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_speaks_for_an_agency_of_another_deployment()
    {
        var (ward, police) = await PairAsync();
        await using var _ = ward;
        await using var __ = police;
        await police.App.PoliceIsThereAsync();
        await ward.App.InScopeAsync(async (services, db) =>
        {
            await services.GetRequiredService<Outbox>().SendFromAsync(Deployment.Agency, LegGiven.PoliceCode, "leg.recalled", "X/1", new LegRecalledMessage("so-tu-phap", "X", 1, "giả", DateTime.UnixEpoch), CancellationToken.None);
            await db.SaveChangesAsync();
        });
        await ward.CarryAsync();

        Assert.Contains("không phải đơn vị đã gửi", (await ward.OutAsync()).Single().LastError, StringComparison.Ordinal);
        Assert.Empty(await police.InAsync());
    }

    [Fact]
    public async Task What_one_side_lost_is_found_by_comparing_and_told_again()
    {
        var (ward, police) = await PairAsync();
        await using var _ = ward;
        await using var __ = police;
        using var officer = await police.App.PoliceAsync();
        var id = await ward.App.HeldWithPlanAsync();
        await ward.App.ChangeLegsAsync(id, d => d.OpenLeg(ward.App.ToPolice(), ward.App.Clock.GetUtcNow().UtcDateTime, "Nguyễn Văn Đức"));
        await BothCarryAsync(ward, police);
        Assert.Empty(await CompareAsync(ward));
        await police.App.InScopeAsync(async (_, db) => await db.LegTasks.ExecuteDeleteAsync()); // a hand in the database

        var found = Assert.Single(await CompareAsync(ward), d => d.Topic == "legs");
        await RepairAsync(ward, found);
        await BothCarryAsync(ward, police);

        Assert.Equal(LegTaskState.New, (await police.App.TaskAsync()).State);
        Assert.DoesNotContain(await CompareAsync(ward), d => d.Topic == "legs");
    }

    private static async Task<(Deployment Ward, Deployment Police)> PairAsync()
    {
        var (ward, police) = (await Deployment.StartAsync("phuong"), await Deployment.StartAsync("cong-an"));
        await police.App.InScopeAsync(async (_, db) => await db.Database.ExecuteSqlAsync($"update agencies set code = 'cong-an-tinh'")); // not the ward a second time
        await ward.KnowAsync(police, LegGiven.PoliceCode);
        await police.KnowAsync(ward);
        return (ward, police);
    }

    private static async Task BothCarryAsync(Deployment ward, Deployment police)
    {
        for (var i = 0; i < 3; i++)
        {
            await ward.CarryAsync();
            await police.CarryAsync();
        }
    }

    private static Task AnswerAsync(Deployment police, string text, byte[] paper) => police.App.InScopeAsync(async (services, db) =>
    {
        var task = await db.LegTasks.SingleAsync();
        await services.GetRequiredService<FileStore>().KeepAsync(new FileOwner(task.AgencyId, nameof(LegTask), task.Id), "Kết quả", "bien-ban.pdf", paper, 20, "Uploads", CancellationToken.None);
        task.Reply(task.HolderId!.Value, "12/CAP", text, task.HolderName, police.App.Clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
    });

    private static Task<IReadOnlyList<Difference>> CompareAsync(Deployment side) => side.App.InScopeAsync(async (services, db) =>
        (await services.GetRequiredService<Reconciler>().CompareAsync(await db.Partners.SingleAsync(), DateTime.UnixEpoch, CancellationToken.None)).Differences);

    private static Task RepairAsync(Deployment side, Difference difference) => side.App.InScopeAsync(async (services, db) =>
        await services.GetServices<IReconcile>().Single(t => t.Topic == difference.Topic).RepairAsync(await db.Partners.SingleAsync(), difference.Ours, difference.Theirs, CancellationToken.None));
}
