using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.News.Reading;

/// <summary>Pictures and attachments of articles: everybody's while the article is public, before that the agency's who writes it.</summary>
internal static class ArticleFiles
{
    /// <summary>A withdrawn article's picture is gone from readers' machines after so long.</summary>
    private const string Cached = "public, max-age=86400";

    public static void MapArticleFiles(this WebApplication app)
    {
        app.MapGet("/tin-tuc/anh/{id:long}", (long id, HttpContext http, MotCuaDbContext db, FileStore files, Actor actor, TimeProvider clock, CancellationToken stop) => AnswerAsync(ArticlePictures.OwnerKind, id, http, db, files, actor, clock, stop)).WithMetadata(new AllowAnonymousAttribute());
        app.MapGet("/tin-tuc/tep/{id:long}", (long id, HttpContext http, MotCuaDbContext db, FileStore files, Actor actor, TimeProvider clock, CancellationToken stop) => AnswerAsync(nameof(Article), id, http, db, files, actor, clock, stop)).WithMetadata(new AllowAnonymousAttribute());
    }

    private static async Task<IResult> AnswerAsync(string kind, long id, HttpContext http, MotCuaDbContext db, FileStore files, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        var found = await (from file in db.Set<StoredFile>().AsNoTracking()
                           where file.Id == id && file.OwnerKind == kind && !file.IsWithdrawn
                           join article in db.Articles on file.OwnerId equals article.Id
                           select new { File = file, article.State, article.PublishAt, article.AgencyId }).SingleOrDefaultAsync(stop);
        if (found is null) return Results.NotFound();
        var isPublic = found.State is ArticleState.Approved && found.PublishAt <= clock.UtcNow;
        if (!isPublic && !IsEditor(actor, found.AgencyId)) return Results.NotFound();

        if (!actor.IsSignedIn) http.Response.Headers.CacheControl = Cached;
        return Results.Stream(await files.OpenAsync(found.File, stop), found.File.ContentType, kind == nameof(Article) ? found.File.Name : null, entityTag: new($"\"{found.File.Sha256[..20]}\""));
    }

    private static bool IsEditor(Actor actor, long agencyId) =>
        actor.IsSignedIn && actor.AgencyId == agencyId && (actor.Can(nameof(Permission.WriteNews)) || actor.Can(nameof(Permission.PublishNews)));
}
