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

    public bool IsSignedIn => Id is not null;

    public bool Can(string permission) => Permissions.Contains(permission);

    public void SignIn(long id, string name, long? agencyId, string? agencyName, long? unitId, IReadOnlySet<string> permissions) =>
        (Id, Name, AgencyId, AgencyName, UnitId, Permissions) = (id, name, agencyId, agencyName, unitId, permissions);
}
