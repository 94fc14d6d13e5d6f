using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Rules;

namespace MotCua.Ratings;

public class RatingTests
{
    [Fact]
    public async Task A_dossier_is_rated_once_and_the_second_try_is_thanked()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (_, key) = await app.AnsweredAsync();
        using var citizen = app.Anyone();

        Assert.Contains("Cảm ơn ông/bà", (await app.RateAsync(citizen, key)).Words, StringComparison.Ordinal);

        Assert.Contains("đã được đánh giá, xin cảm ơn", (await citizen.OpenAsync($"/danh-gia/{key}")).Words, StringComparison.Ordinal);
        Assert.Equal(1, await app.InScopeAsync((_, db) => db.Ratings.CountAsync()));
    }

    [Fact]
    public async Task A_slip_sent_again_from_an_open_page_counts_once()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (_, key) = await app.AnsweredAsync();
        using var citizen = app.Anyone();
        var open = await citizen.OpenAsync($"/danh-gia/{key}");

        await citizen.SubmitAsync(open, "Gửi đánh giá", ("Answers[chung]", "3"), ("__once", "first"));
        var again = await citizen.SubmitAsync(open, "Gửi đánh giá", ("Answers[chung]", "1"), ("__once", "second"));

        Assert.Contains("Cảm ơn ông/bà", again.Words, StringComparison.Ordinal);
        Assert.Equal([true], await app.InScopeAsync((_, db) => db.Ratings.Select(r => r.IsSatisfied).ToListAsync()));
    }

    [Fact]
    public async Task Before_the_answer_and_long_after_it_there_is_no_slip()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (id, key) = await app.AnsweredAsync(answered: false);
        using var citizen = app.Anyone();
        Assert.Contains("Hồ sơ chưa có kết quả", (await citizen.OpenAsync($"/danh-gia/{key}")).Words, StringComparison.Ordinal);

        await app.EndAsync(id);
        app.Clock.Advance(TimeSpan.FromDays(await app.RuleAsync(RuleKey.RatingDays)));
        Assert.Contains("Gửi đánh giá", (await citizen.OpenAsync($"/danh-gia/{key}")).Words, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("Đã hết thời gian", (await citizen.OpenAsync($"/danh-gia/{key}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_secret_is_not_found_and_guessing_closes_the_code()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (_, key) = await app.AnsweredAsync();
        var code = key.Split('~')[0];
        using var guesser = app.Anyone();

        for (var i = 0; i < 10; i++) Assert.Equal(HttpStatusCode.NotFound, (await guesser.GetAsync($"/danh-gia/{code}~AAAA{i:00}")).Status);

        Assert.Equal(HttpStatusCode.NotFound, (await guesser.GetAsync($"/danh-gia/{key}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await guesser.GetAsync("/danh-gia/x")).Status);
    }

    [Fact]
    public async Task Without_the_rating_as_a_whole_nothing_is_saved_and_what_was_typed_stays()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (_, key) = await app.AnsweredAsync();
        using var citizen = app.Anyone();

        var refused = await citizen.SubmitAsync(await citizen.OpenAsync($"/danh-gia/{key}"), "Gửi đánh giá", ("Answers[thai-do]", "1"), ("Comment", "Chờ lâu"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Mời ông/bà chọn một mức", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("Chờ lâu", refused.Text, StringComparison.Ordinal);
        Assert.Equal((0, 0), await app.InScopeAsync(async (_, db) => (await db.Ratings.CountAsync(), await db.RatedDossiers.CountAsync())));
    }

    [Fact]
    public async Task At_the_machine_of_the_desk_the_code_opens_the_slip_and_the_page_goes_back_by_itself()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (_, key) = await app.AnsweredAsync();
        var tablet = await app.TabletAsync();
        using var hall = app.Anyone();
        var parts = key.Split('~');

        var slip = await hall.OpenAsync($"/danh-gia-tai-quay/{tablet}?ma={parts[0].ToLowerInvariant()}&m={parts[1]}");
        var thanks = await hall.SubmitAsync(slip, "Gửi đánh giá", ("Answers[chung]", "2"));

        Assert.Equal($"/danh-gia-tai-quay/{tablet}", thanks.Document.QuerySelector("a.btn-primary")!.GetAttribute("href"));
        Assert.Equal(RatingChannel.Desk, await app.InScopeAsync((_, db) => db.Ratings.Select(r => r.Channel).SingleAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await hall.GetAsync("/danh-gia-tai-quay/x")).Status);
    }

    [Theory]
    [InlineData(true, true, ApologyCheck.SaidAndSent)]
    [InlineData(false, true, ApologyCheck.DeniedThoughSent)]
    [InlineData(true, false, ApologyCheck.SaidThoughNone)]
    [InlineData(false, false, ApologyCheck.DeniedAndNone)]
    public async Task Who_waited_too_long_is_asked_for_the_letter_of_apology_and_it_is_checked(bool said, bool sent, ApologyCheck expected)
    {
        await using var app = await MotCuaApp.StartAsync();
        var (id, key) = await app.AnsweredAsync(answered: false);
        app.Clock.Advance(TimeSpan.FromDays(20));
        await app.EndAsync(id);
        await app.InScopeAsync((_, db) => db.Dossiers.Where(d => d.Id == id).ExecuteUpdateAsync(s => s.SetProperty(d => d.HasApology, sent)));
        using var citizen = app.Anyone();
        var slip = await citizen.OpenAsync($"/danh-gia/{key}");
        Assert.Contains("có nhận được thư xin lỗi không", slip.Words, StringComparison.Ordinal);

        await citizen.SubmitAsync(slip, "Gửi đánh giá", ("Answers[chung]", "1"), ("Apologised", said ? "true" : "false"));

        Assert.Equal(expected, await app.InScopeAsync((_, db) => db.Ratings.Select(r => r.Apology).SingleAsync()));
    }
}
