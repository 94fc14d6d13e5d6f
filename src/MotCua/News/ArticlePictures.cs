using MotCua.Files;
using MotCua.News.Picturing;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.News;

/// <summary>Takes a photograph into an article: decoded, turned upright, made smaller in a few widths and encoded anew, so that place and camera written in it are gone. The original is not kept.</summary>
public sealed class ArticlePictures(FileStore files, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>What its files belong to, as stored.</summary>
    public const string OwnerKind = "ArticlePicture";

    /// <exception cref="RuleBroken">Not a picture by its content, too large, or without words for who cannot see it.</exception>
    public async Task<ArticlePicture> AddAsync(Article article, byte[] photograph, string alt, string caption, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        var most = (await rulebook.OnAsync(article.AgencyId, clock.Today, cancellationToken)).Number(RuleKey.FileMegabytes);
        if (photograph.Length > most * 1024L * 1024L) throw new RuleBroken($"Ảnh quá {most} MB. Thu nhỏ ảnh rồi tải lên lại.", "Picture");
        var sizes = new List<PictureSize>();
        foreach (var (width, height, jpeg) in Photograph.Resize(photograph))
        {
            var file = await files.KeepAsync(new FileOwner(article.AgencyId, OwnerKind, article.Id), $"Ảnh rộng {width}", $"{article.Slug}-{width}.jpg", jpeg, most, "Picture", cancellationToken);
            sizes.Add(new(width, height, file.Id));
        }
        return article.AddPicture(alt, caption, sizes, clock.UtcNow);
    }
}
