using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Ratings;

/// <summary>From the plan to the forms in the hands of interviewers, and what the list of those drawn gives away.</summary>
public class SurveyFieldTests
{
    [Fact]
    public async Task People_are_drawn_by_a_seed_that_gives_the_same_again_and_forms_are_printed_one_a_sheet()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.SurveyAsync(dossiers: 8, sample: 5);
        await app.DrawAsync(address, seed: 77);

        var survey = await app.SurveyOfAsync(address);
        Assert.Equal((77, 5), (survey.Seed, survey.Forms));
        Assert.Equal("KS", survey.Code[..2]);
        using var reform = await app.ReformAsync();
        Assert.Contains("ra đúng mẫu đã rút", (await reform.OpenAsync($"{address}/rut-mau")).Words, StringComparison.Ordinal);
        Assert.Contains("Phiếu số 0001", (await reform.OpenAsync($"{address}/in-phieu")).Words, StringComparison.Ordinal);
        var pdf = await reform.Http.GetByteArrayAsync($"{address}/in-phieu?handler=Pdf");
        Assert.Equal(5, System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b"));
    }

    [Fact]
    public async Task The_list_of_those_drawn_knows_no_number_and_who_opened_it_sees_no_answer()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.FieldedAsync();
        Assert.Equal(["Batch", "DossierId", "Id", "SurveyId"], await app.InScopeAsync((_, db) => Task.FromResult(db.Model.FindEntityType(typeof(DrawnDossier))!.GetProperties().Select(p => p.Name).Order().ToArray())));
        var drawn = await app.InScopeAsync((_, db) => db.DrawnDossiers.OrderBy(d => d.Id).Select(d => d.DossierId).ToListAsync());
        Assert.NotEqual(drawn.Order(), drawn);

        using var both = await app.SignedInAsync("Cao Thị Nhung", "Phụ trách cải cách hành chính", "Văn phòng – Thống kê");
        await app.InScopeAsync(async (_, db) =>
        {
            var role = await db.Set<Access.Role>().SingleAsync(r => r.Name == "Phụ trách cải cách hành chính");
            role.Redefine(role.Name, [.. role.Allowed, Access.Permission.EnterSurveys]);
            await db.SaveChangesAsync();
        });
        var list = await both.SubmitAsync(await both.OpenAsync($"{address}/tap/1/danh-sach"), "Mở danh sách để in");
        Assert.Equal(6, list.Document.QuerySelectorAll("tbody tr").Length);

        Assert.Contains("Nhờ người khác nhập", (await both.OpenAsync($"{address}/nhap")).Words, StringComparison.Ordinal);
        using var clerk = await app.ClerkAsync();
        await clerk.EnterAsync(address, "1", "555555");
        Assert.Equal(HttpStatusCode.NotFound, (await both.GetAsync($"{address}/phieu/1")).Status);
        Assert.Equal(1, await app.InScopeAsync((_, db) => db.History.CountAsync(h => h.Kind == nameof(SurveyListShown))));
    }

    [Fact]
    public async Task Nobody_asks_about_dossiers_they_had_a_hand_in_and_a_rated_official_does_not_see_the_list()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.SurveyAsync();
        await app.DrawAsync(address);
        var mai = await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        using var reform = await app.ReformAsync();
        await reform.SubmitAsync(await reform.OpenAsync(address), "Thêm điều tra viên", ("Officials", $"o{mai}"));

        var refused = await reform.SubmitAsync(await reform.OpenAsync($"{address}/tap/1"), "Giao tập phiếu", ("Interviewer", "1"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Trần Thị Mai đã làm với hồ sơ trong tập 1", refused.Errors, StringComparison.Ordinal);
        using var desk = await app.DeskAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync($"{address}/tap/1/danh-sach")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync(address)).Status);
    }

    [Fact]
    public async Task Residents_are_asked_without_a_list_and_forms_come_back_or_are_given_up_with_a_reason()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.FieldedAsync(0, 0, ("Input.Way", "Residents"), ("Input.Areas", "Khu phố 1 | 4\nKhu phố 2 | 3"));
        Assert.Equal(7, (await app.SurveyOfAsync(address)).Forms);
        Assert.Equal(0, await app.InScopeAsync((_, db) => db.DrawnDossiers.CountAsync()));
        using var reform = await app.ReformAsync();

        var unread = await reform.SubmitAsync(await reform.OpenAsync($"{address}/tap/1"), "Ghi thu về", ("Returned", "1-9"));
        Assert.Contains("không thuộc tập này", unread.Errors, StringComparison.Ordinal);
        Assert.Equal("1-9", unread.Document.QuerySelector("[name=Returned]")!.GetAttribute("value"));
        await reform.SubmitAsync(unread, "Ghi thu về", ("Returned", "1-3, 5"));
        await reform.SubmitAsync(await reform.OpenAsync($"{address}/tap/1"), "Ghi không tiếp cận được", ("Missed", "6"), ("Why", "Vắng nhà hai lần"));

        Assert.Equal([1, 2, 3, 5], (await app.FormsOfAsync(address)).Where(f => f.State is SurveyFormState.Returned).Select(f => f.Number));
        Assert.Contains("Không tiếp cận được: Vắng nhà hai lần", (await reform.OpenAsync($"{address}/cac-phieu?loc=NotReached")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_survey_of_another_agency_is_not_found_and_a_plan_without_a_name_is_not_lost()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();

        var refused = await reform.SubmitAsync(await reform.OpenAsync("/khao-sat/soan"), "Lập đợt khảo sát", ("Input.Name", ""), ("Input.Sample", "33"));
        Assert.Contains("Đặt tên đợt khảo sát", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("33", refused.Document.QuerySelector("[name='Input.Sample']")!.GetAttribute("value"));

        var foreign = await app.InScopeAsync(async (_, db) =>
        {
            var agency = Access.Agency.Open("xa-ben", new Access.AgencyProfile { Name = "UBND xã bên" });
            var day = new DateOnly(2024, 4, 1);
            var survey = Survey.Plan(agency.Id, "KS-1", new SurveyTerms("Của nơi khác", 1, SurveyWay.Dossiers, day, day, day, day, 5, 5));
            db.Add(agency);
            db.Add(survey);
            await db.SaveChangesAsync();
            return survey.Id;
        });
        Assert.Equal(HttpStatusCode.NotFound, (await reform.GetAsync($"/khao-sat/{foreign}")).Status);
    }
}
