using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Feedback;

/// <summary>Feedback to begin a test with.</summary>
internal static class FeedbackGiven
{
    public const string Name = "Nguyễn Thị Bích Phượng", Phone = "0912345678", Address = "27 Lê Lợi, khu phố 4", Email = "phuong@example.vn";

    public static readonly (string Name, string? Value)[] Typed =
    [
        ("Input.Topic", "Conduct"), ("Input.Title", "Phải đi lại ba lần để làm giấy khai sinh"), ("Input.Content", "Tôi đến ba lần, mỗi lần được báo thiếu một giấy khác nhau."),
        ("Input.Name", Name), ("Input.Address", Address), ("Input.Phone", Phone), ("Input.Email", Email),
    ];

    /// <summary>Sent from the public page; where the receipt is.</summary>
    public static async Task<FeedbackCase> SentAsync(this MotCuaApp app, params (string Name, string? Value)[] over)
    {
        using var citizen = app.Anyone();
        var receipt = await citizen.SubmitAsync(await citizen.OpenAsync("/phan-anh"), "Gửi", [.. Typed.Where(t => !over.Any(o => o.Name == t.Name)), .. over]);
        Assert.True(receipt.Url.AbsolutePath.EndsWith("/giay-bien-nhan", StringComparison.Ordinal), receipt.Errors);
        return await app.FeedbackAsync(receipt.Url.AbsolutePath.Split('/')[2]);
    }

    public static Task<FeedbackCase> FeedbackAsync(this MotCuaApp app, string code) => app.InScopeAsync((_, db) => db.FeedbackCases.AsNoTracking().SingleAsync(c => c.Code == code));

    public static string Followed(this FeedbackCase found) => $"/phan-anh/{found.Code}?m={found.TrackingSecret}";

    /// <summary>Classified by the desk and given to Nguyễn Văn Đức.</summary>
    public static async Task AcceptedAsync(this MotCuaApp app, FeedbackCase found)
    {
        var official = await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", "Tư pháp – Hộ tịch");
        using var desk = await app.DeskAsync();
        var next = await desk.SubmitAsync(await desk.OpenAsync($"/xu-ly-phan-anh/{found.Id}/giao"), "Tiếp nhận và giao", ("Input.To", $"o{official}"));
        Assert.Equal("", next.Errors);
    }

    /// <summary>Answered by Nguyễn Văn Đức and approved by the leader.</summary>
    public static async Task AnsweredAsync(this MotCuaApp app, FeedbackCase found, string text)
    {
        using var specialist = await app.SpecialistAsync();
        await specialist.SubmitAsync(await specialist.OpenAsync($"/xu-ly-phan-anh/{found.Id}/tra-loi"), "Trình duyệt", ("Input.Text", text));
        using var leader = await app.LeaderAsync();
        var done = await leader.SubmitAsync(await leader.OpenAsync($"/xu-ly-phan-anh/{found.Id}/duyet"), "Duyệt, gửi trả lời");
        Assert.Equal("", done.Errors);
    }

    public static Task<List<string>> TablesAsync(this MotCuaDbContext db) => db.Database.SqlQueryRaw<string>(db.IsSqlite
        ? "select name as \"Value\" from sqlite_master where type = 'table'"
        : "select table_name::text as \"Value\" from information_schema.tables where table_schema = 'public'").ToListAsync();
}
