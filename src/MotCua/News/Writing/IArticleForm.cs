using Microsoft.AspNetCore.Mvc.Rendering;

namespace MotCua.News.Writing;

/// <summary>What the fields of an article need of the page they stand on: a new one and a known one have the same.</summary>
internal interface IArticleForm
{
    ArticleInput Input { get; }

    IReadOnlyList<SelectListItem> Categories { get; }
}

internal static class CategoryItems
{
    public static IReadOnlyList<SelectListItem> Items(this IEnumerable<NewsCategory> categories, long agencyId, long? chosen) =>
        [new("(không chọn)", ""), .. categories.Where(c => c.AgencyId == agencyId && (!c.IsClosed || c.Id == chosen)).Select(c => new SelectListItem(c.Name, $"{c.Id}", c.Id == chosen))];
}
