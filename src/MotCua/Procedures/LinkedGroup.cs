using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Procedures;

/// <summary>A linked group (nhóm thủ tục liên thông): procedures a citizen files once for, each of which becomes a dossier of its own.</summary>
public sealed class LinkedGroup : Aggregate
{
    private LinkedGroup() { }

    /// <summary>Stable and internal.</summary>
    public string Key { get; private set; } = "";

    public LinkedGroupContent Content { get; private set; } = new();

    /// <summary>First day it is offered, inclusive.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day, inclusive; null is «until further notice».</summary>
    public DateOnly? ValidTo { get; private set; }

    public string Name => Content.Name;

    public static LinkedGroup Define(string key, LinkedGroupContent content, DateOnly validFrom, DateOnly? validTo)
    {
        var group = new LinkedGroup { Key = key };
        group.Set(content, validFrom, validTo);
        group.Record(new LinkedGroupDefined(group.Id, key, content, validFrom, validTo));
        return group;
    }

    /// <summary>Dossiers opened before keep what they were linked by.</summary>
    public void Amend(LinkedGroupContent content, DateOnly validFrom, DateOnly? validTo)
    {
        Set(content, validFrom, validTo);
        Record(new LinkedGroupAmended(Id, content, validFrom, validTo));
    }

    public bool IsOfferedOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || ValidTo >= day);

    private void Set(LinkedGroupContent content, DateOnly validFrom, DateOnly? validTo)
    {
        ArgumentNullException.ThrowIfNull(content);
        content.Check();
        if (validTo < validFrom) throw new RuleBroken($"Ngày hết hiệu lực {validTo.Value.Print()} đứng trước ngày có hiệu lực {validFrom.Print()}. Sửa một trong hai ngày.", "Input.ValidTo");
        (Content, ValidFrom, ValidTo) = (content, validFrom, validTo);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<LinkedGroup>
    {
        public void Configure(EntityTypeBuilder<LinkedGroup> group)
        {
            group.ToTable("linked_groups");
            group.Property(g => g.Key).HasMaxLength(60);
            group.Property(g => g.Content).HasJson();
            group.Ignore(g => g.Name);
            group.HasIndex(g => g.Key).IsUnique();
        }
    }
}

/// <summary>What the group is made of.</summary>
public sealed record LinkedGroupContent
{
    public string Name { get; init; } = "";

    /// <summary>The main procedure first; the order is the order dossiers are opened in.</summary>
    public IReadOnlyList<LinkedMember> Members { get; init; } = [];

    public IReadOnlyList<SharedPaper> SharedPapers { get; init; } = [];

    public string LegalBasis { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>False: shown as «cần xác nhận».</summary>
    public bool Verified { get; init; }

    /// <exception cref="RuleBroken">It is no group, or a procedure waits for one that does not come before it.</exception>
    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(Name)) throw new RuleBroken("Nhập tên nhóm.", "Input.Name");
        if (string.IsNullOrWhiteSpace(LegalBasis)) throw new RuleBroken("Nhập căn cứ pháp lý của nhóm.", "Input.LegalBasis");
        if (Members.Count < 2) throw new RuleBroken("Nhóm liên thông có ít nhất hai thủ tục.", "Input.Members");
        if (Members[0] is { IsOptional: true } or { After: not null }) throw new RuleBroken("Thủ tục đứng đầu là thủ tục chính: không tuỳ chọn và không chờ thủ tục khác.", "Input.Members");
        var before = new HashSet<long>();
        foreach (var member in Members)
        {
            if (member.After is { } after && !before.Contains(after)) throw new RuleBroken("Một thủ tục chỉ chờ được kết quả của thủ tục đứng trước nó trong nhóm.", "Input.Members");
            if (!before.Add(member.ProcedureId)) throw new RuleBroken("Mỗi thủ tục chỉ có một lần trong nhóm.", "Input.Members");
        }
    }
}

/// <param name="ProcedureId">The procedure.</param>
/// <param name="Role">What it does in the group, in words.</param>
/// <param name="After">The procedure whose result it needs first; null when it waits for none.</param>
/// <param name="IsOptional">The filer may leave it out.</param>
public sealed record LinkedMember(long ProcedureId, string Role, long? After = null, bool IsOptional = false);

/// <summary>One paper that stands for the same thing in several procedures of the group: asked for once.</summary>
/// <param name="Name">As asked for.</param>
/// <param name="StandsFor">Names in the procedures' own lists.</param>
public sealed record SharedPaper(string Name, IReadOnlyList<string> StandsFor);

public sealed record LinkedGroupDefined(long GroupId, string Key, LinkedGroupContent Content, DateOnly ValidFrom, DateOnly? ValidTo) : IEvent;

public sealed record LinkedGroupAmended(long GroupId, LinkedGroupContent Content, DateOnly ValidFrom, DateOnly? ValidTo) : IEvent;
