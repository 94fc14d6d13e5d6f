using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Staff;

/// <summary>Posts, records and what was learnt, to begin a test with.</summary>
internal static class StaffGiven
{
    public const string Justice = "Công chức Tư pháp – Hộ tịch";

    /// <summary>Made by the clerk on the page: a degree in law and computing are asked for, since 01/01/2024; its address.</summary>
    public static async Task<string> PostAsync(this MotCuaApp app, string name = Justice, params (string Name, string? Value)[] over)
    {
        using var clerk = await app.ClerkAsync();
        (string Name, string? Value)[] typed =
        [
            ("Input.Name", name), ("Input.KindKey", "chuyen-nganh"), ("Terms.ValidFrom", "01/01/2024"), ("Terms.Places", "2"), ("Terms.Source", "Quyết định 15/QĐ-UBND"),
            ("Terms.Grades[0]", "dao-tao/dai-hoc"), ("Terms.Grades[4]", "tin-hoc/co-ban"), ("Terms.Fields", "Luật"),
        ];
        var page = await clerk.SubmitAsync(await clerk.OpenAsync("/nhan-su/vi-tri/soan"), "Thêm vị trí", [.. typed.Where(t => !over.Any(o => o.Name == t.Name)), .. over]);
        Assert.Equal("", page.Errors);
        return page.Url.AbsolutePath;
    }

    /// <summary>A record made by the clerk, in a post since 01/02/2024; its address.</summary>
    public static async Task<string> MemberAsync(this MotCuaApp app, long? official, string name, string? post = null)
    {
        using var clerk = await app.ClerkAsync();
        var page = await clerk.SubmitAsync(await clerk.OpenAsync("/nhan-su/ho-so/soan"), "Lập hồ sơ", ("Input.OfficialId", $"{official}"), ("Input.FullName", name), ("Input.ServesSince", "01/03/2012"));
        Assert.Equal("", page.Errors);
        var address = page.Url.AbsolutePath;
        if (post is not null)
            Assert.Equal("", (await clerk.SubmitAsync(await clerk.OpenAsync($"{address}/vi-tri"), "Phân công", ("Input.PostId", post.Split('/')[^1]), ("Input.From", "01/02/2024"), ("Input.Basis", "Quyết định 20/QĐ-UBND"))).Errors);
        return address;
    }

    public static async Task<Seen> LearntAsync(this MotCuaApp app, string member, string grade, string issued, string field = "", params (string Name, string? Value)[] more)
    {
        using var clerk = await app.ClerkAsync();
        return await clerk.SubmitAsync(await clerk.OpenAsync($"{member}/van-bang"), "Thêm", [("Input.Grade", grade), ("Input.IssuedOn", issued), ("Input.Field", field), ("Input.Issuer", "Trường Đại học Luật"), .. more]);
    }

    /// <summary>Nguyễn Văn Đức in the post of justice with his degree in law, lacking computing; his address.</summary>
    public static async Task<string> DucShortAsync(this MotCuaApp app)
    {
        var duc = await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", "Tư pháp – Hộ tịch");
        var member = await app.MemberAsync(duc, "", await app.PostAsync());
        Assert.Equal("", (await app.LearntAsync(member, "dao-tao/dai-hoc", "20/06/2010", "Luật kinh tế")).Errors);
        return member;
    }

    /// <summary>Forty hours, over on 25/04/2024, with one who takes part; its address.</summary>
    public static async Task<string> CourseAsync(this MotCuaApp app, string member, params (string Name, string? Value)[] over)
    {
        using var clerk = await app.ClerkAsync();
        (string Name, string? Value)[] typed = [("Input.Topic", "Ứng dụng công nghệ thông tin"), ("Input.Organiser", "Sở Khoa học và Công nghệ"), ("Input.ModeKey", "tap-trung"), ("Input.From", "15/04/2024"), ("Input.To", "25/04/2024"), ("Input.Hours", "40"), ("Input.Cost", "2000000")];
        var page = await clerk.SubmitAsync(await clerk.OpenAsync("/dao-tao/khoa-hoc/soan"), "Thêm khoá học", [.. typed.Where(t => !over.Any(o => o.Name == t.Name)), .. over]);
        Assert.Equal("", page.Errors);
        Assert.Equal("", (await clerk.SubmitAsync(page, "Ghi danh", ("Members", member.Split('/')[^1]))).Errors);
        return page.Url.AbsolutePath;
    }

    public static Task<StaffMember> MemberOfAsync(this MotCuaApp app, string address)
    {
        var id = long.Parse(address.Split('/')[^1], VietnamText.Culture);
        return app.InScopeAsync((_, db) => db.StaffMembers.AsNoTracking().SingleAsync(m => m.Id == id));
    }
}
