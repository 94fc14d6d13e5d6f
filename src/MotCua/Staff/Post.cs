using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Staff;

/// <summary>That grade or a higher one of the scale.</summary>
public sealed record Requirement(string ScaleKey, string GradeKey);

/// <summary>What is set for a post from a day until the next such terms: places and standard, with the act it rests on.</summary>
/// <param name="ValidFrom">First day, inclusive.</param>
/// <param name="Places">Biên chế giao.</param>
/// <param name="Fields">Fields of study any of which fits; none named is any.</param>
/// <param name="Source">The document.</param>
public sealed record PostTerms(DateOnly ValidFrom, int Places, IReadOnlyList<Requirement> Requirements, IReadOnlyList<string> Fields, string Source)
{
    internal void Check()
    {
        if (Places is < 0 or > 500) throw new RuleBroken("Số biên chế là số từ 0 đến 500.", "Terms.Places");
        if (Source.Length is 0 or > 500) throw new RuleBroken("Ghi văn bản căn cứ, không quá 500 ký tự.", "Terms.Source");
    }
}

/// <summary>A post (vị trí việc làm): what the agency needs somebody for, its places and its standard as dated terms.</summary>
public sealed class Post : Aggregate
{
    private Post() { }

    public long AgencyId { get; private init; }

    public long? UnitId { get; private set; }

    public string Name { get; private set; } = "";

    public string KindKey { get; private set; } = "";

    /// <summary>The latest last.</summary>
    public IReadOnlyList<PostTerms> Terms { get; private set; } = [];

    /// <summary>Last day of the post, inclusive.</summary>
    public DateOnly? ClosedOn { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    public string Kind => StaffLists.All.PostKinds.NameOf(KindKey);

    public static Post Open(long agencyId, long? unitId, string name, string kindKey, PostTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        Check(name, kindKey);
        terms.Check();
        var post = new Post { AgencyId = agencyId, UnitId = unitId, Name = name, KindKey = kindKey, Terms = [terms] };
        post.Record(new PostOpened(post.Id, name, kindKey, unitId, terms));
        return post;
    }

    public void Describe(long? unitId, string name, string kindKey)
    {
        Check(name, kindKey);
        (UnitId, Name, KindKey) = (unitId, name, kindKey);
        Record(new PostDescribed(Id, name, kindKey, unitId));
    }

    /// <summary>New terms from a day on; those of the same day are replaced, what was before stays as it was.</summary>
    public void SetTerms(PostTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        terms.Check();
        if (ClosedOn is not null) throw new RuleBroken("Vị trí đã thôi dùng nên không đặt quy định mới.");
        Terms = [.. Terms.Where(t => t.ValidFrom != terms.ValidFrom).Append(terms).OrderBy(t => t.ValidFrom)];
        Record(new PostTermsSet(Id, Name, terms));
    }

    public void Close(DateOnly lastDay)
    {
        if (ClosedOn is not null) throw new RuleBroken("Vị trí này đã thôi dùng.");
        ClosedOn = lastDay;
        Record(new PostClosed(Id, Name, lastDay));
    }

    public PostTerms? TermsOn(DateOnly day) => ClosedOn < day ? null : Terms.LastOrDefault(t => t.ValidFrom <= day);

    private static void Check(string name, string kindKey)
    {
        if (name.Length is 0 or > 200) throw new RuleBroken("Nhập tên vị trí việc làm, không quá 200 ký tự.", "Input.Name");
        StaffLists.All.PostKinds.Checked(kindKey, "Chọn nhóm vị trí.", "Input.KindKey");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Post>
    {
        public void Configure(EntityTypeBuilder<Post> post)
        {
            post.ToTable("staff_posts");
            post.Property(p => p.Name).HasMaxLength(200);
            post.Property(p => p.KindKey).HasMaxLength(40);
            post.Property(p => p.Terms).HasJson();
            post.Ignore(p => p.Kind);
            post.HasIndex(p => new { p.AgencyId, p.Name });
        }
    }
}

public sealed record PostOpened(long PostId, string Name, string KindKey, long? UnitId, PostTerms Terms) : IEvent;

public sealed record PostDescribed(long PostId, string Name, string KindKey, long? UnitId) : IEvent;

public sealed record PostTermsSet(long PostId, string Name, PostTerms Terms) : IEvent;

public sealed record PostClosed(long PostId, string Name, DateOnly LastDay) : IEvent;
