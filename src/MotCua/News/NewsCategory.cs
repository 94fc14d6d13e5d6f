using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.News;

/// <summary>A section of the news (chuyên mục). Its address stays when it is renamed.</summary>
public sealed class NewsCategory : Aggregate, IRarelyChanged
{
    private NewsCategory() { }

    public long AgencyId { get; private set; }

    public string Slug { get; private set; } = "";

    public string Name { get; private set; } = "";

    public int Order { get; private set; }

    /// <summary>Takes no new articles and is not in the list; what is in it can still be read.</summary>
    public bool IsClosed { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    public static NewsCategory Open(long agencyId, string slug, string name, int order)
    {
        var category = new NewsCategory { AgencyId = agencyId, Slug = slug, Name = name, Order = order };
        category.Record(new NewsCategoryOpened(category.Id, slug, name));
        return category;
    }

    public void Describe(string name, int order, bool isClosed)
    {
        (Name, Order, IsClosed) = (name, order, isClosed);
        Record(new NewsCategoryDescribed(Id, name, order, isClosed));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<NewsCategory>
    {
        public void Configure(EntityTypeBuilder<NewsCategory> category)
        {
            category.ToTable("news_categories");
            category.Property(c => c.Slug).HasMaxLength(120);
            category.Property(c => c.Name).HasMaxLength(120);
            category.HasIndex(c => c.Slug).IsUnique();
            category.HasIndex(c => new { c.AgencyId, c.Name }).IsUnique();
        }
    }
}

public sealed record NewsCategoryOpened(long CategoryId, string Slug, string Name) : IEvent;

public sealed record NewsCategoryDescribed(long CategoryId, string Name, int Order, bool IsClosed) : IEvent;
