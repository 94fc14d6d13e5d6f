using Microsoft.EntityFrameworkCore;
using MotCua.Exchange.Carrying;

namespace MotCua.Exchange;

public class BadLineTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Two_hundred_messages_over_a_bad_line_arrive_each_once_and_in_order(int seed)
    {
        var line = new BadLine(seed);
        var (ward, tax) = await Deployment.PairAsync(line);
        await using var one = ward;
        await using var other = tax;
        for (var subject = 0; subject < 20; subject++) await ward.TellAsync($"ho-so/{subject}", [.. Enumerable.Range(1, 10).Select(n => $"{n}")]);

        for (var round = 0; round < 400 && await WaitingAsync(ward); round++)
        {
            await ward.CarryAsync();
            tax.App.Clock.Advance(TimeSpan.FromSeconds(30));
            ward.App.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        for (var subject = 0; subject < 20; subject++) Assert.Equal("1 2 3 4 5 6 7 8 9 10", tax.Notes.Of($"ho-so/{subject}"));
        Assert.All(await ward.OutAsync(), m => Assert.Equal(OutboxState.Sent, m.State));
    }

    [Fact]
    public async Task While_the_line_is_down_it_is_tried_now_and_then_and_all_follows_when_it_is_back()
    {
        var line = new BadLine(7) { FaultsOfHundred = 0 };
        var (ward, tax) = await Deployment.PairAsync(line);
        await using var one = ward;
        await using var other = tax;
        await tax.ChangePartnerAsync(p => p.Suspend("đứt cáp"));
        for (var subject = 0; subject < 10; subject++) await ward.TellAsync($"ho-so/{subject}", "a", "b");
        await ward.CarryAsync();
        await ward.CarryAsync();

        // Four at most were on their way at once when the line was found down; the rest were not tried.
        Assert.True((await ward.OutAsync()).Count(m => m.TryCount > 0) <= 4);

        await tax.ChangePartnerAsync(p => p.Resume());
        tax.App.Clock.Advance(TimeSpan.FromMinutes(20));
        ward.App.Clock.Advance(TimeSpan.FromMinutes(20));
        await ward.CarryAsync();
        Assert.Equal(20, tax.Notes.Taken.Count);
    }

    [Fact]
    public async Task A_message_that_the_other_side_fails_on_waits_longer_each_time_and_is_a_dead_letter_at_last()
    {
        var line = new BadLine(7) { FaultsOfHundred = 0 };
        var (ward, tax) = await Deployment.PairAsync(line);
        await using var one = ward;
        await using var other = tax;
        tax.Notes.Breaks = true;
        await ward.TellAsync("ho-so/1", "a");
        await ward.CarryAsync();
        Assert.Equal(1, (await ward.OutAsync())[0].TryCount);

        await AdvanceAsync(3);
        Assert.Equal(1, (await ward.OutAsync())[0].TryCount);
        await AdvanceAsync(4);
        Assert.Equal(2, (await ward.OutAsync())[0].TryCount);
        await AdvanceAsync(7);
        Assert.Equal(2, (await ward.OutAsync())[0].TryCount);
        for (var again = 0; again < 10; again++) await AdvanceAsync(20 * 60);

        var dead = Assert.Single(await ward.OutAsync());
        Assert.Equal((OutboxState.Dead, 12), (dead.State, dead.TryCount));

        async Task AdvanceAsync(int seconds)
        {
            tax.App.Clock.Advance(TimeSpan.FromSeconds(seconds));
            ward.App.Clock.Advance(TimeSpan.FromSeconds(seconds));
            await ward.CarryAsync();
        }
    }

    [Fact]
    public async Task Two_nodes_of_one_deployment_carry_side_by_side_and_nothing_twice()
    {
        var (ward, tax) = await Deployment.PairAsync();
        await using var one = ward;
        await using var other = tax;
        await using var second = await ward.App.AnotherNodeAsync();
        for (var subject = 0; subject < 10; subject++) await ward.TellAsync($"ho-so/{subject}", "a", "b", "c");

        var node = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Carrier>(second.Services);
        await Task.WhenAll(ward.CarryAsync(), node.PassAsync(CancellationToken.None), ward.CarryAsync());
        await ward.CarryAsync();

        Assert.Equal(30, tax.Notes.Taken.Count);
        Assert.All(Enumerable.Range(0, 10), s => Assert.Equal("a b c", tax.Notes.Of($"ho-so/{s}")));
        Assert.All(await ward.OutAsync(), m => Assert.Equal(1, m.TryCount));
    }

    private static Task<bool> WaitingAsync(Deployment side) => side.App.InScopeAsync((_, db) => db.Set<OutboxMessage>().AnyAsync(m => m.State == OutboxState.Waiting));
}
