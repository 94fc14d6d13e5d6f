using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.News;

/// <summary>An article (tin bài) of the ward: one writes, another approves, and from its hour on everybody reads.</summary>
public sealed partial class Article : Aggregate, IRarelyChanged
{
    private const int MostSearchText = 20_000;

    private Article() { }

    public long AgencyId { get; private set; }

    /// <summary>Its address; follows the title until it was public once, then it stays.</summary>
    public string Slug { get; private set; } = "";

    public ArticleContent Content { get; private set; } = new();

    /// <summary>The body as it is shown: sanitised when written.</summary>
    public string Html { get; private set; } = "";

    public List<long> RelatedIds { get; private set; } = [];

    public IReadOnlyList<ArticlePicture> Pictures { get; private set; } = [];

    public ArticleState State { get; private set; }

    public long WriterId { get; private set; }

    public string WriterName { get; private set; } = "";

    public long? SubmittedById { get; private set; }

    /// <summary>From when on it is public; kept when withdrawn.</summary>
    public DateTime? PublishAt { get; private set; }

    /// <summary>When it was last changed while public; readers are told.</summary>
    public DateTime? CorrectedAt { get; private set; }

    /// <summary>Why it was sent back or withdrawn last.</summary>
    public string Remark { get; private set; } = "";

    public DateTime ChangedAt { get; private set; }

    public string SearchText { get; private set; } = "";

    public override long? HistoryAgencyId => AgencyId;

    public static Article Draft(long agencyId, long writerId, string writerName, string slug, ArticleContent content, IEnumerable<long> related, DateTime now)
    {
        var article = new Article { AgencyId = agencyId, WriterId = writerId, WriterName = writerName };
        article.Set(slug, content, related, now);
        article.Record(new ArticleDrafted(article.Id, slug, content));
        return article;
    }

    /// <summary>Changes what is not public. Who takes up a withdrawn article makes it a draft again.</summary>
    public void Write(string slug, ArticleContent content, IEnumerable<long> related, DateTime now)
    {
        if (State is ArticleState.Approved) throw new RuleBroken("Bài đã duyệt chỉ được đính chính, kèm lý do.");
        if (State is ArticleState.Withdrawn) State = ArticleState.Draft;
        Set(slug, content, related, now);
        Record(new ArticleWritten(Id, Slug, content));
    }

    /// <summary>Changes what was approved already; why is kept, and readers see that it was changed.</summary>
    public void Correct(ArticleContent content, IEnumerable<long> related, string reason, DateTime now)
    {
        if (State is not ArticleState.Approved) throw new RuleBroken("Chỉ đính chính bài đã duyệt; bài này sửa trực tiếp được.");
        Owed(reason, "Nhập lý do đính chính.");
        Set(Slug, content, related, now);
        if (IsPublicAt(now)) CorrectedAt = now;
        Record(new ArticleCorrected(Id, reason, content));
    }

    /// <summary>Its address was public once, so links to it exist.</summary>
    public bool KeepsSlug => PublishAt is not null;

    private void Set(string slug, ArticleContent content, IEnumerable<long> related, DateTime now)
    {
        if (!KeepsSlug) Slug = slug;
        (Content, RelatedIds, ChangedAt) = (content, [.. related.Where(id => id != Id).Distinct()], now);
        Html = ArticleBody.Render(content.Body);
        var words = VietnamText.Fold($"{content.Headline} {content.Lead} {content.Author} {ArticleBody.Text(Html)}");
        SearchText = words.Length <= MostSearchText ? words : words[..MostSearchText];
    }

    private static void Owed(string reason, string message)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBroken(message, "Reason");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Article>
    {
        public void Configure(EntityTypeBuilder<Article> article)
        {
            article.ToTable("articles");
            article.Property(a => a.Slug).HasMaxLength(120);
            article.HasIndex(a => a.Slug).IsUnique();
            article.ComplexProperty(a => a.Content).Ignore(c => c.Byline);
            article.Property(a => a.Pictures).HasJson();
            article.Property(a => a.WriterName).HasMaxLength(120);
            article.Property(a => a.Remark).HasMaxLength(1000);
            article.Ignore(a => a.KeepsSlug).Ignore(a => a.Cover);
            article.HasIndex(a => new { a.State, a.PublishAt });
            article.HasIndex(a => new { a.AgencyId, a.ChangedAt });
        }
    }
}
