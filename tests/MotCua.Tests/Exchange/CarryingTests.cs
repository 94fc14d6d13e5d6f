using MotCua.Exchange.Carrying;
using MotCua.Platform;

namespace MotCua.Exchange;

public class CarryingTests
{
    [Fact]
    public async Task A_message_laid_down_at_one_side_is_taken_in_at_the_other_once_and_in_order()
    {
        var (ward, tax) = await Deployment.PairAsync();
        await using var one = ward;
        await using var other = tax;

        await ward.TellAsync("ho-so/1", "a", "b", "c");
        await ward.TellAsync("ho-so/2", "x");
        await ward.CarryAsync();
        await ward.CarryAsync();

        Assert.Equal("a b c", tax.Notes.Of("ho-so/1"));
        Assert.Equal("x", tax.Notes.Of("ho-so/2"));
        Assert.All(await ward.OutAsync(), m => Assert.Equal(OutboxState.Sent, m.State));
        Assert.Equal(4, (await tax.InAsync()).Count);
    }

    [Fact]
    public async Task What_was_not_saved_is_not_sent()
    {
        var (ward, tax) = await Deployment.PairAsync();
        await using var one = ward;
        await using var other = tax;

        await Assert.ThrowsAsync<RuleBroken>(() => ward.App.InScopeAsync((services, db) => db.InTransactionAsync(async () =>
        {
            await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Outbox>(services).SendAsync(Deployment.Agency, Notes.Kind, "ho-so/1", new { text = "a" }, CancellationToken.None);
            await db.SaveChangesAsync();
            throw new RuleBroken("Đổi ý.");
        }, CancellationToken.None)));
        await ward.CarryAsync();

        Assert.Empty(tax.Notes.Taken);
        Assert.Empty(await ward.OutAsync());
    }

    [Fact]
    public async Task An_agency_that_no_partner_serves_cannot_be_written_to()
    {
        var (ward, tax) = await Deployment.PairAsync();
        await using var one = ward;
        await using var other = tax;

        Assert.Contains("cong-an", (await Assert.ThrowsAsync<RuleBroken>(() => ward.TellToAsync("cong-an", "ho-so/1", "a"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_message_stops_its_subject_and_no_other()
    {
        var (ward, tax) = await Deployment.PairAsync();
        await using var one = ward;
        await using var other = tax;
        tax.Notes.Refuses = "b";

        await ward.TellAsync("ho-so/1", "a", "b", "c");
        await ward.TellAsync("ho-so/2", "x");
        await ward.CarryAsync();

        Assert.Equal("a", tax.Notes.Of("ho-so/1"));
        Assert.Equal("x", tax.Notes.Of("ho-so/2"));
        var dead = Assert.Single(await ward.OutAsync(), m => m.State == OutboxState.Dead);
        Assert.Contains("Không nhận ghi chú «b»", dead.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suspended_partner_is_waited_for_at_both_ends()
    {
        var (ward, tax) = await Deployment.PairAsync();
        await using var one = ward;
        await using var other = tax;
        await tax.ChangePartnerAsync(p => p.Suspend("bảo trì"));

        await ward.TellAsync("ho-so/1", "a");
        await ward.CarryAsync();
        Assert.Empty(tax.Notes.Taken);

        await tax.ChangePartnerAsync(p => p.Resume());
        tax.App.Clock.Advance(TimeSpan.FromMinutes(1));
        ward.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await ward.CarryAsync();
        Assert.Equal("a", tax.Notes.Of("ho-so/1"));
    }
}
