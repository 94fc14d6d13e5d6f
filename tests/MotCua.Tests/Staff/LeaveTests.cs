using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;

namespace MotCua.Staff;

public class LeaveTests
{
    private static readonly (string, string?)[] Typed = [("Input.KindKey", "phep-nam"), ("Input.From", "02/05/2024"), ("Input.To", "06/05/2024"), ("Input.Reason", "Về quê")];

    [Fact]
    public async Task Approved_leave_lends_exactly_its_days_to_the_stand_in_and_routing_goes_on()
    {
        await using var app = await MotCuaApp.StartAsync();
        var mai = await MaiAsync(app);
        var standIn = await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", "Tư pháp – Hộ tịch");
        using var desk = await app.DeskAsync();
        var preview = await desk.SubmitAsync(await desk.OpenAsync("/nghi-phep/xin"), "Xem số ngày", Typed);
        Assert.Contains("4 ngày làm việc theo lịch của cơ quan. Năm 2024: được 14 ngày phép, đã nghỉ 0, đang xin 0, còn 14", preview.Words, StringComparison.Ordinal);
        Assert.Contains("4 ngày làm việc từ 02/05/2024 đến 06/05/2024 không còn ai được «Tiếp nhận hồ sơ», «Trả kết quả»", preview.Words, StringComparison.Ordinal);
        Assert.Contains("value=\"ReceiveDossiers\" checked", preview.Text, StringComparison.Ordinal); // what nobody could do is offered to be lent

        var asked = await desk.SubmitAsync(preview, "Gửi đơn", ("Input.StandInId", $"{standIn}"), ("Input.Permissions", nameof(Permission.ReceiveDossiers)));

        Assert.Equal("", asked.Errors); // 04/05/2024 is a Saturday worked for another day
        var address = asked.Url.AbsolutePath;
        using var leader = await app.LeaderAsync();
        Assert.Contains("không còn ai được «Trả kết quả»", (await leader.OpenAsync(address)).Words, StringComparison.Ordinal);
        Assert.Contains("Đã duyệt và uỷ quyền cho Nguyễn Văn Đức", (await leader.SubmitAsync(await leader.OpenAsync(address), "Duyệt")).Words, StringComparison.Ordinal);
        var lent = await app.InScopeAsync((_, db) => db.Delegations.SingleAsync());
        Assert.Equal((mai, standIn, new DateOnly(2024, 5, 2), new DateOnly(2024, 5, 6), nameof(Permission.ReceiveDossiers)), (lent.FromId, lent.ToId, lent.FirstDay, lent.LastDay, Assert.Single(lent.Permissions)));
        foreach (var (day, status) in new[] { ("2024-05-01T08:00", HttpStatusCode.Forbidden), ("2024-05-02T08:00", HttpStatusCode.OK), ("2024-05-07T08:00", HttpStatusCode.Forbidden) })
        {
            app.MoveTo(day);
            using var duc = await app.SpecialistAsync();
            Assert.Equal(status, (await duc.GetAsync("/mot-cua/ho-so/moi")).Status);
        }
    }

