using System.Text.Json;
using System.Text.Json.Serialization;
using MotCua.Platform;

namespace MotCua.Access.FirstStart;

/// <summary>What a new agency begins with, read from the shipped example: all of it can be changed afterwards.</summary>
internal sealed record AgencySetup(string Code, AgencyProfile Profile, string Desk, IReadOnlyList<string> Units, IReadOnlyList<AgencySetup.RoleSetup> Roles)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static AgencySetup Shipped()
    {
        using var file = typeof(AgencySetup).Assembly.GetManifestResourceStream("MotCua.Seed.agency.json")!;
        return JsonSerializer.Deserialize<AgencySetup>(file, Json)!;
    }

    /// <summary>The shipped units and roles for one more agency: nothing of the first one's name and place, and nobody in it who could reach the others.</summary>
    public static AgencySetup Another(string code, string name, string codePrefix)
    {
        var shipped = Shipped();
        return shipped with
        {
            Code = code,
            Profile = new AgencyProfile { Name = name, DeskName = shipped.Profile.DeskName, DeskSymbol = shipped.Profile.DeskSymbol, HeadTitle = shipped.Profile.HeadTitle, CodePrefix = codePrefix },
            Roles = [.. shipped.Roles.Select(r => r with { Permissions = [.. r.Permissions.Where(p => p != Permission.ManageDeployment)] })],
        };
    }

    /// <summary>Opens the agency with its desk, units and roles; saving is the caller's.</summary>
    public (Agency Agency, IReadOnlyList<Unit> Units, IReadOnlyList<Role> Roles) OpenIn(MotCuaDbContext db)
    {
        var agency = Agency.Open(Code, Profile);
        List<Unit> units = [Unit.Open(agency.Id, Desk, isDesk: true), .. Units.Select(name => Unit.Open(agency.Id, name))];
        List<Role> roles = [.. Roles.Select(role => Role.Define(agency.Id, role.Name, role.Permissions))];
        db.Add(agency);
        db.AddRange(units);
        db.AddRange(roles);
        return (agency, units, roles);
    }

    internal sealed record RoleSetup(string Name, IReadOnlyList<Permission> Permissions);
}
