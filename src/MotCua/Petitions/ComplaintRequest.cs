using MotCua.Access;
using MotCua.Denunciations;

namespace MotCua.Petitions;

/// <summary>What is written on a complaint when it comes, with how it is classified (TT 05/2021/TT-TTCP).</summary>
public sealed record ComplaintRequest(long AgencyId, PetitionSource Source, ReceivedCitizen Complainant, string Against, string Content)
{
    public int People { get; init; } = 1;

    public bool IsEligible { get; init; } = true;

    public bool IsCompetent { get; init; } = true;

    public bool HasOriginals { get; init; }

    /// <summary>The section whose officials it is about, when it says so.</summary>
    public ComplainedUnit? About { get; init; }

    /// <summary>Not empty: complained again about what was settled, or not settled in time, for the first time.</summary>
    public FirstSettlement? First { get; init; }
}

/// <summary>The section a complaint is about, as it was called then.</summary>
public sealed record ComplainedUnit(long UnitId, string Name, bool IsDesk)
{
    public static ComplainedUnit? Of(NamedUnit? unit) => unit is null ? null : new(unit.UnitId, unit.Name, unit.IsDesk);
}
