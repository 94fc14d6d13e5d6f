using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Work;

namespace MotCua.Inspections;

public class InspectionTests
{
    [Fact]
    public async Task From_the_decision_to_the_last_look_with_a_task_that_the_section_does()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.MinutedAsync();
        var concluded = await app.ConcludingAsync(address);
        var planned = await app.CorrectingAsync(address, "Gửi kế hoạch", "Trưởng bộ phận nhắc nhở, kiểm tra hằng ngày");
        var reported = await app.CorrectingAsync(address, "Gửi báo cáo", "Mọi người đã đeo thẻ");
        using var reform = await app.ReformAsync();
        var again = await reform.SubmitAsync(await reform.OpenAsync($"{address}/kiem-tra-lai"), "Ghi kết quả", ("Rows[0].Corrected", "true"));

        Assert.Contains("Đã ban hành thông báo số 01/TB-UBND, giao 1 nhiệm vụ", concluded.Words, StringComparison.Ordinal);
        Assert.All([planned, reported, again], seen => Assert.Equal("", seen.Errors));
        Assert.Contains("Đã khắc phục đủ; cuộc kiểm tra kết thúc", again.Words, StringComparison.Ordinal);
        var inspection = await app.InspectionAsync(address);
        Assert.Equal((InspectionState.Closed, true), (inspection.State, inspection.IsIntact));
        var task = await app.InScopeAsync((_, db) => db.WorkTasks.SingleAsync());
        Assert.Equal((WorkSource.Inspection, inspection.Id, "Đeo thẻ khi làm việc", new DateOnly(2024, 5, 21)), (task.SourceKind, task.SourceId, task.Content, task.DueOn));
        Assert.Equal((task.Id, "Mọi người đã đeo thẻ", true), (inspection.Demands[0].TaskId, inspection.Demands[0].Outcome, inspection.Demands[0].IsCorrected));
    }

    [Fact]
    public async Task What_is_not_put_right_goes_back_to_the_section_with_what_is_missing()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.MinutedAsync();
        await app.ConcludingAsync(address);
        await app.CorrectingAsync(address, "Gửi kế hoạch", "Nhắc nhở");
        await app.CorrectingAsync(address, "Gửi báo cáo", "Xong");
        using var reform = await app.ReformAsync();

        var silent = await reform.SubmitAsync(await reform.OpenAsync($"{address}/kiem-tra-lai"), "Ghi kết quả", ("Rows[0].Corrected", "false"));
        var back = await reform.SubmitAsync(silent, "Ghi kết quả", ("Rows[0].Corrected", "false"), ("Rows[0].Words", "Một người vẫn không đeo thẻ"));

        Assert.Contains("chưa khắc phục: ghi điều còn thiếu", silent.Errors, StringComparison.Ordinal);
        Assert.Equal("", back.Errors);
        using var duc = await app.SpecialistAsync();
        Assert.Contains("Kiểm tra lại: Một người vẫn không đeo thẻ", (await duc.OpenAsync($"{address}/khac-phuc")).Words, StringComparison.Ordinal);
        Assert.Equal("", (await app.CorrectingAsync(address, "Gửi báo cáo", "Đã cấp lại thẻ")).Errors);
    }

    [Fact]
    public async Task An_unannounced_check_is_not_there_for_the_section_before_its_minutes()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = (await app.PreparingAsync()).Url.AbsolutePath;
        var announced = (await app.PreparingAsync(("Input.Kind", "Planned"), ("Input.FirstDay", "10/05/2024"))).Url.AbsolutePath;
        using var duc = await app.SpecialistAsync();

        var before = await duc.GetAsync(address);
        var list = await duc.OpenAsync("/kiem-tra-cong-vu");

        Assert.Equal(HttpStatusCode.NotFound, before.Status);
        Assert.Contains("10/05/2024", list.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("26/04/2024", list.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await duc.GetAsync(announced)).Status);
        var minuted = await app.MinutedAsync();
        Assert.Equal(HttpStatusCode.OK, (await duc.GetAsync(minuted)).Status);
    }

    [Fact]
    public async Task Nobody_looks_at_their_own_section_and_a_fault_says_what_was_seen()
    {
        await using var app = await MotCuaApp.StartAsync();
        var duc = await app.DucAsync();
        var own = await app.PreparingAsync(("Input.Head", $"o{duc}"));
        var prepared = await app.PreparingAsync();
        using var reform = await app.ReformAsync();
        var check = await reform.OpenAsync($"{prepared.Url.AbsolutePath}/ghi");

        var nothing = await reform.SubmitAsync(check, "Lập biên bản");
        var bare = await reform.SubmitAsync(check, "Lập biên bản", ("Rows[2].Result", "Fault"), ("Rows[3].Words", "Phiếu để ngoài quầy"));

        Assert.Contains("Nguyễn Văn Đức thuộc bộ phận được kiểm tra", own.Errors, StringComparison.Ordinal);
        Assert.Contains("Chưa kiểm tra nội dung nào", nothing.Errors, StringComparison.Ordinal);
        Assert.Contains("Nội dung 3 chưa đạt: ghi điều đã thấy", bare.Errors, StringComparison.Ordinal);
        Assert.Contains("Phiếu để ngoài quầy", bare.Text, StringComparison.Ordinal);
        Assert.Equal("", (await app.InspectionAsync(prepared.Url.AbsolutePath)).Findings[3].Words);
    }

    [Fact]
    public async Task What_was_seen_is_kept_while_it_is_being_written_and_no_more_after_the_minutes()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = (await app.PreparingAsync()).Url.AbsolutePath;
        using var reform = await app.ReformAsync();
        var (page, old) = (await reform.OpenAsync($"{address}/ghi"), await reform.OpenAsync($"{address}/ghi"));
        await reform.SubmitAsync(page, "Lưu tạm", ("Rows[4].Result", "Good"), ("Rows[4].Words", "Niêm yết đủ"));
        var stale = await reform.SubmitAsync(old, "Lưu tạm", ("Rows[4].Words", "Đè lên"));
        await reform.SubmitAsync(await reform.OpenAsync($"{address}/ghi"), "Lập biên bản");

        var inspection = await app.InspectionAsync(address);

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal((InspectionState.Minuted, CheckResult.Good, "Niêm yết đủ"), (inspection.State, inspection.Findings[4].Result, inspection.Findings[4].Words));
        Assert.Contains("không đổi nữa", (await reform.OpenAsync($"{address}/ghi")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demand_without_a_day_takes_no_number_and_makes_no_task()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.MinutedAsync();

        var half = await app.ConcludingAsync(address, ("Rows[0].DueOn", ""));

        Assert.Contains("Nội dung 2: chọn chủ trì và nhập hạn", half.Errors, StringComparison.Ordinal);
        Assert.False(await app.InScopeAsync((_, db) => db.WorkTasks.AnyAsync()));
        Assert.Contains("số 01/TB-UBND", (await app.ConcludingAsync(address)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_without_demands_is_closed_and_one_with_demands_only_with_a_reason()
    {
        await using var app = await MotCuaApp.StartAsync();
        var plain = await app.MinutedAsync();
        await app.ConcludingAsync(plain, ("Rows[0].Demand", ""), ("Rows[0].DueOn", ""));
        var demanding = await app.MinutedAsync();
        await app.ConcludingAsync(demanding);
        using var leader = await app.LeaderAsync();

        Assert.Equal("", (await leader.SubmitAsync(await leader.OpenAsync(plain), "Kết thúc cuộc kiểm tra")).Errors);
        Assert.Contains("ghi lý do kết thúc", (await leader.SubmitAsync(await leader.OpenAsync(demanding), "Kết thúc cuộc kiểm tra")).Errors, StringComparison.Ordinal);
        Assert.Equal((InspectionState.Closed, InspectionState.Concluded), ((await app.InspectionAsync(plain)).State, (await app.InspectionAsync(demanding)).State));
    }

    [Fact]
    public async Task Another_agency_and_another_section_find_nothing_and_the_section_decides_nothing()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.MinutedAsync();
        using var stranger = await app.StrangerAsync();
        using var desk = await app.SignedInAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        using var duc = await app.SpecialistAsync();

        foreach (var page in new[] { "", "/khac-phuc", "/van-ban/bien-ban" }) Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), ((await stranger.GetAsync(address + page)).Status, (await desk.GetAsync(address + page)).Status));
        foreach (var page in new[] { "/ghi", "/ket-luan", "/kiem-tra-lai" }) Assert.Equal(HttpStatusCode.Forbidden, (await duc.GetAsync(address + page)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await duc.GetAsync("/kiem-tra-cong-vu/ke-hoach")).Status);
        Assert.DoesNotContain("Huỷ cuộc kiểm tra", (await duc.OpenAsync(address)).Words, StringComparison.Ordinal);
    }
}
