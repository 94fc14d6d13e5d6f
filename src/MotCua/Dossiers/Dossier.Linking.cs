using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>A dossier filed together with this one.</summary>
/// <param name="AfterCode">The dossier whose result it needs first; null when it waits for none.</param>
public sealed record LinkedSibling(long DossierId, string Code, string ProcedureName, string? AfterCode);

/// <summary>Filed once with others, as a linked group (liên thông theo nhóm, NĐ 63/2024/NĐ-CP).</summary>
/// <param name="GroupId">Of this filing; all its dossiers bear the same.</param>
/// <param name="Siblings">All dossiers of the filing, this one included, in order.</param>
public sealed record DossierLinked(long DossierId, long GroupId, string GroupName, IReadOnlyList<LinkedSibling> Siblings) : IEvent;

public sealed partial class Dossier
{
    /// <summary>The filing it was linked in with others; null when it was filed alone.</summary>
    public long? GroupId { get; private set; }

    public string GroupName { get; private set; } = "";

    /// <summary>Code of the dossier of the same filing whose result it needs first.</summary>
    public string? AfterCode { get; private set; }

    /// <summary>Binds the dossiers of one filing to each other.</summary>
    public static void Link(long groupId, string groupName, IReadOnlyList<(Dossier Dossier, string? AfterCode)> filed)
    {
        ArgumentNullException.ThrowIfNull(filed);
        if (filed.Count < 2) throw new RuleBroken("Nhóm liên thông có ít nhất hai hồ sơ.");
        List<LinkedSibling> siblings = [.. filed.Select(f => new LinkedSibling(f.Dossier.Id, f.Dossier.Code, f.Dossier.ProcedureName, f.AfterCode))];
        foreach (var (dossier, after) in filed)
        {
            (dossier.GroupId, dossier.GroupName, dossier.AfterCode) = (groupId, groupName, after);
            dossier.Record(new DossierLinked(dossier.Id, groupId, groupName, siblings));
        }
    }

    private static void MapLinking(EntityTypeBuilder<Dossier> dossier)
    {
        dossier.Property(d => d.GroupName).HasMaxLength(300);
        dossier.Property(d => d.AfterCode).HasMaxLength(60);
        dossier.HasIndex(d => d.GroupId);
    }
}
