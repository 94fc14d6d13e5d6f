using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Dossiers;

/// <summary>Dossiers that wait in lists, and how they are ticked there.</summary>
internal static class BatchGiven
{
    /// <summary>Presented, approved and waiting for its number.</summary>
    public static async Task<long> ApprovedAsync(this MotCuaApp app, ResultDelivery delivery = ResultDelivery.AtDesk)
    {
        var id = await app.HeldDossierAsync(delivery: delivery);
        var handler = (await app.DossierAsync(id)).HolderId;
        await app.ChangeAsync(id, d => d.ProposeResult(DossierOutcome.Granted, "Đủ điều kiện", "", new HandOver("Nguyễn Văn Đức", null, null, "Lãnh đạo", null), app.Clock.UtcNow, "Nguyễn Văn Đức", handler));
        await app.ChangeAsync(id, d => d.Approve("Lê Minh Quân", "CHỦ TỊCH", app.Clock.UtcNow));
        return id;
    }

    public static async Task<long> SettledAsync(this MotCuaApp app, ResultDelivery delivery)
    {
        var id = await app.ApprovedAsync(delivery);
        await app.ChangeAsync(id, d => d.Settle("9/2024", app.Clock.UtcNow));
        return id;
    }

    /// <summary>Held, and an extension asked of the head.</summary>
    public static async Task<long> ExtensionAskedAsync(this MotCuaApp app)
    {
        var id = await app.HeldDossierAsync();
        await app.ChangeAsync(id, d => d.ProposeExtension("Chờ xác minh", new DateTime(2024, 5, 8, 10, 0, 0, DateTimeKind.Utc), app.Clock.UtcNow, "Nguyễn Văn Đức", d.HolderId));
        return id;
    }

    /// <summary>Waiting for papers since now.</summary>
    public static async Task<long> WaitingForPapersAsync(this MotCuaApp app)
    {
        var id = await app.HeldDossierAsync();
        await app.ChangeAsync(id, d => d.SendSupplement(new SupplementSending(["Giấy báo tử"], "Thiếu", "1/BPTNTKQ", 1, null, null, null), app.Clock.UtcNow));
        return id;
    }

    /// <summary>The ticks of a list as they stand when it is opened now.</summary>
    public static async Task<(string, string?)[]> ChosenAsync(this MotCuaApp app, IEnumerable<long> ids)
    {
        List<(string, string?)> ticks = [];
        foreach (var id in ids) ticks.Add(("Chosen", BatchPage.KeyOf(await app.DossierAsync(id))));
        return [.. ticks];
    }

    /// <summary>A rule that dossiers without their papers are closed after fifteen working days.</summary>
    public static Task RuleAsync(this MotCuaApp app, bool verified) => app.InScopeAsync(async (_, db) =>
    {
        if (await db.DatedRules.AnyAsync(r => r.Key == RuleKey.SupplementCloseDays && r.Source == "thử")) return;
        db.Add(DatedRule.Enact(null, RuleKey.SupplementCloseDays, new DateOnly(2024, 1, 1), "15", "thử", verified));
        await db.SaveChangesAsync();
    });
}
