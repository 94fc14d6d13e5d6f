using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Work;

/// <summary>Tasks to begin a test with.</summary>
internal static class WorkGiven
{
    public const string Content = "Rà soát, niêm yết lại thủ tục hành chính lĩnh vực hộ tịch";

    public static Task<long> DucAsync(this MotCuaApp app) => app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", "Tư pháp – Hộ tịch");

    /// <summary>Assigned by the leader on the page to Nguyễn Văn Đức, due on 10/05/2024 unless told otherwise.</summary>
    public static async Task<WorkTask> AssignedAsync(this MotCuaApp app, params (string Name, string? Value)[] over)
    {
        var duc = await app.DucAsync();
        using var leader = await app.LeaderAsync();
        (string Name, string? Value)[] typed = [("Input.Content", Content), ("Input.Product", "Bảng niêm yết"), ("Input.FieldKey", "tthc"), ("Input.Lead", $"o{duc}"), ("Input.DueOn", "10/05/2024")];
        var page = await leader.SubmitAsync(await leader.OpenAsync("/nhiem-vu/soan"), "Giao nhiệm vụ", [.. typed.Where(t => !over.Any(o => o.Name == t.Name)), .. over]);
        Assert.Equal("", page.Errors);
        return await app.TaskAsync(long.Parse(page.Url.Segments[^1], VietnamText.Culture));
    }

    public static Task<WorkTask> TaskAsync(this MotCuaApp app, long id) => app.InScopeAsync((_, db) => db.WorkTasks.AsNoTracking().SingleAsync(t => t.Id == id));

    public static async Task<WorkState> StateAsync(this MotCuaApp app, long id) => (await app.TaskAsync(id)).StateOn(app.Clock.Today);

    /// <summary>Reported done by Nguyễn Văn Đức.</summary>
    public static async Task HandedOverAsync(this MotCuaApp app, long id)
    {
        using var duc = await app.SpecialistAsync();
        Assert.Equal("", (await duc.SubmitAsync(await duc.OpenAsync($"/nhiem-vu/{id}/bao-cao"), "Báo hoàn thành", ("Result.Words", "Đã niêm yết tại bộ phận Một cửa"))).Errors);
    }

    public static async Task<Seen> DecidedAsync(this MotCuaApp app, long id, string button, params (string Name, string? Value)[] typed)
    {
        using var leader = await app.LeaderAsync();
        return await leader.SubmitAsync(await leader.OpenAsync($"/nhiem-vu/{id}/quyet-dinh"), button, typed);
    }

    /// <summary>The plan of 2024 with two lines in two fields, approved by the leader; its address.</summary>
    public static async Task<string> PlanApprovedAsync(this MotCuaApp app)
    {
        var duc = await app.DucAsync();
        using var reform = await app.ReformAsync();
        var plan = (await reform.SubmitAsync(await reform.OpenAsync("/ke-hoach-cchc"), "Lập dự thảo", ("Input.Year", "2024"))).Url.AbsolutePath;
        foreach (var (content, field) in new[] { ("Rà soát văn bản quy phạm", "the-che"), ("Niêm yết thủ tục", "tthc") })
            Assert.Equal("", (await reform.SubmitAsync(await reform.OpenAsync($"/nhiem-vu/soan?ke-hoach={plan.Split('/')[^1]}"), "Đưa vào kế hoạch", ("Input.Content", content), ("Input.FieldKey", field), ("Input.Lead", $"o{duc}"), ("Input.DueOn", "10/05/2024"))).Errors);
        Assert.Equal("", (await reform.SubmitAsync(await reform.OpenAsync($"{plan}/xu-ly"), "Lưu thông tin", ("Input.Symbol", "12/KH-UBND"), ("Input.IssuedOn", "26/04/2024"))).Errors);
        using var leader = await app.LeaderAsync();
        Assert.Equal("", (await leader.SubmitAsync(await leader.OpenAsync($"{plan}/xu-ly"), "Duyệt kế hoạch")).Errors);
        return plan;
    }
}
