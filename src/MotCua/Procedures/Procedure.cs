using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Procedures;

/// <summary>An administrative procedure (thủ tục hành chính). Its content lives in dated versions; an open dossier keeps the version it was received under.</summary>
public sealed class Procedure : Aggregate
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

    public static Procedure Publish(string key, string? code, ProcedureContent content, DateOnly? validFrom)
    {
        var procedure = new Procedure { Key = key, Code = code };
        procedure.PublishVersion(content, validFrom);
        return procedure;
    }

    /// <summary>Publishes a new version in force from a day (inclusive; null is «since ever»); versions in between stay as they are.</summary>
    public ProcedureVersion PublishVersion(ProcedureContent content, DateOnly? validFrom)
    {
        content.Check();
        if (_versions.Any(v => v.ValidFrom == validFrom && _versions.Count > 0 && validFrom is not null))
            throw new RuleBroken($"Đã có một phiên bản có hiệu lực từ {validFrom!.Value.Print()}. Chọn ngày khác.", "Input.ValidFrom");
        var version = new ProcedureVersion(Id, _versions.Count + 1, validFrom, content);
        _versions.Add(version);
        (Name, Field) = (content.Name, content.Field);
        SearchText = VietnamText.Fold($"{Code} {Name} {Field}");
        Record(new ProcedureVersionPublished(Id, Key, Code, version.Id, version.Number, validFrom, content.Name, content.Field));
        return version;
    }

    public void Retire(string reason)
    {
        if (IsRetired) throw new RuleBroken("Thủ tục này đã ngừng tiếp nhận.");
        IsRetired = true;
        Record(new ProcedureRetired(Id, reason));
    }

    public void Restore()
    {
        if (!IsRetired) throw new RuleBroken("Thủ tục này đang được tiếp nhận.");
        IsRetired = false;
        Record(new ProcedureRestored(Id));
    }

    /// <summary>The version in force on a day: the latest that had begun; null when none had.</summary>
    public ProcedureVersion? On(DateOnly day) => _versions.Where(v => v.ValidFrom is null || v.ValidFrom <= day).MaxBy(v => (v.ValidFrom ?? DateOnly.MinValue, v.Number));

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

public sealed record ProcedureRestored(long ProcedureId) : IEvent;