    [Fact]
    public async Task Who_is_away_is_seen_by_all_and_why_by_few()
    {
        await using var app = await MotCuaApp.StartAsync();
        await MaiAsync(app);
        var address = await AskedAsync(app);
        using var leader = await app.LeaderAsync();
        await leader.SubmitAsync(await leader.OpenAsync(address), "Duyệt");
        using var duc = await app.SpecialistAsync();
        using var stranger = await app.StrangerAsync();

        var today = await duc.OpenAsync("/nghi-phep?ngay=03/05/2024");
        Assert.Contains("Vắng ngày 03/05/2024 (1) Họ tênTừ ngàyĐến hết ngàyNgười thay Trần Thị Mai", today.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Về quê", today.Text, StringComparison.Ordinal);
        Assert.Contains("Sắp vắng trong 14 ngày tới (1)", (await duc.OpenAsync("/nghi-phep")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await duc.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await duc.GetAsync("/nghi-phep/don")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).Status);
        Assert.DoesNotContain("Trần Thị Mai", (await stranger.OpenAsync("/nghi-phep?ngay=03/05/2024")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_at_work_early_ends_the_delegation_too_and_withdrawn_leave_never_lends()
    {
        await using var app = await MotCuaApp.StartAsync();
        await MaiAsync(app);
        var standIn = await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", "Tư pháp – Hộ tịch");
        var address = await AskedAsync(app, ("Input.StandInId", $"{standIn}"), ("Input.Permissions", nameof(Permission.ReceiveDossiers)));
        using (var leader = await app.LeaderAsync()) await leader.SubmitAsync(await leader.OpenAsync(address), "Duyệt");
        app.MoveTo("2024-05-02T08:00");
        using var desk = await app.DeskAsync();

        var ended = await desk.SubmitAsync(await desk.OpenAsync(address), "Ghi đi làm lại sớm", ("LastDay", "03/05/2024"), ("Why", "Xong việc sớm"));

        Assert.Contains("02/05/2024 – 03/05/2024, 2 ngày làm việc", ended.Words, StringComparison.Ordinal);
        var lent = await app.InScopeAsync((_, db) => db.Delegations.OrderBy(d => d.Id).ToListAsync());
        Assert.NotNull(lent[0].WithdrawnAt);
        Assert.Equal((new DateOnly(2024, 5, 3), null), (lent[1].LastDay, lent[1].WithdrawnAt));
        var second = await AskedAsync(app, ("Input.From", "20/05/2024"), ("Input.To", "20/05/2024"), ("Input.StandInId", $"{standIn}"), ("Input.Permissions", nameof(Permission.ReceiveDossiers)));
        Assert.Contains("Đã rút đơn", (await desk.SubmitAsync(await desk.OpenAsync(second), "Rút đơn", ("Why", "Đổi ngày"))).Words, StringComparison.Ordinal);
        Assert.Equal(2, await app.InScopeAsync((_, db) => db.Delegations.CountAsync()));
    }

    [Fact]
    public async Task Leave_that_makes_no_sense_is_refused_with_the_way_out()
    {
        await using var app = await MotCuaApp.StartAsync();
        await MaiAsync(app);
        await AskedAsync(app);
        using var desk = await app.DeskAsync();
        var page = await desk.OpenAsync("/nghi-phep/xin");

        async Task<string> SaidAsync(params (string, string?)[] over) => (await desk.SubmitAsync(page, "Gửi đơn", [.. Typed.Where(t => !over.Any(o => o.Item1 == t.Item1)), .. over])).Errors;

        Assert.Contains("trùng thời gian này", await SaidAsync(("Input.From", "06/05/2024")), StringComparison.Ordinal);
        Assert.Contains("cơ quan không làm việc", await SaidAsync(("Input.From", "11/05/2024"), ("Input.To", "12/05/2024")), StringComparison.Ordinal);
        Assert.Contains("Ngày cuối phải từ ngày đầu", await SaidAsync(("Input.From", "08/05/2024"), ("Input.To", "07/05/2024")), StringComparison.Ordinal);
        Assert.Contains("Ghi lý do nghỉ", await SaidAsync(("Input.From", "08/05/2024"), ("Input.To", "08/05/2024"), ("Input.Reason", "")), StringComparison.Ordinal);
        // A permission that is not one's own cannot be lent.
        var duc = await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", "Tư pháp – Hộ tịch");
        Assert.Contains("Chọn ít nhất một quyền", await SaidAsync(("Input.From", "08/05/2024"), ("Input.To", "08/05/2024"), ("Input.StandInId", $"{duc}"), ("Input.Permissions", nameof(Permission.ApproveDossiers))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_approves_their_own_leave_and_two_do_not_decide_one()
    {
        await using var app = await MotCuaApp.StartAsync();
        await MaiAsync(app);
        await app.MemberAsync(await app.OfficialAsync("Lê Minh Quân", "Lãnh đạo", "Lãnh đạo"), "");
        using var leader = await app.LeaderAsync();
        var own = await leader.SubmitAsync(await leader.OpenAsync("/nghi-phep/xin"), "Gửi đơn", Typed);
        Assert.DoesNotContain("Quyết định", own.Document.QuerySelector("main")?.TextContent ?? own.Words, StringComparison.Ordinal);
        var address = await AskedAsync(app);
        using var deputy = await app.SignedInAsync("Hoàng Bích Ngọc", "Lãnh đạo", "Lãnh đạo");
        var (one, other) = (await leader.OpenAsync(address), await deputy.OpenAsync(address));

        await leader.SubmitAsync(one, "Không duyệt", ("Why", "Tuần cao điểm"));
        var late = await deputy.SubmitAsync(other, "Duyệt");

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Tuần cao điểm", (await deputy.OpenAsync(address)).Words, StringComparison.Ordinal);
    }

    private static async Task<long> MaiAsync(MotCuaApp app)
    {
        var mai = await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        await app.MemberAsync(mai, "");
        return mai;
    }

    private static async Task<string> AskedAsync(MotCuaApp app, params (string, string?)[] over)
    {
        using var desk = await app.DeskAsync();
        var page = await desk.SubmitAsync(await desk.OpenAsync("/nghi-phep/xin"), "Gửi đơn", [.. Typed.Where(t => !over.Any(o => o.Item1 == t.Item1)), .. over]);
        Assert.Equal("", page.Errors);
        return page.Url.AbsolutePath;
    }
}
