using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.News;

/// <summary>A page that stays (giới thiệu, bộ máy tổ chức, liên hệ), under one address for good.</summary>
public sealed class StaticPage : Aggregate, IRarelyChanged
{
    private StaticPage() { }

    public long AgencyId { get; private set; }

    public string Slug { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>As typed; <see cref="Html"/> is how it is shown.</summary>
    public string Body { get; private set; } = "";

    public string Html { get; private set; } = "";

    public int Order { get; private set; }

    public bool IsPublic { get; private set; }

    public DateTime ChangedAt { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    public static StaticPage Open(long agencyId, string slug, string title, string body, int order, bool isPublic, DateTime now)
    {
        var page = new StaticPage { AgencyId = agencyId, Slug = slug };
        page.Set(title, body, order, isPublic, now);
        page.Record(new StaticPageOpened(page.Id, slug, title, body, isPublic));
        return page;
    }

    public void Write(string title, string body, int order, bool isPublic, DateTime now)
    {
        Set(title, body, order, isPublic, now);
        Record(new StaticPageWritten(Id, title, body, isPublic));
    }

    private void Set(string title, string body, int order, bool isPublic, DateTime now) =>
        (Title, Body, Html, Order, IsPublic, ChangedAt) = (title, body, ArticleBody.Render(body), order, isPublic, now);

    internal sealed class Mapping : IEntityTypeConfiguration<StaticPage>
    {
        public void Configure(EntityTypeBuilder<StaticPage> page)
        {
            page.ToTable("static_pages");
            page.Property(p => p.Slug).HasMaxLength(120);
            page.Property(p => p.Title).HasMaxLength(200);
            page.HasIndex(p => p.Slug).IsUnique();
        }
    }
}

public sealed record StaticPageOpened(long PageId, string Slug, string Headline, string Body, bool IsPublic) : IEvent;

public sealed record StaticPageWritten(long PageId, string Headline, string Body, bool IsPublic) : IEvent;
