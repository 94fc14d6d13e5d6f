using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MotCua.Access;

internal static class MachineGiven
{
    /// <summary>Where a machine of the first agency opens its page; the first of its kind, added if there is none.</summary>
    public static Task<string> MachineAsync(this MotCuaApp app, MachineKind kind) => app.InScopeAsync(async (services, db) =>
    {
        var agency = await db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
        if (await db.Machines.OrderBy(m => m.Id).FirstOrDefaultAsync(m => m.AgencyId == agency && m.Kind == kind.Code) is not { } machine)
        {
            db.Add(machine = Machine.Add(agency, kind, kind.Name, MotCuaApp.Start.UtcDateTime));
            await db.SaveChangesAsync();
        }
        return kind.Path + services.GetRequiredService<MachineKeys>().Of(machine);
    });
}
