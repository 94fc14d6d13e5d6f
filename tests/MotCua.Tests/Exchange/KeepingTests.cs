using Microsoft.Extensions.DependencyInjection;
using MotCua.Exchange.Keeping;

namespace MotCua.Exchange;

public class KeepingTests
{
    [Fact]
    public async Task What_was_said_is_wiped_after_the_days_of_the_rule_and_that_it_was_said_stays_and_is_not_taken_twice()
    {
        var (ward, tax) = await Deployment.PairAsync();
        await using var one = ward;
        await using var other = tax;
        await ward.TellAsync("ho-so/1", "a", "b");
        await ward.CarryAsync();
        await WipeAsync();
        Assert.DoesNotContain(await ward.OutAsync(), m => m.IsWiped);
        ward.App.Clock.Advance(TimeSpan.FromDays(731));
        tax.App.Clock.Advance(TimeSpan.FromDays(731));

        await WipeAsync();
        await ward.TellAsync("ho-so/1", "c");
        await ward.CarryAsync();

        Assert.Equal([true, true, false], (await ward.OutAsync()).Select(m => m.IsWiped));
        Assert.Equal([(true, ""), (true, "")], (await tax.InAsync()).Take(2).Select(m => (m.IsWiped, m.Signed)));
        Assert.Equal("a b c", tax.Notes.Of("ho-so/1"));

        async Task WipeAsync()
        {
            await ward.App.Services.GetRequiredService<WipeMessages>().RunAsync(CancellationToken.None);
            await tax.App.Services.GetRequiredService<WipeMessages>().RunAsync(CancellationToken.None);
        }
    }

    [Fact]
    public async Task A_refused_message_keeps_its_words_until_somebody_decides()
    {
        var (ward, tax) = await Deployment.PairAsync();
        await using var one = ward;
        await using var other = tax;
        tax.Notes.Refuses = "a";
        await ward.TellAsync("ho-so/1", "a");
        await ward.CarryAsync();
        ward.App.Clock.Advance(TimeSpan.FromDays(731));

        await ward.App.Services.GetRequiredService<WipeMessages>().RunAsync(CancellationToken.None);

        Assert.Contains("\"a\"", Assert.Single(await ward.OutAsync()).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leg_with_many_scans_gets_through()
    {
        var (ward, tax) = await Deployment.PairAsync();
        await using var one = ward;
        await using var other = tax;

        await ward.TellAsync("ho-so/1", new string('x', 12_000_000));
        await ward.CarryAsync();

        Assert.Equal(12_000_000, tax.Notes.Of("ho-so/1").Length);
    }
}
