using MotCua.Platform;

namespace MotCua.Access;

/// <summary>Who stands above: a city or province compares and appraises its wards, where both work in one deployment.</summary>
public sealed partial class Agency
{
    /// <summary>The agency above in this deployment; null when there is none here.</summary>
    public long? SuperiorId { get; private set; }

    /// <param name="superior">The agency above, or null for none.</param>
    /// <param name="all">All agencies of the deployment: nobody may stand above itself.</param>
    public void PlaceUnder(Agency? superior, IReadOnlyCollection<Agency> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        for (var above = superior; above is not null; above = all.SingleOrDefault(a => a.Id == above.SuperiorId))
            if (above.Id == Id) throw new RuleBroken($"«{superior!.Name}» đang ở dưới «{Name}» nên không thể là cấp trên. Chọn đơn vị khác.");
        SuperiorId = superior?.Id;
        Record(new AgencyPlaced(Id, SuperiorId, superior?.Name ?? ""));
    }
}

public sealed record AgencyPlaced(long AgencyId, long? SuperiorId, string Superior) : IEvent;
