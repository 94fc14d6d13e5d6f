using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Platform.Verifying;

namespace MotCua;

/// <summary>People to begin a test with. Each has the shipped role of that name and signs in through the page.</summary>
internal static class Given
{
    public const string Password = "Mat-khau-2024";

    public static Task<Visitor> DeskAsync(this MotCuaApp app) => app.SignedInAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");

    public static Task<Visitor> SpecialistAsync(this MotCuaApp app) => app.SignedInAsync("Nguyễn Văn Đức", "Công chức chuyên môn", "Tư pháp – Hộ tịch");

    public static Task<Visitor> SectionHeadAsync(this MotCuaApp app) => app.SignedInAsync("Phạm Thị Hoa", "Phụ trách bộ phận chuyên môn", "Tư pháp – Hộ tịch");

    public static Task<Visitor> LeaderAsync(this MotCuaApp app) => app.SignedInAsync("Lê Minh Quân", "Lãnh đạo", "Lãnh đạo");

    public static Task<Visitor> ClerkAsync(this MotCuaApp app) => app.SignedInAsync("Võ Thị Lan", "Văn thư", "Văn phòng – Thống kê");

    public static Task<Visitor> ReformAsync(this MotCuaApp app) => app.SignedInAsync("Đặng Quốc Bảo", "Phụ trách cải cách hành chính", "Văn phòng – Thống kê");

    public static Task<Visitor> AdministratorAsync(this MotCuaApp app) => app.SignedInAsync("Hồ Sỹ Hùng", "Quản trị", "Văn phòng – Thống kê");

    /// <summary>An official of the first agency with a role and a unit of the shipped example, signed in.</summary>
    public static async Task<Visitor> SignedInAsync(this MotCuaApp app, string fullName, string role, string unit)
    {
        var id = await app.OfficialAsync(fullName, role, unit);
        var visitor = app.Anyone();
        var page = await visitor.OpenAsync("/dang-nhap");
        var next = await visitor.SubmitAsync(page, "Đăng nhập", ("Input.UserName", $"u{id}"), ("Input.Password", Password));
        if (next.Url.AbsolutePath == "/dang-nhap/ma-xac-thuc")
            next = await visitor.SubmitAsync(next, "Tiếp tục", ("Input.Code", await app.InScopeAsync((services, _) => services.GetRequiredService<TestAccounts>().FreshCodeAsync(id))));
        Assert.True(!next.Url.AbsolutePath.StartsWith("/dang-nhap", StringComparison.Ordinal), $"{fullName} could not sign in: {next.Errors}");
        return visitor;
    }

    /// <summary>Appoints an official with an account named u{id}; gives the id.</summary>
    public static Task<long> OfficialAsync(this MotCuaApp app, string fullName, string role, string unit) => app.InScopeAsync(async (services, db) =>
    {
        var agency = await db.Agencies.OrderBy(a => a.Id).FirstAsync();
        if (await db.Officials.FirstOrDefaultAsync(o => o.AgencyId == agency.Id && o.FullName == fullName) is { } known) return known.Id;
        var unitId = await db.Units.Where(u => u.AgencyId == agency.Id && u.Name == unit).Select(u => u.Id).SingleAsync();
        var held = await db.Roles.SingleAsync(r => r.AgencyId == agency.Id && r.Name == role);
        var official = OfficialProfile.Appoint(agency.Id, unitId, fullName, role, [held.Id]);
        db.Add(official);
        await db.SaveChangesAsync();
        await services.GetRequiredService<TestAccounts>().OpenAsync(official.Id);
        if (held.IsAdministrative) await services.GetRequiredService<TestAccounts>().EnrolAsync(official.Id);
        return official.Id;
    });

    /// <summary>What <c>verify</c> finds wrong with one thing it looks at; null when it is sound.</summary>
    public static Task<string?> BreakAsync(this MotCuaApp app, string check) => app.InScopeAsync(async (services, _) =>
        (await services.GetServices<ICheck>().Single(c => c.Name == check).RunAsync(CancellationToken.None)).Break?.ToString());
}
