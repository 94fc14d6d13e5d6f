namespace MotCua.Rules;

internal static class RuleGiven
{
    /// <summary>A rule for all agencies, in force since the year began.</summary>
    public static Task EnactAsync(this MotCuaApp app, RuleKey key, string value, bool verified = true) => app.InScopeAsync(async (_, db) =>
    {
        db.Add(DatedRule.Enact(null, key, new DateOnly(2024, 1, 1), value, "thử", verified));
        await db.SaveChangesAsync();
    });
}
