using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;

namespace MotCua.Ratings;

public class QuestionSetTests
{
    [Fact]
    public async Task A_new_version_is_made_from_another_written_and_asked_from_its_day()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (_, key) = await app.AnsweredAsync();
        using var reform = await app.ReformAsync();
        using var citizen = app.Anyone();

        var draft = await reform.SubmitAsync(await reform.OpenAsync("/bo-cau-hoi"), "Lập phiên bản mới");
        var written = await reform.SubmitAsync(draft, "Lưu", ("Input.Name", "Phiếu của phường"), ("Input.Questions", "chung | Ông/bà thấy thế nào? | | bắt buộc\ncho | Chỗ ngồi chờ"));
        await reform.SubmitAsync(written, "Áp dụng", ("ValidFrom", "27/04/2024"));

        Assert.DoesNotContain("Chỗ ngồi chờ", (await citizen.OpenAsync($"/danh-gia/{key}")).Words, StringComparison.Ordinal);
        app.MoveTo("2024-04-27T08:00");
        Assert.Contains("Chỗ ngồi chờ", (await citizen.OpenAsync($"/danh-gia/{key}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_in_force_or_of_another_agency_cannot_be_changed()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var shipped = await app.InScopeAsync((_, db) => db.QuestionSets.Where(s => s.Kind == QuestionKind.Desk).Select(s => s.Id).SingleAsync());
        Assert.Empty((await reform.OpenAsync($"/bo-cau-hoi/{shipped}")).Document.QuerySelectorAll("textarea"));

        var foreign = await app.InScopeAsync(async (_, db) =>
        {
            var agency = Agency.Open("xa-ben", new AgencyProfile { Name = "UBND xã bên" });
            var set = QuestionSet.Draft(agency.Id, QuestionKind.Desk, new QuestionContent { Name = "Của nơi khác" });
            db.Add(agency);
            db.Add(set);
            await db.SaveChangesAsync();
            return set.Id;
        });
        Assert.Equal(HttpStatusCode.NotFound, (await reform.GetAsync($"/bo-cau-hoi/{foreign}")).Status);
        Assert.DoesNotContain("Của nơi khác", (await reform.OpenAsync("/bo-cau-hoi")).Words, StringComparison.Ordinal);
    }
}
