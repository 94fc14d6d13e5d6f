using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Feedback;

namespace MotCua.Petitions;

public class ReceptionTests
{
    private static readonly (string Name, string? Value)[] Typed =
    [
        ("Input.Kind", "Proposal"), ("Input.Summary", "Đề nghị mở cửa bộ phận Một cửa sáng thứ Bảy."), ("Input.Name", "Trần Văn Hải"), ("Input.Address", "12 Ngô Sĩ Liên"), ("Input.IdNumber", "060080001111"), ("Input.Phone", "0903111222"), ("Input.Competence", "co"),
    ];

    [Fact]
    public async Task A_reception_goes_into_the_book_with_its_number_and_is_answered_within_ten_working_days()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        await RecordAsync(desk);
        var second = await RecordAsync(desk, ("Input.Name", "Lê Thị Mỹ"));
        var book = await desk.OpenAsync("/so-tiep-cong-dan");

        Assert.Contains("số 2 năm 2024", second.Words, StringComparison.Ordinal);
        Assert.Contains("14/05/2024 17:00", second.Words, StringComparison.Ordinal);
        Assert.Equal(12, book.Document.QuerySelectorAll("thead th").Length);
        Assert.Equal(["1", "2"], book.Document.QuerySelectorAll("td[data-label=STT]").Select(c => c.TextContent.Trim()));
        Assert.Contains("060•••••••11", book.Words, StringComparison.Ordinal);
        Assert.True((await desk.Http.GetAsync(new Uri("/so-tiep-cong-dan?handler=Pdf", UriKind.Relative))).IsSuccessStatusCode);
        Assert.True((await desk.Http.GetAsync(new Uri("/so-tiep-cong-dan?handler=Excel", UriKind.Relative))).IsSuccessStatusCode);
    }

    [Fact]
    public async Task The_case_is_made_of_it_in_the_same_act()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        var proposal = await RecordAsync(desk, ("Input.MakesCase", "true"));
        var complaint = await RecordAsync(desk, ("Input.Kind", "Complaint"), ("Input.Against", "Quyết định 15/QĐ-XPHC"), ("Input.MakesCase", "true"));

        Assert.Contains("PA-H11.20.14-2024-0001", proposal.Words, StringComparison.Ordinal);
        Assert.Contains("KN-H11.20.14-2024-0001", complaint.Words, StringComparison.Ordinal);
        Assert.Equal(FeedbackChannel.Reception, (await app.FeedbackAsync("PA-H11.20.14-2024-0001")).Channel);
        Assert.Equal("Trần Văn Hải", await app.InScopeAsync((_, db) => db.Complaints.Select(c => c.Complainant.Name).SingleAsync()));
    }

    [Fact]
    public async Task Somebody_not_received_is_told_why_within_three_working_days()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        var without = await RecordAsync(desk, ("Input.IsRefused", "true"));
        var refused = await desk.SubmitAsync(without, "Vào sổ", ("Input.RefusalReason", "Vụ việc đã có quyết định cuối cùng."));

        Assert.Contains("lý do từ chối", without.Errors, StringComparison.Ordinal);
        Assert.Contains("Thông báo từ chối trước", refused.Words, StringComparison.Ordinal);
        Assert.Contains("04/05/2024 17:00", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_of_it_is_written_in_the_last_column()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        var page = await RecordAsync(desk);

        await desk.SubmitAsync(page, "Ghi kết quả", ("Result", "Trả lời bằng văn bản 45/UBND ngày 02/5/2024."));

        Assert.Contains("văn bản 45/UBND", (await desk.OpenAsync("/so-tiep-cong-dan")).Document.QuerySelectorAll("tbody td").Last().TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_agency_s_reception_is_not_found()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        var page = await RecordAsync(desk);
        using var stranger = await app.StrangerAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(page.Url.AbsolutePath)).Status);
        Assert.DoesNotContain("Trần Văn Hải", (await stranger.OpenAsync("/so-tiep-cong-dan")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_repeats_by_week_leaves_out_days_off_and_counts_the_head_s_days()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        var planned = await desk.SubmitAsync(await desk.OpenAsync("/lich-tiep-cong-dan"), "Thêm", ("Input.Day", "02/05/2024"), ("Input.Receiver", "Lê Minh Quân"), ("Input.IsByHead", "true"), ("Input.Weeks", "4"));
        var off = await desk.SubmitAsync(planned, "Thêm", ("Input.Day", "01/05/2024"), ("Input.Receiver", "Lê Minh Quân"));
        var cancelled = await desk.SubmitAsync(planned, "Huỷ", ("reason", "Họp thành phố"));

        Assert.Contains("Chủ tịch tiếp 4 ngày", planned.Words, StringComparison.Ordinal);
        Assert.Contains("không làm việc", off.Errors, StringComparison.Ordinal);
        Assert.Equal("", cancelled.Errors);
        Assert.Contains("Chủ tịch tiếp 3 ngày", cancelled.Words, StringComparison.Ordinal);
    }

    private static async Task<Seen> RecordAsync(Visitor desk, params (string Name, string? Value)[] over) =>
        await desk.SubmitAsync(await desk.OpenAsync("/tiep-cong-dan/moi"), "Vào sổ", [.. Typed.Where(t => !over.Any(o => o.Name == t.Name)), .. over]);
}
