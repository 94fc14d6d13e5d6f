using System.Net;
using MotCua.Rules;

namespace MotCua.Ratings;

public class FigureTests
{
    // Newcombe (1998), table I, Wilson's score without continuity correction.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_interval_is_the_published_one(int satisfied, int of, double low, double high)
    {
        var interval = Wilson.Of(satisfied, of);
        Assert.Equal((decimal)low, Math.Round(interval.Low, 4));
        Assert.Equal((decimal)high, Math.Round(interval.High, 4));
    }

    [Fact]
    public void What_is_hidden_cannot_be_had_by_taking_what_is_shown_from_the_whole()
    {
        var shown = RatingRow.Shown([new("A", 40, 30), new("B", 12, 6), new("C", 3, 0)], 10);
        Assert.Equal([("A", 40), (RatingRow.Others, 15)], shown.Select(r => (r.Name, r.Count)));

        Assert.Equal([("A", 40), (RatingRow.Others, 12)], RatingRow.Shown([new("A", 40, 30), new("B", 6, 6), new("C", 6, 0)], 10).Select(r => (r.Name, r.Count)));
        Assert.Empty(RatingRow.Shown([new("A", 4, 3), new("B", 5, 6)], 10));
    }

    [Fact]
    public async Task Figures_are_shown_from_the_least_number_of_slips_on_and_only_of_months_that_are_over()
    {
        await using var app = await MotCuaApp.StartAsync();
        var least = await app.RuleAsync(RuleKey.RatingSample);
        using var citizen = app.Anyone();
        for (var i = 0; i < least; i++) await app.RateAsync(citizen, (await app.AnsweredAsync()).Key, level: i == 0 ? 1 : 3);
        using var reform = await app.ReformAsync();
        Assert.Contains("Chưa đủ mẫu", (await reform.OpenAsync("/muc-do-hai-long")).Words, StringComparison.Ordinal);

        app.MoveTo("2024-05-02T08:00");
        using var later = await app.ReformAsync();
        var page = await later.OpenAsync("/muc-do-hai-long");
        Assert.Contains("90,0 %", page.Words, StringComparison.Ordinal);
        Assert.Contains("59,6 % – 98,2 %", page.Words, StringComparison.Ordinal);
        Assert.Contains("90,0 % người đánh giá hài lòng", (await citizen.OpenAsync("/chat-luong-phuc-vu")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_right_there_are_no_figures_and_no_sets_of_questions()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var specialist = await app.SpecialistAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await specialist.GetAsync("/muc-do-hai-long")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await specialist.GetAsync("/bo-cau-hoi")).Status);
    }
}
