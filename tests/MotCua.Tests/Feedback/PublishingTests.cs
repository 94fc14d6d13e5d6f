using System.Net;

namespace MotCua.Feedback;

public class PublishingTests
{
    [Fact]
    public async Task An_answer_is_published_only_after_its_own_approval_and_without_the_sender()
    {
        await using var app = await MotCuaApp.StartAsync();
        var found = await AnsweredAsync(app);
        using var desk = await app.DeskAsync();
        using var leader = await app.LeaderAsync();
        using var anybody = app.Anyone();

        var named = await desk.SubmitAsync(await desk.OpenAsync($"/xu-ly-phan-anh/{found.Id}/cong-khai"), "Đề nghị công khai", ("Input.Content", "Bà Nguyễn Thị Bích Phượng phải đi lại ba lần."));
        await desk.SubmitAsync(named, "Đề nghị công khai", ("Input.Content", "Bà […] phải đi lại ba lần."));
        var proposed = await anybody.OpenAsync("/phan-anh/da-tra-loi");
        var unseen = await anybody.GetAsync($"/phan-anh/da-tra-loi/{found.Id}");
        await leader.SubmitAsync(await leader.OpenAsync($"/xu-ly-phan-anh/{found.Id}/cong-khai"), "Duyệt và công khai");
        var one = await anybody.OpenAsync($"/phan-anh/da-tra-loi/{found.Id}");

        Assert.Contains("còn họ tên", named.Errors, StringComparison.Ordinal);
        Assert.Contains("Chưa có câu trả lời nào", proposed.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unseen.Status);
        Assert.Contains("Bà […] phải đi lại ba lần.", one.Words, StringComparison.Ordinal);
        Assert.All([FeedbackGiven.Phone, "Phượng", FeedbackGiven.Email, found.Code, found.TrackingSecret], told => Assert.DoesNotContain(told, one.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_published_is_found_without_marks_and_gone_when_taken_down()
    {
        await using var app = await MotCuaApp.StartAsync();
        var found = await AnsweredAsync(app);
        using var leader = await app.LeaderAsync();
        await leader.SubmitAsync(await leader.OpenAsync($"/xu-ly-phan-anh/{found.Id}/cong-khai"), "Đề nghị công khai");
        await leader.SubmitAsync(await leader.OpenAsync($"/xu-ly-phan-anh/{found.Id}/cong-khai"), "Duyệt và công khai");
        using var anybody = app.Anyone();

        var hit = await anybody.OpenAsync("/phan-anh/da-tra-loi?q=giay+khai+sinh");
        var miss = await anybody.OpenAsync("/phan-anh/da-tra-loi?q=bich+phuong");
        await leader.SubmitAsync(await leader.OpenAsync($"/xu-ly-phan-anh/{found.Id}"), "Gỡ xuống", ("Reason", "Còn chi tiết nhận ra người gửi"));

        Assert.Contains("Phải đi lại ba lần", hit.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Phải đi lại ba lần", miss.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync($"/phan-anh/da-tra-loi/{found.Id}")).Status);
    }

    [Fact]
    public async Task The_register_numbers_without_gaps_and_is_kept_as_page_paper_and_sheet()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.SentAsync();
        await app.SentAsync(("Input.Title", "Bảng hướng dẫn khó đọc"));
        using var desk = await app.DeskAsync();

        var page = await desk.OpenAsync("/so-phan-anh");
        var pdf = await desk.Http.GetAsync(new Uri("/so-phan-anh?handler=Pdf", UriKind.Relative));
        var excel = await desk.Http.GetAsync(new Uri("/so-phan-anh?handler=Excel", UriKind.Relative));

        Assert.Equal(["1", "2"], page.Document.QuerySelectorAll("td[data-label=STT]").Select(c => c.TextContent));
        Assert.Contains("Bảng hướng dẫn khó đọc", page.Words, StringComparison.Ordinal);
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        Assert.True(excel.IsSuccessStatusCode);
    }

    private static async Task<FeedbackCase> AnsweredAsync(MotCuaApp app)
    {
        var found = await app.SentAsync();
        await app.AcceptedAsync(found);
        await app.AnsweredAsync(found, "Đã sửa bảng hướng dẫn.");
        return found;
    }
}
