using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Ratings.Answering;
using MotCua.Rules;

namespace MotCua.Ratings;

/// <summary>Dossiers that can be rated, and their slips.</summary>
internal static class RatingGiven
{
    /// <summary>A dossier answered now; its key as on the receipt.</summary>
    public static async Task<(long Id, string Key)> AnsweredAsync(this MotCuaApp app, bool answered = true)
    {
        var desk = await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        var id = await app.ReceivedAsync(desk);
        if (answered) await app.EndAsync(id);
        return (id, await app.InScopeAsync(async (_, db) => HolderKey.Of(await db.Dossiers.SingleAsync(d => d.Id == id))));
    }

    // The life before the answer is tested elsewhere; here only that it was given counts.
    public static Task EndAsync(this MotCuaApp app, long id) => app.InScopeAsync(async (services, db) =>
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var day = DateOnly.FromDateTime(now.AddHours(7));
        await db.Dossiers.Where(d => d.Id == id).ExecuteUpdateAsync(s => s.SetProperty(d => d.Outcome, DossierOutcome.Granted).SetProperty(d => d.EndedAt, now).SetProperty(d => d.EndedDay, day).SetProperty(d => d.Status, DossierStatus.Settled));
    });

    public static Task<int> RuleAsync(this MotCuaApp app, RuleKey key) => app.InScopeAsync(async (services, db) =>
        (await services.GetRequiredService<Rulebook>().OnAsync(await db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync(), new DateOnly(2024, 4, 26), CancellationToken.None)).Number(key));

    public static async Task<Seen> RateAsync(this MotCuaApp app, Visitor who, string key, int level = 3, string comment = "", string query = "") =>
        await who.SubmitAsync(await who.OpenAsync($"/danh-gia/{key}{query}"), "Gửi đánh giá", ("Answers[chung]", $"{level}"), ("Comment", comment));

    public static async Task<string> TabletAsync(this MotCuaApp app) => (await app.MachineAsync(TabletKey.Kind))[TabletKey.Kind.Path.Length..];

    /// <summary>So many mixed slips of this month, written as mixing writes them.</summary>
    public static Task SlipsAsync(this MotCuaApp app, QuestionSet set, int count, int level = 3, bool inBurst = false, ApologyCheck apology = ApologyCheck.None) => app.InScopeAsync(async (_, db) =>
    {
        var thing = new RatedThing(await db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync(), "Hộ tịch", "Đăng ký khai sinh", null);
        var month = new DateOnly(2024, 4, 1);
        for (var i = 0; i < count; i++) db.Add(Rating.Of(thing, set, new(new Dictionary<string, int> { ["chung"] = level }, RatingChannel.Desk, apology), month, inBurst).Mixed(month));
        await db.SaveChangesAsync();
    });
}
