using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Dossiers;
using MotCua.Dossiers.Importing;
using MotCua.Platform.Verifying;
using MotCua.Procedures;

namespace MotCua;

/// <summary>A small catalogue, dossiers received through the front of the module, files to import, and what the checks say.</summary>
internal static class GivenDossiers
{
    public static Task<long> PublishedAsync(this MotCuaApp app, string name = "Đăng ký khai sinh", string field = "Hộ tịch", string code = "9.001193", decimal days = 3) => app.InScopeAsync(async (_, db) =>
    {
        var content = new ProcedureContent { Name = name, Field = field, Time = new ProcedureTime(days, PeriodUnit.WorkingDay), Papers = [new PaperItem("Tờ khai")] };
        var procedure = Procedure.Publish(code, code, content, null);
        db.Add(procedure);
        await db.SaveChangesAsync();
        return procedure.Versions[0].Id;
    });

    public static Task<Dossier> ReceivedAsync(this MotCuaApp app, long versionId, long receiverId, string owner = "Nguyễn Văn Đức") => app.InScopeAsync(async (services, db) =>
    {
        var agency = await db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
        var request = new ReceptionRequest(agency, versionId, new Person { Name = owner }) { ReceivedById = receiverId };
        return await services.GetRequiredService<Reception>().ReceiveAsync(request, null, CancellationToken.None);
    });

    public static Task<ImportReport> ImportAsync(this MotCuaApp app, string path, bool dryRun = false, bool ignoreUnknown = false) => app.InScopeAsync(async (services, db) =>
    {
        var agency = await db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
        return await services.GetRequiredService<DossierImport>().RunAsync(new ImportOrder(path, Path.GetFileName(path), agency, dryRun, ignoreUnknown), null, CancellationToken.None);
    });

    public static string Csv(this MotCuaApp app, params string[] lines) => app.FileOf("ho-so.csv", string.Join("\r\n", lines));

    public static string FileOf(this MotCuaApp app, string name, string text)
    {
        var path = Path.Combine(app.Database.Options.DataFolder, $"{Guid.NewGuid():N}-{name}");
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>The first break any check finds; null when all is sound.</summary>
    public static Task<Finding?> FirstBreakAsync(this MotCuaApp app) => app.InScopeAsync(async (services, _) =>
    {
        foreach (var check in services.GetServices<ICheck>())
            if ((await check.RunAsync(CancellationToken.None)).Break is { } broken) return broken;
        return null;
    });
}
