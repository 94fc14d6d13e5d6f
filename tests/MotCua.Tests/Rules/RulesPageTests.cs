using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Platform.Hosting;

namespace MotCua.Rules;

public class RulesPageTests
{
    [Fact]
    public async Task The_agencys_own_value_goes_before_the_general_one_from_its_day()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var admin = await app.AdministratorAsync();

        await admin.SubmitAsync(await admin.OpenAsync("/quan-tri/quy-dinh"), "Lưu quy định", ("Input.Key", "DuplicateDays"), ("Input.ValidFrom", "2024-05-01"), ("Input.Value", "10"), ("Input.Source", "quy ước của đơn vị"));

        await app.InScopeAsync(async (services, db) =>
        {
            var (rules, agency) = (services.GetRequiredService<Rulebook>(), await db.Agencies.Select(a => a.Id).FirstAsync());
            Assert.Equal(30, (await rules.OnAsync(agency, new DateOnly(2024, 4, 30), default)).Number(RuleKey.DuplicateDays));
            Assert.Equal(10, (await rules.OnAsync(agency, new DateOnly(2024, 5, 1), default)).Number(RuleKey.DuplicateDays));
        });
    }

    [Theory]
    [InlineData("FormSet", "TT99")]
    [InlineData("SupplementLimit", "một")]
    [InlineData("TransferCutOff", "25:00")]
    public async Task A_value_that_does_not_fit_is_refused_in_words(string key, string value)
    {
        await using var app = await MotCuaApp.StartAsync();
        using var admin = await app.AdministratorAsync();

        var again = await admin.SubmitAsync(await admin.OpenAsync("/quan-tri/quy-dinh"), "Lưu quy định", ("Input.Key", key), ("Input.Value", value), ("Input.Source", "x"));

        Assert.Contains($"Giá trị «{value}» không hợp với quy định này", again.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_database_gets_the_kinds_of_rule_it_lacks_and_keeps_its_own()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync(async (services, db) =>
        {
            await db.DatedRules.Where(r => r.Key == RuleKey.ExchangePollSeconds).ExecuteDeleteAsync();
            await db.DatedRules.Where(r => r.Key == RuleKey.DuplicateDays).ExecuteUpdateAsync(r => r.SetProperty(x => x.Value, "45"));
            await services.GetRequiredService<Migrator>().PrepareAsync(default);

            Assert.Equal("5", await db.DatedRules.Where(r => r.Key == RuleKey.ExchangePollSeconds).Select(r => r.Value).SingleAsync());
            Assert.Equal("45", await db.DatedRules.Where(r => r.Key == RuleKey.DuplicateDays).Select(r => r.Value).SingleAsync());
        });
    }

    [Fact]
    public async Task What_was_confirmed_and_applied_is_not_rewritten()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var admin = await app.AdministratorAsync();
        (string, string?)[] typed = [("Input.Key", "DuplicateDays"), ("Input.ValidFrom", "2024-04-01"), ("Input.Value", "10"), ("Input.Source", "x"), ("Input.Verified", "true")];
        var page = await admin.SubmitAsync(await admin.OpenAsync("/quan-tri/quy-dinh"), "Lưu quy định", typed);

        var refused = await admin.SubmitAsync(page, "Lưu quy định", typed);

        Assert.Contains("không sửa lại quá khứ", refused.Errors, StringComparison.Ordinal);
    }
}
