using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Dossiers;

namespace MotCua.Staff;

/// <summary>Away for a morning or an afternoon: reckoned, lent and routed by the minute of the office's hours.</summary>
public class HalfDayLeaveTests
{
    private static readonly (string, string?)[] Afternoon = [("Input.KindKey", "phep-nam"), ("Input.From", "26/04/2024"), ("Input.To", "26/04/2024"), ("Input.FromAfternoon", "true"), ("Input.Reason", "Đưa con đi khám")];

    [Theory]
    [InlineData("2024-04-25", "2024-04-25", true, false, "0,5", "chiều 25/04/2024")]
    [InlineData("2024-04-25", "2024-04-25", false, true, "0,5", "sáng 25/04/2024")]
    [InlineData("2024-04-25", "2024-04-26", true, true, "1", "chiều 25/04/2024 – sáng 26/04/2024")]
    [InlineData("2024-04-25", "2024-04-26", false, false, "2", "25/04/2024 – 26/04/2024")]
    [InlineData("2024-04-19", "2024-04-20", false, true, "2", "19/04/2024 – sáng 20/04/2024")]
    [InlineData("2024-04-20", "2024-04-20", true, false, "0", "chiều 20/04/2024")]
    public void Half_days_count_by_what_the_office_works(string from, string to, bool fromAfternoon, bool untilNoon, string days, string when)
    {
        // Saturdays only in the morning, so that a morning is the whole of it.
        var calendar = Calendars.With("T2-T6 07:30-11:30 13:30-17:00; T7 07:30-11:30");
        var span = new LeaveSpan(Calendars.Day(from), Calendars.Day(to), fromAfternoon, untilNoon);

        Assert.Equal((days, when), ($"{span.LengthBy(calendar)}", span.When));
    }

    [Theory]
    [InlineData("2024-04-26T11:29", false)]
    [InlineData("2024-04-26T11:30", true)]
    [InlineData("2024-04-29T13:29", true)]
    [InlineData("2024-04-29T13:30", false)]
    public void Away_from_the_minute_the_morning_closes_until_the_minute_the_afternoon_opens(string at, bool away) =>
        Assert.Equal(away, new LeaveSpan(new(2024, 4, 26), new(2024, 4, 29), true, true).IsAwayAt(Calendars.At(at), Calendars.With("T2-T6 07:30-11:30 13:30-17:00")));

    [Fact]
    public void What_nobody_could_do_is_told_by_halves()
    {
        var calendar = Calendars.With("T2-T6 07:30-11:30 13:30-17:00");
        var rights = new Dictionary<long, IReadOnlyList<Permission>> { [1] = [Permission.ReceiveDossiers], [2] = [Permission.ReceiveDossiers] };
        var day = new DateOnly(2024, 4, 25);

        var gaps = LeaveCover.Of(1, new LeaveSpan(day, day).WorkedBy(calendar), rights, [new Away(2, "Hai", new LeaveSpan(day, day, FromAfternoon: true))], []);
        var lent = LeaveCover.Of(1, new LeaveSpan(day, day).WorkedBy(calendar), new Dictionary<long, IReadOnlyList<Permission>>(rights) { [2] = [] }, [], [new Loan(1, 2, new LeaveSpan(day, day, UntilNoon: true), [nameof(Permission.ReceiveDossiers)])]);

        foreach (var told in new[] { gaps, lent }) Assert.Equal(["Chiều 25/04/2024 không còn ai được «Tiếp nhận hồ sơ»"], CoverGap.Say(told));
    }

