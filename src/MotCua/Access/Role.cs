using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Access;

/// <summary>A named set of permissions within an agency, e.g. Công chức Một cửa.</summary>
public sealed class Role : Aggregate, IRarelyChanged
{
    private Role() { }

    public long AgencyId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Names of <see cref="Permission"/>; a name that no longer exists gives nothing.</summary>
    public List<string> Permissions { get; private set; } = [];

    public override long? HistoryAgencyId => AgencyId;

    /// <summary>What it allows, of what this version knows, in the order people read it.</summary>
    public IEnumerable<Permission> Allowed => Enum.GetValues<Permission>().Where(p => Permissions.Contains(p.ToString()));

    /// <summary>Whoever holds one of these can change who may do what, or read who denounced whom, and so needs a second factor.</summary>
    public bool IsAdministrative => Permissions.Any(AdministrativeNames.Contains);

    /// <summary>The permissions that decide what others may do, or open what the law keeps secret; they need a second factor and are never lent.</summary>
    public static readonly IReadOnlySet<Permission> Administrative = new HashSet<Permission> { Permission.ManageOfficials, Permission.ManageAgency, Permission.ManageRules, Permission.ManageDeployment, Permission.HandleDenunciations };

    internal static readonly IReadOnlySet<string> AdministrativeNames = Administrative.Select(p => p.ToString()).ToHashSet();

    public static Role Define(long agencyId, string name, IEnumerable<Permission> permissions)
    {
        var role = new Role { AgencyId = agencyId, Name = name, Permissions = [.. permissions.Select(p => p.ToString())] };
        role.Record(new RoleDefined(role.Id, agencyId, name, role.Permissions));
        return role;
    }

    public void Redefine(string name, IEnumerable<Permission> permissions)
    {
        (Name, Permissions) = (name, [.. permissions.Select(p => p.ToString())]);
        Record(new RoleDefined(Id, AgencyId, name, Permissions));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Role>
    {
        public void Configure(EntityTypeBuilder<Role> role)
        {
            role.ToTable("roles");
            role.Property(r => r.Name).HasMaxLength(120);
            role.Ignore(r => r.IsAdministrative);
            role.Ignore(r => r.Allowed);
            role.HasIndex(r => new { r.AgencyId, r.Name }).IsUnique();
        }
    }
}

public sealed record RoleDefined(long RoleId, long AgencyId, string Name, IReadOnlyList<string> Permissions) : IEvent;
