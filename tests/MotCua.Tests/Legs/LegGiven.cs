using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Procedures;

namespace MotCua.Legs;

/// <summary>An agency to ask, people in it, and dossiers of procedures that plan legs.</summary>
internal static class LegGiven
{
    public const string PoliceCode = "cong-an-duc-long", Police = "Công an phường Đức Long";

    /// <summary>Another agency of the deployment, with an official who handles legs or a head who assigns them, signed in.</summary>
    public static Task<Visitor> PoliceAsync(this MotCuaApp app) => app.OfAgencyAsync(PoliceCode, Police, "Trần Quốc Việt", Permission.HandleLegs);

    public static Task<Visitor> PoliceHeadAsync(this MotCuaApp app) => app.OfAgencyAsync(PoliceCode, Police, "Lý Thành Công", Permission.AssignDossiers);

    public static async Task<Visitor> OfAgencyAsync(this MotCuaApp app, string code, string name, string fullName, params Permission[] permissions)
    {
        var id = await app.InScopeAsync(async (services, db) =>
        {
            var agency = await AgencyAsync(db, code, name);
            var unit = await db.Units.SingleAsync(u => u.AgencyId == agency);
            var role = Role.Define(agency, fullName, permissions);
            var official = OfficialProfile.Appoint(agency, unit.Id, fullName, "", [role.Id]);
            db.AddRange(role, official);
            await db.SaveChangesAsync();
            await services.GetRequiredService<TestAccounts>().OpenAsync(official.Id);
            return official.Id;
        });
        var visitor = app.Anyone();
        var page = await visitor.OpenAsync("/dang-nhap");
        await visitor.SubmitAsync(page, "Đăng nhập", ("Input.UserName", $"u{id}"), ("Input.Password", Given.Password));
        return visitor;
    }

    public static Task PoliceIsThereAsync(this MotCuaApp app) => app.InScopeAsync((_, db) => AgencyAsync(db, PoliceCode, Police));

    /// <summary>Held by the specialist of <see cref="Given.SpecialistAsync"/>, of a procedure with these planned legs.</summary>
    public static async Task<long> HeldWithPlanAsync(this MotCuaApp app, params LegItem[] legs)
    {
        var version = await app.InScopeAsync(async (_, db) =>
        {
            var procedure = Procedure.Publish(Guid.NewGuid().ToString("N")[..12], null, new ProcedureContent { Name = "Xác nhận nơi cư trú", Field = "Hộ tịch", Time = new ProcedureTime(10, PeriodUnit.WorkingDay), Papers = [new PaperItem("Tờ khai")], Legs = legs }, null);
            db.Add(procedure);
            await db.SaveChangesAsync();
            return procedure.Versions[0].Id;
        });
        var desk = await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        var holder = await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", DossierGiven.Section);
        var unit = await app.UnitAsync(DossierGiven.Section);
        var dossier = await app.ReceivedAsync(version, desk, "Nguyễn Thị Lành");
        await app.ChangeLegsAsync(dossier.Id, d => d.Transfer(new HandOver("Bộ phận Một cửa", holder, unit, "Nguyễn Văn Đức", null)));
        return dossier.Id;
    }

    /// <summary>Does a verb as the system, with the legs loaded, and saves.</summary>
    public static Task ChangeLegsAsync(this MotCuaApp app, long id, Action<Dossier> verb) => app.InScopeAsync(async (_, db) =>
    {
        verb(await db.Dossiers.Include(d => d.Legs).SingleAsync(d => d.Id == id));
        await db.SaveChangesAsync();
    });

    public static Task<Dossier> WithLegsAsync(this MotCuaApp app, long id) => app.InScopeAsync((_, db) => db.Dossiers.AsNoTracking().Include(d => d.Legs.OrderBy(l => l.Number)).SingleAsync(d => d.Id == id));

    public static Task<LegTask> TaskAsync(this MotCuaApp app) => app.InScopeAsync((_, db) => db.LegTasks.AsNoTracking().SingleAsync());

    public static LegRequest ToPolice(this MotCuaApp app, string work = "Xác minh cư trú", int hours = 8) => new(new LegAddressee(PoliceCode, Police), work, app.Clock.GetUtcNow().UtcDateTime.AddHours(hours));

    private static async Task<long> AgencyAsync(MotCuaDbContext db, string code, string name)
    {
        if (await db.Agencies.SingleOrDefaultAsync(a => a.Code == code) is { } known) return known.Id;
        var agency = Agency.Open(code, new AgencyProfile { Name = name });
        db.AddRange(agency, Unit.Open(agency.Id, "Trực ban", isDesk: true));
        await db.SaveChangesAsync();
        return agency.Id;
    }
}
