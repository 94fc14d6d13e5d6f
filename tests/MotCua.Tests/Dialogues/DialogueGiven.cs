using Microsoft.EntityFrameworkCore;

namespace MotCua.Dialogues;

/// <summary>A dialogue of Wednesday 15/05/2024 at 08:00, to begin a test with.</summary>
internal static class DialogueGiven
{
    public const string Title = "Hội nghị đối thoại giữa Chủ tịch UBND phường với Nhân dân năm 2024";

    public static readonly (string Name, string? Value)[] Plan =
    [
        ("Input.Title", Title), ("Input.Topic", "Vệ sinh môi trường, thủ tục đất đai."), ("Input.StartsAt", "15/05/2024 08:00"), ("Input.QuestionsUntil", "14/05/2024 17:00"),
        ("Input.Place", "Hội trường UBND phường"), ("Input.Chair", "Lê Minh Quân, Chủ tịch UBND phường"), ("Input.Partner", "Ban Thường trực Ủy ban MTTQ Việt Nam phường"),
    ];

    public static async Task<Dialogue> PlannedAsync(this MotCuaApp app, Visitor desk, params (string Name, string? Value)[] over)
    {
        var page = await desk.SubmitAsync(await desk.OpenAsync("/to-chuc-doi-thoai/soan"), "Lập kế hoạch", [.. Plan.Where(t => !over.Any(o => o.Name == t.Name)), .. over]);
        Assert.Equal("", page.Errors);
        var id = long.Parse(page.Url.Segments[^1], null);
        return await app.InScopeAsync((_, db) => db.Dialogues.AsNoTracking().SingleAsync(d => d.Id == id));
    }

    /// <summary>Planned by the desk, announced by the leader; 26/04/2024.</summary>
    public static async Task<Dialogue> AnnouncedAsync(this MotCuaApp app)
    {
        using var desk = await app.DeskAsync();
        using var leader = await app.LeaderAsync();
        var planned = await app.PlannedAsync(desk);
        var page = await leader.SubmitAsync(await leader.OpenAsync($"/to-chuc-doi-thoai/{planned.Id}"), "Thông báo");
        Assert.Equal("", page.Errors);
        return planned;
    }

    /// <summary>Asked on the public page; the opinion.</summary>
    public static async Task<DialogueOpinion> AskedAsync(this MotCuaApp app, Dialogue dialogue, string content, string name = "Nguyễn Thị Bích Phượng", string contact = "0912345678")
    {
        using var citizen = app.Anyone();
        var page = await citizen.SubmitAsync(await citizen.OpenAsync($"/doi-thoai/{dialogue.Id}"), "Gửi câu hỏi", ("Input.Content", content), ("Input.Name", name), ("Input.Group", "Khu phố 4"), ("Input.Contact", contact));
        Assert.Equal("", page.Errors);
        return await app.InScopeAsync((_, db) => db.DialogueOpinions.AsNoTracking().OrderByDescending(o => o.Number).FirstAsync(o => o.DialogueId == dialogue.Id));
    }

    public static Task<DialogueOpinion> OpinionAsync(this MotCuaApp app, long id) => app.InScopeAsync((_, db) => db.DialogueOpinions.AsNoTracking().SingleAsync(o => o.Id == id));
}
