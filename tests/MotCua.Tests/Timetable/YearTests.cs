using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Calendar;
using MotCua.Timetable.Importing;

namespace MotCua.Timetable;

public class YearTests
{
    [Fact]
    public async Task The_year_shows_its_working_days_and_its_days_off()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var admin = await app.AdministratorAsync();

        var page = await admin.OpenAsync("/quan-tri/lich?nam=2024");

        Assert.Contains("Cả năm 251 ngày làm việc", page.Words, StringComparison.Ordinal);
        Assert.Equal(12, page.Document.QuerySelectorAll("table.month").Length);
        Assert.Contains("dự kiến", (await admin.OpenAsync("/quan-tri/lich?nam=2027")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_Saturday_is_a_working_day_from_its_date_on()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var admin = await app.AdministratorAsync();
        var form = await admin.OpenAsync("/quan-tri/lich/gio-lam-viec");

        await admin.SubmitAsync(form, "Lưu giờ làm việc", ("Input.ValidFrom", "2024-06-01"), ("Input.Days[5].MorningFrom", "07:30"), ("Input.Days[5].MorningTo", "11:30"));

        await app.InScopeAsync(async (services, db) =>
        {
            var calendar = await services.GetRequiredService<Timetables>().ForAsync(await db.Set<MotCua.Access.Agency>().Select(a => a.Id).FirstAsync(), default);
            Assert.Equal(new TimeOnly(11, 30), calendar.ClosesOn(new DateOnly(2024, 6, 8)));
        });
    }

    [Fact]
    public async Task A_session_without_an_end_is_refused_in_words()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var admin = await app.AdministratorAsync();

        var again = await admin.SubmitAsync(await admin.OpenAsync("/quan-tri/lich/gio-lam-viec"), "Lưu giờ làm việc", ("Input.Days[5].MorningFrom", "07:30"));

        Assert.Contains("Thứ Bảy: mỗi buổi phải có cả giờ mở và giờ đóng", again.Errors, StringComparison.Ordinal);
        Assert.Equal("07:30", again.Document.GetElementById("Input_Days_5__MorningFrom")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_official_list_takes_the_place_of_the_projection_and_again_changes_nothing()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync(async (services, db) =>
        {
            var import = services.GetRequiredService<HolidayImport>();
            IReadOnlyList<DayMark> official = [new(new DateOnly(2027, 1, 1), DayMarkKind.DayOff, "Tết Dương lịch"), new(new DateOnly(2027, 9, 1), DayMarkKind.DayOff, "Quốc khánh")];
            var plan = await import.PlanAsync(official, default);
            Assert.Contains(plan.Dropped, d => d.Date == new DateOnly(2027, 9, 3));
            Assert.DoesNotContain(plan.Dropped, d => d.Date.Year != 2027);

            await import.ApplyAsync(plan, "Thông báo chính thức", default);

            Assert.True((await import.PlanAsync(official, default)).IsEmpty);
            Assert.Equal(2, await db.DayMarkings.CountAsync(d => !d.IsWithdrawn && d.Date >= new DateOnly(2027, 1, 1) && d.Date <= new DateOnly(2027, 12, 31)));
        });
    }

    [Fact]
    public async Task The_new_year_page_tells_that_the_days_are_only_projected()
    {
        await using var app = await MotCuaApp.StartAsync();
        app.MoveTo("2026-12-20T09:00");
        using var admin = await app.AdministratorAsync();

        Assert.Contains("mới là dự kiến", (await admin.OpenAsync("/quan-tri/lich/nam-moi")).Words, StringComparison.Ordinal);
    }
}