    [Fact]
    public async Task The_stand_in_may_act_and_dossiers_are_routed_only_in_the_half_that_is_away()
    {
        await using var app = await MotCuaApp.StartAsync();
        var duc = await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", "Tư pháp – Hộ tịch");
        await app.MemberAsync(duc, "");
        var mai = await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        await app.HeldAsync();
        string address;
        using (var own = await app.SpecialistAsync())
        {
            var asked = await own.SubmitAsync(await own.OpenAsync("/nghi-phep/xin"), "Gửi đơn", [.. Afternoon, ("Input.StandInId", $"{mai}"), ("Input.Permissions", nameof(Permission.HandleDossiers))]);
            Assert.Equal("", asked.Errors);
            Assert.Contains("chiều 26/04/2024, 0,5 ngày làm việc", asked.Words, StringComparison.Ordinal);
            address = asked.Url.AbsolutePath;
        }
        using (var leader = await app.LeaderAsync()) Assert.Contains("11:30 26/04/2024 – 26/04/2024", (await leader.SubmitAsync(await leader.OpenAsync(address), "Duyệt")).Words, StringComparison.Ordinal);

        foreach (var (at, away) in new[] { ("2024-04-26T11:29", false), ("2024-04-26T11:30", true), ("2024-04-26T16:59", true), ("2024-04-27T08:00", false) })
        {
            app.MoveTo(at);
            using var head = await app.SectionHeadAsync();
            using var standIn = await app.DeskAsync();
            Assert.Equal(away, (await head.OpenAsync("/nghi-phep/ho-so")).Words.Contains("Chuyển 1 hồ sơ cho Trần Thị Mai", StringComparison.Ordinal));
            Assert.Equal(away, (await head.OpenAsync("/ban-lam-viec")).Words.Contains("Hồ sơ của người vắng mặt (1)", StringComparison.Ordinal));
            Assert.Equal(away ? "Đang có hiệu lực" : at.StartsWith("2024-04-26", StringComparison.Ordinal) ? "Chưa đến giờ" : "", await StateAsync(app));
        }
    }

    [Fact]
    public async Task Two_halves_of_a_day_do_not_clash_and_the_same_half_twice_does()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.MemberAsync(await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", "Tư pháp – Hộ tịch"), "");
        using var duc = await app.SpecialistAsync();
        async Task<Seen> AskAsync(params (string, string?)[] over) => await duc.SubmitAsync(await duc.OpenAsync("/nghi-phep/xin"), "Gửi đơn", [.. Afternoon.Where(t => !over.Any(o => o.Item1 == t.Item1)), .. over]);

        Assert.Equal("", (await AskAsync()).Errors);
        Assert.Contains("Đã có đơn nghỉ chiều 26/04/2024", (await AskAsync()).Errors, StringComparison.Ordinal);
        Assert.Contains("chỉ đánh dấu một ô", (await AskAsync(("Input.UntilNoon", "true"))).Errors, StringComparison.Ordinal);
        Assert.Equal("", (await AskAsync(("Input.FromAfternoon", "false"), ("Input.UntilNoon", "true"))).Errors);
        Assert.Contains("đang xin 1, còn", (await duc.OpenAsync("/nghi-phep/cua-toi")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_day_ends_at_noon_and_so_does_what_was_lent()
    {
        await using var app = await MotCuaApp.StartAsync();
        var duc = await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", "Tư pháp – Hộ tịch");
        await app.MemberAsync(duc, "");
        var mai = await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        using var own = await app.SpecialistAsync();
        var asked = await own.SubmitAsync(await own.OpenAsync("/nghi-phep/xin"), "Gửi đơn", [.. Afternoon.Where(t => t.Item1 != "Input.FromAfternoon"), ("Input.StandInId", $"{mai}"), ("Input.Permissions", nameof(Permission.HandleDossiers))]);
        using (var leader = await app.LeaderAsync()) await leader.SubmitAsync(await leader.OpenAsync(asked.Url.AbsolutePath), "Duyệt");

        var ended = await own.SubmitAsync(await own.OpenAsync(asked.Url.AbsolutePath), "Ghi đi làm lại sớm", ("LastDay", "26/04/2024"), ("LastUntilNoon", "true"), ("Why", "Khám xong sớm"));

        Assert.Contains("sáng 26/04/2024, 0,5 ngày làm việc", ended.Words, StringComparison.Ordinal);
        var lent = await app.InScopeAsync((_, db) => db.Delegations.AsNoTracking().SingleAsync(d => d.WithdrawnAt == null));
        Assert.Equal((new DateOnly(2024, 4, 26), new TimeOnly(13, 30)), (lent.LastDay, lent.LastUntil));
        using var stranger = await app.SignedInAsync("Ngô Thị Lan", "Công chức Một cửa", "Bộ phận Một cửa");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(asked.Url.AbsolutePath)).Status);
    }

    private static async Task<string> StateAsync(MotCuaApp app)
    {
        using var own = await app.SpecialistAsync();
        var words = (await own.OpenAsync("/tai-khoan/uy-quyen")).Words;
        return new[] { "Đang có hiệu lực", "Chưa đến giờ" }.FirstOrDefault(s => words.Contains(s, StringComparison.Ordinal)) ?? "";
    }
}
