using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.News.Writing;

internal static class RelatedArticles
{
    /// <exception cref="RuleBroken">An address that is no article's.</exception>
    public static async Task<IReadOnlyList<long>> RelatedAsync(this MotCuaDbContext db, Official official, IReadOnlyList<string> slugs, CancellationToken cancellationToken)
    {
        if (slugs.Count == 0) return [];
        var found = await db.Articles.AsNoTracking().VisibleTo(official).Where(a => slugs.Contains(a.Slug)).Select(a => new { a.Id, a.Slug }).ToListAsync(cancellationToken);
        if (slugs.FirstOrDefault(s => found.TrueForAll(f => f.Slug != s)) is { } unknown) throw new RuleBroken($"Không có bài «{unknown}». Chép địa chỉ từ trang tin, mỗi dòng một bài.", "Input.Related");
        return [.. slugs.Select(s => found.Find(f => f.Slug == s)!.Id)];
    }
}
