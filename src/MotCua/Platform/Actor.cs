namespace MotCua.Platform;

/// <summary>Who acts in this request; written beside every event. Access fills it in; a job or the command line acts as the system.</summary>
public sealed class Actor
{
    public long? Id { get; private set; }

    /// <summary>The name as it was at the time of the act: history does not change when a person is renamed.</summary>
    public string Name { get; private set; } = "Hệ thống";

    /// <summary>In whose name the act is done, when by delegation.</summary>
    public string? OnBehalfOf { get; set; }

    public long? AgencyId { get; private set; }

    public string? AgencyName { get; private set; }

    public long? UnitId { get; private set; }

    public IReadOnlySet<string> Permissions { get; private set; } = new HashSet<string>();

    /// <summary>The agency's picture in the head of the page; empty is the shipped one.</summary>
    public string Emblem { get; private set; } = "";

    /// <summary>What is held only by delegation, with the giver's name.</summary>
    public IReadOnlyDictionary<string, string> Lent { get; private set; } = new Dictionary<string, string>();

    public bool IsSignedIn => Id is not null;

    public bool Can(string permission) => Permissions.Contains(permission) || Lent.ContainsKey(permission);

    public void SignIn(long id, string name, long? agencyId, string? agencyName, long? unitId, IReadOnlySet<string> permissions) =>
        (Id, Name, AgencyId, AgencyName, UnitId, Permissions) = (id, name, agencyId, agencyName, unitId, permissions);

    /// <summary>Somebody without an account acts, and is written down by that name; an official signed in at the same browser stays who they are.</summary>
    public void ActAs(string name)
    {
        if (!IsSignedIn) Name = name;
    }

    /// <summary>Adds what others lent for today; what the person holds anyway stays their own.</summary>
    public void Borrow(IEnumerable<(string Permission, string Giver)> lent) =>
        Lent = lent.Where(l => !Permissions.Contains(l.Permission)).GroupBy(l => l.Permission).ToDictionary(l => l.Key, l => l.First().Giver);

    /// <summary>Whose name and picture stand in the head of the page; a public page shows the agency without anybody acting.</summary>
    public void Show(string agencyName, string emblem) => (AgencyName, Emblem) = (agencyName, emblem);
}
