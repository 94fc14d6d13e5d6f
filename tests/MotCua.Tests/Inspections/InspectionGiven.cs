using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Work;

namespace MotCua.Inspections;

/// <summary>Checks to begin a test with: of the section Tư pháp – Hộ tịch, by the leader and a clerk.</summary>
internal static class InspectionGiven
{
    public const string Unit = "Tư pháp – Hộ tịch";

    public static async Task<string> UnitValueAsync(this MotCuaApp app, string name = Unit) => $"u{await app.InScopeAsync((_, db) => db.Set<Unit>().Where(u => u.Name == name).Select(u => u.Id).SingleAsync())}";

    /// <summary>Prepared by who is in charge of reform; what the page answers.</summary>
    public static async Task<Seen> PreparingAsync(this MotCuaApp app, params (string Name, string? Value)[] over)
    {
        var (leader, clerk) = (await app.OfficialAsync("Lê Minh Quân", "Lãnh đạo", "Lãnh đạo"), await app.OfficialAsync("Võ Thị Lan", "Văn thư", "Văn phòng – Thống kê"));
        await app.DucAsync();
        using var reform = await app.ReformAsync();
        (string Name, string? Value)[] typed =
        [
            ("Input.Kind", "Unannounced"), ("Input.Unit", await app.UnitValueAsync()), ("Input.FirstDay", "26/04/2024"), ("Input.Subject", "Kỷ luật, giờ giấc, giải quyết hồ sơ"), ("Input.Decision", "45/QĐ-UBND"),
            ("Input.DecidedOn", "25/04/2024"), ("Input.Head", $"o{leader}"), ("Input.Members", $"o{clerk}"), ("Input.Others", "Ngô Văn Bình, Mặt trận phường"),
        ];
        return await reform.SubmitAsync(await reform.OpenAsync("/kiem-tra-cong-vu/soan"), "Lập cuộc kiểm tra", [.. typed.Where(t => !over.Any(o => o.Name == t.Name)), .. over]);
    }

    /// <summary>The address of a check with minutes: the first point is good, the second is a fault.</summary>
    public static async Task<string> MinutedAsync(this MotCuaApp app)
    {
        var prepared = await app.PreparingAsync();
        Assert.Equal("", prepared.Errors);
        var address = prepared.Url.AbsolutePath;
        using var reform = await app.ReformAsync();
        var minuted = await reform.SubmitAsync(await reform.OpenAsync($"{address}/ghi"), "Lập biên bản", ("Rows[0].Result", "Good"), ("Rows[1].Result", "Fault"), ("Rows[1].Words", "Hai công chức không đeo thẻ"), ("Rows[1].Person", "Nguyễn Văn Đức"), ("Opinion", "Bộ phận tiếp thu."));
        Assert.Equal("", minuted.Errors);
        return address;
    }

    public static async Task<Seen> ConcludingAsync(this MotCuaApp app, string address, params (string Name, string? Value)[] over)
    {
        using var leader = await app.LeaderAsync();
        (string Name, string? Value)[] typed = [("Conclusion", "Bộ phận chấp hành khá tốt, còn thiếu sót về thẻ công chức."), ("Rows[0].Demand", "Đeo thẻ khi làm việc")];
        return await leader.SubmitAsync(await leader.OpenAsync($"{address}/ket-luan"), "Ban hành", [.. typed.Where(t => !over.Any(o => o.Name == t.Name)), .. over]);
    }

    /// <summary>Written by the section itself: its plan, or its report.</summary>
    public static async Task<Seen> CorrectingAsync(this MotCuaApp app, string address, string button, string words)
    {
        using var duc = await app.SpecialistAsync();
        return await duc.SubmitAsync(await duc.OpenAsync($"{address}/khac-phuc"), button, ("Rows[0].Words", words));
    }

    public static Task<Inspection> InspectionAsync(this MotCuaApp app, string address)
    {
        var id = long.Parse(address.Split('/')[^1], VietnamText.Culture);
        return app.InScopeAsync((_, db) => db.Inspections.AsNoTracking().SingleAsync(i => i.Id == id));
    }
}
