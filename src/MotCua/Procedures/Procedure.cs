using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Procedures;

/// <summary>An administrative procedure (thủ tục hành chính). Its content lives in dated versions; an open dossier keeps the version it was received under.</summary>
public sealed class Procedure : Aggregate, IRarelyChanged
{
    private readonly List<ProcedureVersion> _versions = [];

    private Procedure() { }

    /// <summary>Stable and internal: the national code where there is one, else a key of our own. Never shown as a code.</summary>
    public string Key { get; private set; } = "";

    /// <summary>National code n.nnnnnn; null where none is confirmed.</summary>
    public string? Code { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Lĩnh vực.</summary>
    public string Field { get; private set; } = "";

    /// <summary>No longer offered; old dossiers and reports keep it.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>Folded code, name and field.</summary>
    public string SearchText { get; private set; } = "";

    public IReadOnlyList<ProcedureVersion> Versions => _versions;

    public static Procedure Publish(string key, string? code, ProcedureContent content, DateOnly? validFrom, DateOnly? validTo = null, string? importMark = null)
    {
        var procedure = new Procedure { Key = key, Code = code };
        procedure.PublishVersion(content, validFrom, validTo, importMark);
        return procedure;
    }

    /// <summary>Publishes a new version. Versions already there stay as they are; of two that begin the same day the later published one holds, which is how a mistake is put right.</summary>
    /// <param name="content">All of it, not only what changed.</param>
    /// <param name="validFrom">First day, inclusive; null is «since ever».</param>
    /// <param name="validTo">Last day, inclusive; null is «until further notice».</param>
    /// <param name="importMark">The row of the file it was read from.</param>
    public ProcedureVersion PublishVersion(ProcedureContent content, DateOnly? validFrom, DateOnly? validTo = null, string? importMark = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        content.Check();
        if (validTo < validFrom) throw new RuleBroken($"Ngày hết hiệu lực {validTo.Value.Print()} đứng trước ngày có hiệu lực {validFrom!.Value.Print()}. Sửa một trong hai ngày.", "Input.ValidTo");
        var version = new ProcedureVersion(Id, _versions.Count + 1, validFrom, validTo, content, importMark);
        _versions.Add(version);
        if (_versions.MaxBy(v => v.Order) == version) (Name, Field) = (content.Name, content.Field);
        SearchText = VietnamText.Fold($"{Code} {Name} {Field}");
        Record(new ProcedureVersionPublished(Id, Key, Code, version.Id, version.Number, validFrom, content.Name, content.Field));
        return version;
    }

    public void Retire(string reason)
    {
        if (IsRetired) throw new RuleBroken("Thủ tục này đã ngừng tiếp nhận.");
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBroken("Nhập lý do ngừng tiếp nhận, ví dụ số quyết định bãi bỏ.", "Reason");
        IsRetired = true;
        Record(new ProcedureRetired(Id, reason));
    }

    public void Restore(string reason)
    {
        if (!IsRetired) throw new RuleBroken("Thủ tục này đang được tiếp nhận.");
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBroken("Nhập lý do tiếp nhận lại.", "Reason");
        IsRetired = false;
        Record(new ProcedureRestored(Id, reason));
    }

    /// <summary>The version in force on a day: the latest that had begun, unless it has ended; null when none is.</summary>
    public ProcedureVersion? On(DateOnly day) =>
        _versions.Where(v => v.ValidFrom is null || v.ValidFrom <= day).MaxBy(v => v.Order) is { } last && (last.ValidTo is null || last.ValidTo >= day) ? last : null;

    internal sealed class Mapping : IEntityTypeConfiguration<Procedure>
    {
        public void Configure(EntityTypeBuilder<Procedure> procedure)
        {
            procedure.ToTable("procedures");
            procedure.Property(p => p.Key).HasMaxLength(60);
            procedure.Property(p => p.Code).HasMaxLength(40);
            procedure.Property(p => p.Name).HasMaxLength(1000);
            procedure.Property(p => p.Field).HasMaxLength(200);
            procedure.HasIndex(p => p.Key).IsUnique();
            procedure.HasIndex(p => p.Code);
            procedure.HasMany(p => p.Versions).WithOne().HasForeignKey(v => v.ProcedureId);
            procedure.Navigation(p => p.Versions).HasField("_versions");
        }
    }
}

public sealed record ProcedureVersionPublished(long ProcedureId, string Key, string? Code, long VersionId, int Number, DateOnly? ValidFrom, string Name, string Field) : IEvent;

public sealed record ProcedureRetired(long ProcedureId, string Reason) : IEvent;

public sealed record ProcedureRestored(long ProcedureId, string Reason = "") : IEvent;
