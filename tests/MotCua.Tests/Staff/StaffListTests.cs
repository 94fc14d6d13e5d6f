using System.Net;

namespace MotCua.Staff;

public class StaffListTests
{
    [Fact]
    public async Task The_short_lists_say_since_when_and_why_to_who_sees_staff()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var clerk = await app.ClerkAsync();
        using var duc = await app.SpecialistAsync();

        var seen = await clerk.OpenAsync("/nhan-su/danh-muc");

        Assert.Equal(["Loại nghỉ", "Nhóm vị trí việc làm", "Hình thức học", "Lý do rời cơ quan"], seen.Document.QuerySelectorAll("main h2").Select(h => h.TextContent));
        Assert.Contains("Nghỉ phép hằng năm (trừ vào ngày phép năm)", seen.Words, StringComparison.Ordinal);
        Assert.Contains("Bộ luật Lao động Điều 113 (cần xác nhận)", seen.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await duc.GetAsync("/nhan-su/danh-muc")).Status);
    }
}
