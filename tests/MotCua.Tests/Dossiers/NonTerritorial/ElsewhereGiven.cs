using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Dossiers.OneStop;
using MotCua.Rules;
using MotCua.Timetable;

namespace MotCua.Dossiers.NonTerritorial;

/// <summary>A second ward of the province, which settles what is filed elsewhere, and a third that has nothing to do with it.</summary>
internal static class ElsewhereGiven
{
    public const string Second = "Ủy ban nhân dân phường Phú Trinh";

    /// <summary>The second ward with its desk, a section and a rule that it accepts; gives its id.</summary>
    public static async Task<long> SecondWardAsync(this MotCuaApp app)
    {
        using var stranger = await app.StrangerAsync();
        return await app.InScopeAsync(async (_, db) =>
        {
            var ward = await db.Agencies.SingleAsync(a => a.Code == "phu-trinh");
            db.Add(DatedRule.Enact(ward.Id, RuleKey.AcceptsElsewhere, new DateOnly(2024, 1, 1), "yes", "thử", true));
            db.Add(Unit.Open(ward.Id, "Tư pháp – Hộ tịch"));
            await db.SaveChangesAsync();
            return ward.Id;
        });
    }

    /// <summary>An official of a ward, with all roles but administration, signed in.</summary>
    public static async Task<Visitor> OfAsync(this MotCuaApp app, string code, string name)
    {
        var id = await app.InScopeAsync(async (services, db) =>
        {
            if (await db.Agencies.SingleOrDefaultAsync(a => a.Code == code) is not { } ward) db.Add(ward = Agency.Open(code, new AgencyProfile { Name = $"Ủy ban nhân dân phường {name}", CodePrefix = "H11.20.16" }));
            if (await db.Units.FirstOrDefaultAsync(u => u.AgencyId == ward.Id && u.IsDesk) is not { } desk) db.Add(desk = Unit.Open(ward.Id, "Bộ phận Một cửa", isDesk: true));
            var role = Role.Define(ward.Id, $"Tất cả {name}", Enum.GetValues<Permission>().Where(p => !p.ToString().StartsWith("Manage", StringComparison.Ordinal)).Except(Role.Administrative));
            var official = OfficialProfile.Appoint(ward.Id, desk.Id, name, "", [role.Id]);
            db.AddRange(role, official);
            await db.SaveChangesAsync();
            await services.GetRequiredService<TestAccounts>().OpenAsync(official.Id);
            return official.Id;
        });
        var visitor = app.Anyone();
        await visitor.SubmitAsync(await visitor.OpenAsync("/dang-nhap"), "Đăng nhập", ("Input.UserName", $"u{id}"), ("Input.Password", Given.Password));
        return visitor;
    }

    /// <summary>Filed at the first ward's desk for the second to settle; gives the dossier.</summary>
    public static async Task<Dossier> FiledForAsync(this MotCuaApp app, Visitor desk, long settler, bool returnsHere = true)
    {
        var form = await desk.IntakeFormAsync(await app.ProcedureAsync());
        var done = await desk.SubmitAsync(form, "Tiếp nhận và in", [.. IntakeGiven.Owner, ("Input.SettlerId", $"{settler}"), ("Input.ReturnsHere", returnsHere ? "true" : "false")]);
        Assert.True(done.Url.AbsolutePath.EndsWith("giay-tiep-nhan", StringComparison.Ordinal), done.Errors);
        return await app.InScopeAsync((_, db) => db.Dossiers.AsNoTracking().Where(d => d.ReceivingAgencyId != null).OrderByDescending(d => d.Id).FirstAsync());
    }

    /// <summary>A day on which only that ward is closed.</summary>
    public static Task CloseOnAsync(this MotCuaApp app, long ward, DateOnly day) => app.InScopeAsync(async (_, db) =>
    {
        db.Add(DayMarking.Announce(ward, new DayMark(day, DayMarkKind.DayOff, "Nghỉ riêng của phường"), "thử"));
        await db.SaveChangesAsync();
    });
}
