using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Work;

namespace MotCua.Meetings;

/// <summary>Meetings to begin a test with.</summary>
internal static class MeetingGiven
{
    public const string Title = "Đánh giá công tác cải cách hành chính tháng 4";

    /// <summary>Planned by the clerk for 29/04/2024 at eight, the leader in the chair; its address.</summary>
    public static async Task<string> MeetingAsync(this MotCuaApp app, params (string Name, string? Value)[] over)
    {
        var chair = await app.OfficialAsync("Lê Minh Quân", "Lãnh đạo", "Lãnh đạo");
        using var clerk = await app.ClerkAsync();
        (string Name, string? Value)[] typed =
        [
            ("Input.Title", Title), ("Input.Day", "03/05/2024"), ("Input.From", "08:00"), ("Input.Until", "10:30"), ("Input.Place", "Phòng họp A"), ("Input.Chair", $"o{chair}"),
            ("Input.Agenda", "Số liệu một cửa | Trần Thị Mai\nHồ sơ trễ hạn"),
        ];
        var page = await clerk.SubmitAsync(await clerk.OpenAsync("/cuoc-hop/soan"), "Lên lịch", [.. typed.Where(t => !over.Any(o => o.Name == t.Name)), .. over]);
        Assert.Equal("", page.Errors);
        return page.Url.AbsolutePath;
    }

    /// <summary>Nguyễn Văn Đức and a headmaster are invited.</summary>
    public static async Task<Seen> InvitedAsync(this MotCuaApp app, string address)
    {
        var duc = await app.DucAsync();
        using var clerk = await app.ClerkAsync();
        var added = await clerk.SubmitAsync(await clerk.OpenAsync($"{address}/moi"), "Thêm vào danh sách", ("Input.Officials", $"o{duc}"), ("Input.Others", "Ngô Văn Bình | Hiệu trưởng trường Đức Long"));
        Assert.Equal("", added.Errors);
        return await clerk.SubmitAsync(added, "Gửi giấy mời");
    }

    /// <summary>Everybody came, the minutes are written.</summary>
    public static async Task HeldAsync(this MotCuaApp app, string address)
    {
        app.MoveTo("2024-05-03T10:40");
        using var clerk = await app.ClerkAsync();
        await clerk.SubmitAsync(await clerk.OpenAsync(address), "Có mặt");
        var minutes = await clerk.SubmitAsync(await clerk.OpenAsync($"{address}/bien-ban"), "Lưu biên bản", ("Input.Points[0]", "Tháng 4 tiếp nhận 210 hồ sơ"), ("Input.Minutes", "Các bộ phận thống nhất số liệu."));
        Assert.Equal("", minutes.Errors);
    }

    public static async Task<Seen> ConcludedAsync(this MotCuaApp app, string address)
    {
        var duc = await app.DucAsync();
        using var leader = await app.LeaderAsync();
        return await leader.SubmitAsync(await leader.OpenAsync($"{address}/ket-luan"), "Ban hành thông báo kết luận",
            ("Conclusion", "Tháng 4 đạt kết quả khá."), ("Rows[0].Content", "Khắc phục dứt điểm hồ sơ trễ hạn"), ("Rows[0].Lead", $"o{duc}"), ("Rows[0].DueOn", "17/05/2024"), ("Rows[1].Content", "Các bộ phận giữ gìn kỷ cương giờ giấc"));
    }

    public static async Task<Meeting> FoundAsync(this MotCuaApp app, string address)
    {
        var id = long.Parse(address.Split('/')[^1], VietnamText.Culture);
        return await app.InScopeAsync((_, db) => db.Meetings.AsNoTracking().SingleAsync(m => m.Id == id));
    }
}
