namespace MotCua.ReformIndex;

internal static class IndexGiven
{
    /// <summary>A draft of the agency made from the set that ships, as its page.</summary>
    public static async Task<Seen> DraftedAsync(this Visitor leader, params (string Name, string? Value)[] over)
    {
        var page = await leader.SubmitAsync(await leader.OpenAsync("/chi-so-cchc/bo-tieu-chi"), "Lập dự thảo", over);
        Assert.True(page.Url.AbsolutePath.Length > "/chi-so-cchc/bo-tieu-chi/".Length, page.Errors);
        return page;
    }
}
