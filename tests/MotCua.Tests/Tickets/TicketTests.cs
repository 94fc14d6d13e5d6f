using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Tickets.Screen;

namespace MotCua.Tickets;

public class TicketTests
{
    [Fact]
    public async Task Tickets_of_a_line_are_numbered_without_gaps_each_day_anew()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var hall = app.Anyone();

        Assert.Equal(["A001", "A002", "B001"], [await app.TakenAsync(hall, "A"), await app.TakenAsync(hall, "A"), await app.TakenAsync(hall, "B")]);
        app.MoveTo("2024-05-02T08:00");
        Assert.Equal("A001", await app.TakenAsync(hall, "A"));
        Assert.Null(await app.FirstBreakAsync());
    }

    [Fact]
    public async Task Who_came_first_is_called_first_and_told_where_to_go()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var hall = app.Anyone();
        await app.TakenAsync(hall, "A");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await hall.SubmitAsync(await hall.OpenAsync(await app.KioskAsync()), "B");
        Assert.Contains("Ông/bà là người tiếp theo", second.Words, StringComparison.Ordinal); // of this line
        app.Clock.Advance(TimeSpan.FromMinutes(9));
        using var desk = await app.DeskAsync();

        var serving = await desk.SubmitAsync(await desk.OpenAsync("/goi-so"), "Gọi số tiếp theo", ("Counter", "Quầy 1"));
        Assert.Contains("A001 tại Quầy 1", serving.Words, StringComparison.Ordinal);
        Assert.Contains("chờ không quá 10 phút", serving.Words, StringComparison.Ordinal);
        await desk.SubmitAsync(serving, "Gọi số tiếp theo");

        Assert.Contains("Mời đến Quầy 1", (await hall.OpenAsync(second.Url.AbsolutePath)).Words, StringComparison.Ordinal);
        Assert.Equal([TicketState.Done, TicketState.Called], await app.InScopeAsync((_, db) => db.QueueTickets.OrderBy(t => t.TakenAt).Select(t => t.State).ToListAsync()));
        Assert.Contains("Không còn ai chờ", (await desk.SubmitAsync(await desk.OpenAsync("/goi-so"), "Gọi số tiếp theo")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_counters_that_call_at_once_call_two_people()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var hall = app.Anyone();
        for (var i = 0; i < 4; i++) await app.TakenAsync(hall, "A");
        using var one = await app.DeskAsync();
        using var other = await app.SignedInAsync("Lý Thị Ngân", "Công chức Một cửa", "Bộ phận Một cửa");
        var (mine, theirs) = (await one.OpenAsync("/goi-so"), await other.OpenAsync("/goi-so"));

        var both = await Task.WhenAll(one.SubmitAsync(mine, "Gọi số tiếp theo", ("Counter", "Quầy 1")), other.SubmitAsync(theirs, "Gọi số tiếp theo", ("Counter", "Quầy 2")));

        Assert.All(both, page => Assert.Equal(HttpStatusCode.OK, page.Status));
        var called = await app.InScopeAsync((_, db) => db.QueueTickets.Where(t => t.State == TicketState.Called).Select(t => new { t.Code, t.Counter }).ToListAsync());
        Assert.Equal((2, 2), (called.Select(t => t.Code).Distinct().Count(), called.Select(t => t.Counter).Distinct().Count()));
    }

    [Fact]
    public async Task Who_was_absent_can_be_called_again_and_who_is_served_elsewhere_cannot()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var hall = app.Anyone();
        await app.TakenAsync(hall, "A");
        using var desk = await app.DeskAsync();
        var serving = await desk.SubmitAsync(await desk.OpenAsync("/goi-so"), "Gọi số tiếp theo", ("Counter", "Quầy 1"));
        var absent = await desk.SubmitAsync(serving, "Vắng");
        using var other = await app.SignedInAsync("Lý Thị Ngân", "Công chức Một cửa", "Bộ phận Một cửa");

        var again = await other.SubmitAsync(await other.OpenAsync("/goi-so"), "Gọi lại A001", ("Counter", "Quầy 2"));
        Assert.Contains("A001 tại Quầy 2", again.Words, StringComparison.Ordinal);
        Assert.Contains("đang được phục vụ tại Quầy 2", (await desk.SubmitAsync(absent, "Gọi lại A001", ("Counter", "Quầy 1"))).Errors, StringComparison.Ordinal);
        await app.TakenAsync(hall, "A");
        using var newcomer = await app.SignedInAsync("Đỗ Thị Hiền", "Công chức Một cửa", "Bộ phận Một cửa");
        Assert.Contains("Nhập tên hoặc số quầy", (await newcomer.SubmitAsync(await newcomer.OpenAsync("/goi-so"), "Gọi số tiếp theo")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_screen_follows_what_any_node_calls()
    {
        await using var app = await MotCuaApp.StartAsync();
        await using var second = await app.AnotherNodeAsync();
        using var hall = app.Anyone();
        await app.TakenAsync(hall, "A");
        using var desk = await app.DeskAsync();
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var agency = await app.AgencyAsync();
        await using var screen = second.Services.GetRequiredService<QueueWatch>().FollowAsync(agency, end.Token).GetAsyncEnumerator(end.Token);
        Assert.True(await screen.MoveNextAsync());
        Assert.Contains("\"waiting\":1", screen.Current, StringComparison.Ordinal);

        await desk.SubmitAsync(await desk.OpenAsync("/goi-so"), "Gọi số tiếp theo", ("Counter", "Quầy 1"));
        var next = screen.MoveNextAsync().AsTask();
        while (!next.IsCompleted)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(next, Task.Delay(20, end.Token));
        }

        Assert.True(await next);
        Assert.Contains("\"code\":\"A001\",\"counter\":\"Qu", screen.Current, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_screen_is_public_the_machine_needs_its_key_and_calling_needs_a_right()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var hall = app.Anyone();
        Assert.Contains("Chưa gọi số nào", (await hall.OpenAsync("/man-hinh-goi-so")).Words, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), ((await hall.GetAsync("/lay-so/x")).Status, (await hall.GetAsync("/lay-so")).Status));
        Assert.Equal("/dang-nhap", (await hall.GetAsync("/goi-so")).Url.AbsolutePath);
        using var specialist = await app.SpecialistAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await specialist.GetAsync("/goi-so")).Status);

        var kiosk = await hall.OpenAsync(await app.KioskAsync());
        HttpStatusCode last = default;
        for (var i = 0; i < 31; i++) last = (await hall.SubmitAsync(kiosk, "A", ("__once", $"k{i}"))).Status;
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task Lines_are_kept_by_the_administrator()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var admin = await app.AdministratorAsync();
        var page = await admin.OpenAsync("/quan-tri/hang-cho");
        Assert.Contains("Chữ A đã dùng", (await admin.SubmitAsync(page, "Thêm", ("Input.Letter", "a"), ("Input.Name", "Chứng thực"))).Errors, StringComparison.Ordinal);
        Assert.Contains("Chứng thực", (await admin.SubmitAsync(page, "Thêm", ("Input.Letter", "c"), ("Input.Name", "Chứng thực"))).Words, StringComparison.Ordinal);
        await admin.SubmitAsync(await admin.OpenAsync("/quan-tri/hang-cho"), "Đóng");
        using var hall = app.Anyone();

        Assert.DoesNotContain("Nộp hồ sơ", (await hall.OpenAsync(await app.KioskAsync())).Words, StringComparison.Ordinal);
    }
}
