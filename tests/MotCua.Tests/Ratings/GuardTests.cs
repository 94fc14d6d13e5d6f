using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Ratings;

/// <summary>Figures as at a day, as a spreadsheet, without what two people left out, and without what subtraction would tell.</summary>
public class GuardTests
{
    [Fact]
    public void The_last_months_are_shown_only_when_they_hold_enough_together()
    {
        DateOnly Day(int month, int day = 1) => new(2024, month, day);
        var months = new Dictionary<DateOnly, int> { [Day(1)] = 12, [Day(2)] = 4, [Day(3)] = 5, [Day(4)] = 3 };

        Assert.Equal(Day(1, 31), RatingPeriod.LastShown(Day(1), Day(3, 31), months, 10));
        Assert.Equal(Day(4, 30), RatingPeriod.LastShown(Day(1), Day(4, 30), months, 10));
        Assert.Equal(Day(6, 30), RatingPeriod.LastShown(Day(1), Day(6, 30), months, 10)); // months of nobody tell nothing
    }

    [Fact]
    public async Task Few_of_one_kind_of_apology_or_of_one_version_of_the_whole_are_put_together()
    {
        await using var app = await MotCuaApp.StartAsync();
        var set = await app.InScopeAsync((_, db) => db.QuestionSets.SingleAsync(s => s.Kind == QuestionKind.Desk));
        var other = await app.InScopeAsync(async (_, db) =>
        {
            var made = QuestionSet.Draft(null, QuestionKind.Desk, set.Content with { Questions = [new("chung", "Lời hỏi mới") { Required = true }] });
            db.Add(made);
            await db.SaveChangesAsync();
            return made;
        });
        await app.SlipsAsync(set, 11, apology: ApologyCheck.SaidAndSent);
        await app.SlipsAsync(other, 4, apology: ApologyCheck.DeniedThoughSent);
        app.MoveTo("2024-05-02T08:00");
        using var reform = await app.ReformAsync();

        var page = (await reform.OpenAsync("/muc-do-hai-long")).Words;

        Assert.DoesNotContain("Lời hỏi mới", page, StringComparison.Ordinal);
        Assert.DoesNotContain(ApologyCheck.DeniedThoughSent.Word(), page, StringComparison.Ordinal);
        Assert.Contains($"{RatingRow.Others} 15", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slips_in_a_rush_are_left_out_by_two_people_and_counted_as_left_out_from_that_day_on()
    {
        await using var app = await MotCuaApp.StartAsync();
        var set = await app.InScopeAsync((_, db) => db.QuestionSets.SingleAsync(s => s.Kind == QuestionKind.Desk));
        await app.SlipsAsync(set, 12, level: 1);
        await app.SlipsAsync(set, 11, inBurst: true);
        app.MoveTo("2024-05-06T08:00");
        using var reform = await app.ReformAsync();
        const string Page = "/muc-do-hai-long/loai-phieu";
        var asked = await reform.SubmitAsync(await reform.OpenAsync(Page), "Đề nghị loại", ("Why", "Máy bị bấm liên tục"));
        Assert.Contains("Chờ người thứ hai", asked.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Không loại", asked.Words, StringComparison.Ordinal);
        Assert.Contains("47,8 %", (await reform.OpenAsync("/muc-do-hai-long")).Words, StringComparison.Ordinal);

        using var leader = await app.LeaderAsync();
        await leader.SubmitAsync(await leader.OpenAsync(Page), "Loại", ("exclude", "true"));

        var after = (await reform.OpenAsync("/muc-do-hai-long")).Words;
        Assert.Contains("Đã loại 11 phiếu gửi dồn dập", after, StringComparison.Ordinal);
        Assert.DoesNotContain("47,8 %", after, StringComparison.Ordinal);
        var before = (await reform.OpenAsync("/muc-do-hai-long?tai-ngay=05/05/2024")).Words;
        Assert.Contains("như biết đến ngày 05/05/2024", before, StringComparison.Ordinal);
        Assert.Contains("47,8 %", before, StringComparison.Ordinal);
        Assert.Contains("Chưa đủ mẫu", (await reform.OpenAsync("/muc-do-hai-long?tai-ngay=20/04/2024")).Words, StringComparison.Ordinal);
        var sheet = await reform.Http.GetAsync("/muc-do-hai-long?handler=Xlsx");
        Assert.Equal((HttpStatusCode.OK, Papers.SheetFile.ContentType), (sheet.StatusCode, sheet.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public void A_place_far_from_the_others_and_rows_of_the_same_answers_are_flagged()
    {
        Assert.Single(SurveyFlags.OddOnes([new("A", 40, 38), new("B", 40, 20), new("C", 40, 37)], 20, 10), f => f.StartsWith("B: 50,0 %", StringComparison.Ordinal));
        Assert.Empty(SurveyFlags.OddOnes([new("A", 40, 38), new("B", 9, 2)], 20, 10)); // too few to say anything
    }

    [Fact]
    public async Task Many_same_answers_in_a_row_are_shown_before_closing()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.EnteredAsync();
        using var leader = await app.LeaderAsync();

        Assert.Contains("Tập 1: 6 phiếu liền nhau trả lời giống hệt (phiếu 1 đến 6)", (await leader.OpenAsync(address)).Words, StringComparison.Ordinal);
        Assert.Equal(5, await app.RuleAsync(RuleKey.SurveySameRun));
    }
}
