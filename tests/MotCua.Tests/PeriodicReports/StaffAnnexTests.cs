using MotCua.Staff;

namespace MotCua.PeriodicReports;

/// <summary>The annex takes what the staff records know, as at its cut-off, and keeps it when it is approved.</summary>
public class StaffAnnexTests
{
    [Fact]
    public async Task Standard_and_courses_are_those_of_the_cut_off_day_and_stay_when_frozen()
    {
        await using var app = await MotCuaApp.StartAsync();
        var duc = await app.DucShortAsync();
        var course = await app.CourseAsync(duc);
        using (var clerk = await app.ClerkAsync()) Assert.Equal("", (await clerk.SubmitAsync(await clerk.OpenAsync($"{course}/ket-qua"), "Ghi kết quả")).Errors);
        using var reform = await app.ReformAsync();

        await app.ApprovedAsync(reform);
        await app.LearntAsync(duc, "tin-hoc/co-ban", "20/04/2024"); // from now on the standard is met, also on that day

        Assert.Equal(("2", "1", "0", "0,0 %", "1", "1"), Values(await app.ReportAsync()));
        Assert.Equal(("2", "1", "1", "100,0 %", "1", "1"), Values(await DraftedAsync(app, reform, ("Input.Name", "tháng 4"), ("Input.From", "01/04/2024"))));
        // The course ended on the 25th and was closed on the 26th: on the 24th nobody knew of it.
        Assert.Equal("0", Value(await DraftedAsync(app, reform, ("Input.Name", "tuần 4"), ("Input.From", "22/04/2024"), ("Input.CutDay", "24/04/2024")), "khoa-dao-tao"));
        Assert.Null(await app.FirstBreakAsync());
    }

    [Fact]
    public async Task Where_no_posts_are_kept_the_rows_wait_to_be_typed()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();

        var report = await DraftedAsync(app, reform);

        Assert.All(report.Content.Annex.Where(r => r.Key is "dat-chuan" or "dao-tao" or "bien-che-giao"), r => Assert.True(r.IsTyped));
        Assert.Null(report.Content.FigureOf("dat-chuan"));
    }

    [Fact]
    public async Task A_result_put_right_later_does_not_change_what_was_known_before()
    {
        await using var app = await MotCuaApp.StartAsync();
        var duc = await app.DucShortAsync();
        var course = await app.CourseAsync(duc);
        using (var clerk = await app.ClerkAsync()) await clerk.SubmitAsync(await clerk.OpenAsync($"{course}/ket-qua"), "Ghi kết quả");
        app.MoveTo("2024-05-02T09:00");
        using (var clerk = await app.ClerkAsync())
            Assert.Equal("", (await clerk.SubmitAsync(await clerk.OpenAsync($"{course}/dinh-chinh"), "Ghi đính chính", ("Input.MemberId", duc.Split('/')[^1]), ("Input.Result", "Failed"), ("Input.Why", "Nhập nhầm"))).Errors);
        using var reform = await app.ReformAsync();

        var (before, after) = (await DraftedAsync(app, reform, ("Input.From", "01/04/2024"), ("Input.CutDay", "26/04/2024")), await DraftedAsync(app, reform, ("Input.Name", "đến nay"), ("Input.From", "02/04/2024"), ("Input.To", "02/05/2024")));

        Assert.Equal(("1", "0"), (Value(before, "dao-tao"), Value(after, "dao-tao")));
    }

    private static async Task<PeriodicReport> DraftedAsync(MotCuaApp app, Visitor reform, params (string Name, string? Value)[] over)
    {
        await app.DraftedAsync(reform, over);
        return await app.ReportAsync();
    }

    private static string Value(PeriodicReport report, string key) => report.Shown.Annex.Single(r => r.Key == key).Value;

    private static (string, string, string, string, string, string) Values(PeriodicReport report) =>
        (Value(report, "bien-che-giao"), Value(report, "bien-che-co-mat"), Value(report, "dat-chuan"), Value(report, "ty-le-dat-chuan"), Value(report, "khoa-dao-tao"), Value(report, "dao-tao"));
}
