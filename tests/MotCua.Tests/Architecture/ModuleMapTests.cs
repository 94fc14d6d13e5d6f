using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace MotCua.Architecture;

/// <summary>The architecture as a table: which module may use which. Down you call, up you announce.</summary>
public class ModuleMapTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Platform"] = [],
        ["Calendar"] = [],
        ["Papers"] = [],
        ["Access"] = ["Platform"],
        ["Audit"] = ["Platform", "Access"],
        ["Rules"] = ["Platform", "Access", "Calendar"],
        ["Timetable"] = ["Platform", "Access", "Calendar"],
        ["Files"] = ["Platform", "Access"],
        ["Visits"] = ["Platform"],
        ["News"] = ["Platform", "Access", "Files", "Rules", "Visits"],
        ["Notifications"] = ["Platform", "Access", "Rules"],
        ["Exchange"] = ["Platform", "Access", "Calendar", "Papers", "Rules", "Timetable"],
        ["Procedures"] = ["Platform", "Access", "Calendar", "Files", "Papers", "Rules", "Timetable"],
        ["Dossiers"] = ["Platform", "Access", "Calendar", "Exchange", "Files", "Notifications", "Papers", "Procedures", "Rules", "Timetable"],
        ["Legs"] = ["Platform", "Access", "Calendar", "Dossiers", "Exchange", "Files", "Procedures", "Rules", "Timetable"],
        ["Feedback"] = ["Platform", "Access", "Calendar", "Dossiers", "Files", "Notifications", "Papers", "Rules", "Timetable"],
        ["Denunciations"] = ["Platform", "Access", "Dossiers", "Feedback", "Files", "Rules"],
        ["Petitions"] = ["Platform", "Access", "Calendar", "Denunciations", "Dossiers", "Feedback", "Notifications", "Papers", "Rules", "Timetable"],
        ["Reports"] = ["Platform", "Access", "Calendar", "Dossiers", "Papers", "Procedures", "Rules", "Timetable"],
        ["Work"] = ["Platform", "Access", "Calendar", "Dossiers", "Files", "Papers", "Rules", "Timetable"],
        ["Dialogues"] = ["Platform", "Access", "Dossiers", "Files", "Notifications", "Papers", "Rules", "Work"],
        ["Meetings"] = ["Platform", "Access", "Dossiers", "Files", "Papers", "Rules", "Work"],
        ["Staff"] = ["Platform", "Access", "Calendar", "Dossiers", "Files", "Papers", "Rules", "Timetable"],
        ["ReformIndex"] = ["Platform", "Access", "Calendar", "Feedback", "Files", "Papers", "Reports", "Rules", "Staff", "Timetable", "Work"],
        ["PeriodicReports"] = ["Platform", "Access", "Dossiers", "Feedback", "Papers", "Petitions", "Reports", "Rules", "Staff"],
        ["Tickets"] = ["Platform", "Access", "Calendar", "Dossiers", "Notifications", "Papers", "Rules", "Timetable"],
        ["Ratings"] = ["Platform", "Access", "Dossiers", "Papers", "ReformIndex", "Rules", "Work"],
        ["Inspections"] = ["Platform", "Access", "Dossiers", "Feedback", "Files", "Meetings", "Papers", "Petitions", "Ratings", "Rules", "Work"],
        ["Comparison"] = ["Platform", "Access", "Dossiers", "Papers", "PeriodicReports", "Ratings", "ReformIndex", "Reports", "Rules"],
        ["Citizens"] = ["Platform", "Access", "Dossiers", "Notifications", "Rules"],
        ["Filing"] = ["Platform", "Access", "Calendar", "Citizens", "Dossiers", "Files", "Notifications", "Papers", "Procedures", "Rules", "Timetable"],
        ["Portal"] = ["Platform", "Access", "Calendar", "Citizens", "Dossiers", "Feedback", "Files", "Filing", "News", "Notifications", "Papers", "Petitions", "Procedures", "Ratings", "Reports", "Rules", "Tickets", "Timetable", "Visits"],
        ["Demo"] = ["Platform", "Access", "Calendar", "Dialogues", "Dossiers", "Feedback", "Files", "Filing", "Inspections", "Meetings", "News", "Notifications", "Papers", "Petitions", "Procedures", "Ratings", "ReformIndex", "Rules", "Staff", "Timetable", "Work"],
    };

    private static readonly IType[] Types = [.. new ArchLoader().LoadAssemblies(typeof(MotCuaHost).Assembly).Build().Types.Where(t => ModuleOf(t) is not null)];

    [Fact]
    public void Every_module_is_on_the_map() =>
        Assert.Empty(Types.Select(t => ModuleOf(t)!).Except(MayUse.Keys));

    [Fact]
    public void A_module_uses_only_the_modules_the_map_allows() =>
        Assert.Empty(Uses().Where(u => MayUse.TryGetValue(u.User, out var may) && !may.Contains(u.Used)).Select(u => u.Text).Distinct());

    [Fact]
    public void A_module_uses_only_the_front_of_another() =>
        Assert.Empty(Uses().Where(u => u.Used != "Platform" && (u.Target.Visibility != Visibility.Public || u.Target.Namespace.FullName != $"MotCua.{u.Used}")).Select(u => u.Text).Distinct());

    [Fact]
    public void The_map_has_no_cycle()
    {
        var settled = new HashSet<string>();
        while (MayUse.Keys.FirstOrDefault(m => !settled.Contains(m) && settled.IsSupersetOf(MayUse[m])) is { } next) settled.Add(next);
        Assert.Equal(MayUse.Keys.Order(), settled.Order());
    }

    private static IEnumerable<(string User, string Used, IType Target, string Text)> Uses() =>
        from type in Types
        from target in type.Dependencies.Select(d => d.Target)
        let user = ModuleOf(type)!
        let used = ModuleOf(target)
        where used is not null && used != user
        select (user, used, target, $"{type.FullName} -> {target.FullName}");

    /// <summary>MotCua.Dossiers.OneStop.ReceiveModel and the compiled page AspNetCoreGeneratedDocument.Dossiers_OneStop_Receive are both of Dossiers.</summary>
    private static string? ModuleOf(IType type) =>
        type.FullName.Split('.', '_', '+', '/') is ["MotCua" or "AspNetCoreGeneratedDocument", var module, _, ..] && module != "" && !module.StartsWith('<') && module is not ("CommandLine" or "MotCuaHost") ? module : null;
}
