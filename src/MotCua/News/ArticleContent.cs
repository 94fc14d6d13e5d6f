using System.Text.Json.Serialization;

namespace MotCua.News;

/// <summary>What an editor types of an article. Told whole with every change, so that any earlier state can be read again.</summary>
public sealed record ArticleContent
{
    public string Headline { get; init; } = "";

    /// <summary>Sapô: the two or three sentences under the title.</summary>
    public string Lead { get; init; } = "";

    /// <summary>Place and day, or the address, as a newspaper begins: shown in parentheses before the text.</summary>
    public string Dateline { get; init; } = "";

    /// <summary>The body as typed: Markdown, or HTML that was pasted. A line <c>{anh:1}</c> is where picture 1 stands.</summary>
    public string Body { get; init; } = "";

    public string Author { get; init; } = "";

    public string PhotoCredit { get; init; } = "";

    public long? CategoryId { get; init; }

    /// <summary>«Tin bài, hình ảnh: …» where one person made both.</summary>
    [JsonIgnore]
    public string Byline => (Author, PhotoCredit) switch
    {
        ("", "") => "",
        (var author, "") => $"Tin bài: {author}",
        ("", var photo) => $"Hình ảnh: {photo}",
        var (author, photo) when author == photo => $"Tin bài, hình ảnh: {author}",
        var (author, photo) => $"Tin bài: {author}. Hình ảnh: {photo}",
    };
}

/// <summary>A picture of an article; words for who does not see it are owed. Kept in a few widths, newly encoded: where and with what it was taken stays with the photographer.</summary>
public sealed record ArticlePicture(int Number, string Alt, string Caption, IReadOnlyList<PictureSize> Sizes)
{
    public PictureSize Largest => Sizes[^1];
}

public sealed record PictureSize(int Width, int Height, long FileId);
