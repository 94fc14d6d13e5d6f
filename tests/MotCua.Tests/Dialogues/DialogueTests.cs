using Microsoft.EntityFrameworkCore;
using MotCua.Work;

namespace MotCua.Dialogues;

public class DialogueTests
{
    [Fact]
    public async Task A_year_asks_for_one_and_the_list_says_so_until_it_was_held()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        Assert.Contains("chưa lập đủ kế hoạch", (await desk.OpenAsync("/to-chuc-doi-thoai")).Words, StringComparison.Ordinal);

        var first = await app.PlannedAsync(desk);
        var second = await app.PlannedAsync(desk, ("Input.Kind", "Topical"), ("Input.Title", "Đối thoại với hộ kinh doanh"));

        Assert.Equal(["DT-H11.20.14-2024-01", "DT-H11.20.14-2024-02"], [first.Code, second.Code]);
        var list = await desk.OpenAsync("/to-chuc-doi-thoai");
        Assert.Contains("dự kiến thêm 2", list.Words, StringComparison.Ordinal);
        Assert.Contains("Đối thoại với hộ kinh doanh", list.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_reads_a_plan_before_it_is_announced_and_short_notice_needs_a_reason_that_everybody_reads()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        using var leader = await app.LeaderAsync();
        using var citizen = app.Anyone();
        var soon = await app.PlannedAsync(desk, ("Input.StartsAt", "02/05/2024 08:00"), ("Input.QuestionsUntil", ""));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await citizen.GetAsync($"/doi-thoai/{soon.Id}")).Status);

        var page = await leader.OpenAsync($"/to-chuc-doi-thoai/{soon.Id}");
        Assert.Contains("ghi lý do thông báo gấp", (await leader.SubmitAsync(page, "Thông báo")).Errors, StringComparison.Ordinal);
        await leader.SubmitAsync(page, "Thông báo", ("ShortNotice", "Sự cố thoát nước sau mưa lớn"));

        var read = await citizen.OpenAsync($"/doi-thoai/{soon.Id}");
        Assert.Contains("Sự cố thoát nước sau mưa lớn", read.Words, StringComparison.Ordinal);
        Assert.Contains(soon.Title, (await citizen.OpenAsync("/doi-thoai")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Thông báo", (await desk.OpenAsync($"/to-chuc-doi-thoai/{soon.Id}")).Document.QuerySelectorAll("main button").Select(b => b.TextContent.Trim()));
    }

    [Fact]
    public async Task From_question_to_the_promise_kept_everybody_can_follow()
    {
        await using var app = await MotCuaApp.StartAsync();
        var dialogue = await app.AnnouncedAsync();
        var asked = await app.AskedAsync(dialogue, "Bao giờ nạo vét cống đường Lê Lợi?");
        Assert.Equal((1, OpinionSource.Web), (asked.Number, asked.Source));
        var specialist = await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", "Tư pháp – Hộ tịch");
        using (var desk = await app.DeskAsync())
        {
            var given = await desk.SubmitAsync(await desk.OpenAsync($"/to-chuc-doi-thoai/y-kien/{asked.Id}"), "Giao", ("Assign.Owner", $"o{specialist}"));
            Assert.Contains("hạn 15/05/2024", given.Words, StringComparison.Ordinal);
        }
        app.MoveTo("2024-05-15T11:30");
        using var owner = await app.SpecialistAsync();
        Assert.Contains("Bao giờ nạo vét cống", (await owner.OpenAsync("/to-chuc-doi-thoai/cua-toi")).Words, StringComparison.Ordinal);
        await owner.SubmitAsync(await owner.OpenAsync($"/to-chuc-doi-thoai/y-kien/{asked.Id}"), "Lưu trả lời", ("Reply.Answer", "Nạo vét xong trước 30/6/2024."));
        using var taker = await app.DeskAsync();
        await taker.SubmitAsync(await taker.OpenAsync($"/to-chuc-doi-thoai/{dialogue.Id}/y-kien"), "Ghi, sang ý kiến tiếp", ("Input.Content", "Đề nghị thêm thùng rác ở chợ."), ("Input.Group", "Khu phố 2"));
        var held = await taker.SubmitAsync(await taker.OpenAsync($"/to-chuc-doi-thoai/{dialogue.Id}/bien-ban"), "Lưu biên bản", ("Input.EndedAt", "15/05/2024 11:00"), ("Input.People", "86"), ("Input.Attendance", "Ông Lê Minh Quân, Chủ tịch UBND phường"));
        Assert.Equal("", held.Errors);

        using var leader = await app.LeaderAsync();
        var concluding = await leader.OpenAsync($"/to-chuc-doi-thoai/{dialogue.Id}/ket-luan");
        Assert.Contains("Còn 1 ý kiến chưa trả lời", concluding.Words, StringComparison.Ordinal);
        Assert.Equal("", (await leader.SubmitAsync(concluding, "Ban hành kết luận", ("Input.Symbol", "15/TB-UBND"), ("Input.Conclusion", "UBND phường nạo vét cống đường Lê Lợi."))).Errors);
        var opinion = await leader.OpenAsync($"/to-chuc-doi-thoai/y-kien/{asked.Id}");
        opinion = await leader.SubmitAsync(opinion, "Duyệt bản công khai");
        opinion = await leader.SubmitAsync(opinion, "Giao thành nhiệm vụ", ("Promise.Content", "Nạo vét cống đường Lê Lợi"), ("Promise.Lead", $"o{specialist}"), ("Promise.DueOn", "30/06/2024"));
        Assert.Equal("", opinion.Errors);
        await leader.SubmitAsync(await leader.OpenAsync($"/to-chuc-doi-thoai/{dialogue.Id}"), "Công khai");

        var task = await app.InScopeAsync((_, db) => db.WorkTasks.AsNoTracking().SingleAsync());
        Assert.Equal((WorkSource.Dialogue, dialogue.Id, new DateOnly(2024, 6, 30)), (task.SourceKind, task.SourceId!.Value, task.DueOn));
        using var citizen = app.Anyone();
        var read = await citizen.OpenAsync($"/doi-thoai/{dialogue.Id}");
        Assert.All(["15/TB-UBND", "86 người dân", "Bao giờ nạo vét cống đường Lê Lợi?", "Nạo vét xong trước 30/6/2024.", "Chưa thực hiện"], words => Assert.Contains(words, read.Words, StringComparison.Ordinal));
        Assert.All(["Phượng", "0912345678", "thùng rác"], words => Assert.DoesNotContain(words, read.Text, StringComparison.Ordinal));
        app.MoveTo("2024-07-01T08:00");
        Assert.Contains("Quá hạn chưa hoàn thành", (await citizen.OpenAsync($"/doi-thoai/{dialogue.Id}")).Words, StringComparison.Ordinal);
        Assert.Null(await app.FirstBreakAsync());
    }

    [Theory]
    [InlineData("thong-bao", "THÔNG BÁO")]
    [InlineData("giay-moi", "GIẤY MỜI")]
    [InlineData("y-kien", "BẢNG TỔNG HỢP Ý KIẾN")]
    public async Task Its_papers_are_read_and_come_as_word_and_pdf(string kind, string title)
    {
        await using var app = await MotCuaApp.StartAsync();
        var dialogue = await app.AnnouncedAsync();
        await app.AskedAsync(dialogue, "Bao giờ nạo vét cống đường Lê Lợi?");
        using var desk = await app.DeskAsync();

        Assert.Contains(title, (await desk.OpenAsync($"/to-chuc-doi-thoai/{dialogue.Id}/giay-to?loai={kind}")).Words, StringComparison.OrdinalIgnoreCase);
        var word = await desk.Http.GetByteArrayAsync(new Uri($"/to-chuc-doi-thoai/{dialogue.Id}/giay-to?handler=Word&loai={kind}", UriKind.Relative));
        var pdf = await desk.Http.GetByteArrayAsync(new Uri($"/to-chuc-doi-thoai/{dialogue.Id}/giay-to?handler=Pdf&loai={kind}", UriKind.Relative));

        Assert.Equal("PK"u8.ToArray(), word[..2]);
        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await desk.GetAsync($"/to-chuc-doi-thoai/{dialogue.Id}/giay-to?loai=ket-luan")).Status); // nothing was concluded yet
    }
}
