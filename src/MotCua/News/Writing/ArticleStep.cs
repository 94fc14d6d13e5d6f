using MotCua.Platform;

namespace MotCua.News.Writing;

/// <summary>What happened to an article, as a sentence.</summary>
internal sealed record ArticleStep(DateTime At, string By, string Text)
{
    public static ArticleStep Of(HistoryEntry entry) => new(entry.At, entry.ByName, entry.Happened switch
    {
        ArticleDrafted => "Viết bản nháp",
        ArticleWritten => "Sửa bài",
        ArticleSubmitted => "Trình duyệt",
        ArticleSentBack e => $"Trả lại: {e.Reason}",
        ArticlePublished e => $"Duyệt, đăng lúc {e.PublishAt.Print()}",
        ArticleCorrected e => $"Đính chính: {e.Reason}",
        ArticleWithdrawn e => $"Gỡ bài: {e.Reason}",
        ArticlePictureAdded e => $"Thêm ảnh {e.Number}: {e.Alt}",
        ArticlePictureDescribed e => $"Sửa lời ảnh {e.Number}",
        ArticlePictureRemoved e => $"Bỏ ảnh {e.Number}",
        var other => other.GetType().Name,
    });
}
