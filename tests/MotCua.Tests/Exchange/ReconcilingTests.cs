using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Exchange.Carrying;
using MotCua.Exchange.Receiving;
using MotCua.Exchange.Reconciling;

namespace MotCua.Exchange;

public class ReconcilingTests
{
    [Fact]
    public async Task Sides_that_agree_are_told_so()
    {
        var (ward, tax) = await Deployment.PairAsync();
        await using var one = ward;
        await using var other = tax;
        await ward.TellAsync("ho-so/1", "a", "b");
        await tax.TellAsync("ho-so/1", "x");
        await ward.CarryAsync();
        await tax.CarryAsync();
        using var administrator = await ward.App.AdministratorAsync();

        var found = await administrator.SubmitAsync(await administrator.OpenAsync("/quan-tri/trao-doi/doi-soat"), "Đối soát ngay");

        Assert.Contains("Hai bên khớp nhau, 2 mục", found.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_restored_from_an_older_backup_gets_what_it_lost_once_more()
    {
        var (ward, tax) = await Deployment.PairAsync();
        await using var one = ward;
        await using var other = tax;
        await ward.TellAsync("ho-so/1", "a", "b", "c");
        await ward.TellAsync("ho-so/2", "x");
        await ward.CarryAsync();
        await ForgetTakenAsync(tax, "ho-so/1", 1);
        tax.Notes.Clear();
        using var administrator = await ward.App.AdministratorAsync();

        var found = await administrator.SubmitAsync(await administrator.OpenAsync("/quan-tri/trao-doi/doi-soat"), "Đối soát ngay");
        Assert.Contains("phuong>thue:ho-so/1", Assert.Single(found.Document.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
        await administrator.SubmitAsync(found, "Sửa tất cả");
        await ward.CarryAsync();

        Assert.Equal("b c", tax.Notes.Of("ho-so/1"));
        Assert.Equal("", tax.Notes.Of("ho-so/2"));
        Assert.Empty((await CompareAsync(ward)).Differences);
    }

    [Fact]
    public async Task A_receiver_that_was_restored_asks_for_what_it_lost_itself()
    {
        var (ward, tax) = await Deployment.PairAsync();
        await using var one = ward;
        await using var other = tax;
        await ward.TellAsync("ho-so/1", "a", "b", "c");
        await ward.CarryAsync();
        await ForgetTakenAsync(tax, "ho-so/1", 0);
        tax.Notes.Clear();

        var made = await CompareAsync(tax);
        await RepairAllAsync(tax, made.Id);
        await ward.CarryAsync();

        Assert.Equal("a b c", tax.Notes.Of("ho-so/1"));
        Assert.Empty((await CompareAsync(tax)).Differences);
    }

    [Fact]
    public async Task Without_reconciling_the_next_message_finds_the_gap_and_fills_it()
    {
        var (ward, tax) = await Deployment.PairAsync();
        await using var one = ward;
        await using var other = tax;
        await ward.TellAsync("ho-so/1", "a", "b", "c");
        await ward.CarryAsync();
        await ForgetTakenAsync(tax, "ho-so/1", 1);
        tax.Notes.Clear();

        await ward.TellAsync("ho-so/1", "d");
        await ward.CarryAsync();

        Assert.Equal("b c d", tax.Notes.Of("ho-so/1"));
    }

    [Fact]
    public async Task A_sender_restored_from_an_older_backup_goes_on_after_what_was_taken_in_and_doubles_nothing()
    {
        var (ward, tax) = await Deployment.PairAsync();
        await using var one = ward;
        await using var other = tax;
        await ward.TellAsync("ho-so/1", "a", "b", "c");
        await ward.CarryAsync();
        await ForgetSentAsync(ward, "ho-so/1", 1, still: 2);

        // The backup remembers «b» as not yet sent, and knows nothing of «c».
        await ward.TellAsync("ho-so/1", "d");
        await ward.CarryAsync();

        Assert.Equal("a b c d", tax.Notes.Of("ho-so/1"));
        Assert.Empty((await CompareAsync(ward)).Differences);
    }

    [Fact]
    public async Task A_restored_sender_with_nothing_to_say_is_set_right_by_reconciling()
    {
        var (ward, tax) = await Deployment.PairAsync();
        await using var one = ward;
        await using var other = tax;
        await ward.TellAsync("ho-so/1", "a", "b", "c");
        await ward.CarryAsync();
        await ForgetSentAsync(ward, "ho-so/1", 1, still: 1);

        var made = await CompareAsync(ward);
        Assert.Single(made.Differences);
        await RepairAllAsync(ward, made.Id);
        await ward.TellAsync("ho-so/1", "d");
        await ward.CarryAsync();

        Assert.Equal("a b c d", tax.Notes.Of("ho-so/1"));
        Assert.Empty((await CompareAsync(ward)).Differences);
    }

    [Fact]
    public async Task The_evidence_sheet_tells_both_states_and_every_try()
    {
        var (ward, tax) = await Deployment.PairAsync();
        await using var one = ward;
        await using var other = tax;
        await ward.TellAsync("ho-so/1", "a", "b");
        await ward.CarryAsync();
        await ForgetTakenAsync(tax, "ho-so/1", 1);
        var made = await CompareAsync(ward);
        using var administrator = await ward.App.AdministratorAsync();

        var sheet = await administrator.OpenAsync($"/quan-tri/trao-doi/doi-soat/{made.Id}/phieu");
        var pdf = await administrator.Http.GetAsync($"/quan-tri/trao-doi/doi-soat/{made.Id}/phieu?handler=Pdf");

        Assert.Contains("2 (tin số 2", sheet.Words, StringComparison.Ordinal);
        Assert.Contains("1 (tin số 1", sheet.Words, StringComparison.Ordinal);
        foreach (var message in await ward.OutAsync()) Assert.Contains($"{message.Id}", sheet.Words, StringComparison.Ordinal);
        Assert.Contains((await ward.PublishedAsync())[0].Kid, sheet.Words, StringComparison.Ordinal);
        Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString((await pdf.Content.ReadAsByteArrayAsync())[..4]));
    }

    [Fact]
    public async Task Once_a_day_the_sides_are_compared_by_themselves()
    {
        var (ward, tax) = await Deployment.PairAsync();
        await using var one = ward;
        await using var other = tax;
        var daily = ward.App.Services.GetRequiredService<DailyReconciliation>();

        Assert.Equal(1, await daily.RunAsync(CancellationToken.None));
        Assert.Equal(0, await daily.RunAsync(CancellationToken.None));
        ward.App.Clock.Advance(TimeSpan.FromHours(16)); // one in the morning of the next day
        Assert.Equal(0, await daily.RunAsync(CancellationToken.None));
    }

    private static Task<Reconciliation> CompareAsync(Deployment side) => side.App.InScopeAsync(async (services, db) =>
        await services.GetRequiredService<Reconciler>().CompareAsync(await db.Partners.SingleAsync(), DateTime.UnixEpoch, CancellationToken.None));

    private static Task RepairAllAsync(Deployment side, long id) => side.App.InScopeAsync(async (services, db) =>
    {
        var (made, partner) = (await db.Reconciliations.SingleAsync(r => r.Id == id), await db.Partners.SingleAsync());
        foreach (var difference in made.Differences) await services.GetRequiredService<Reconciler>().RepairAsync(made, partner, difference, CancellationToken.None);
    });

    // What the rows would be if the database were that of an earlier hour.
    private static Task ForgetTakenAsync(Deployment side, string subject, int after) => side.App.InScopeAsync(async (_, db) =>
    {
        await db.Set<InboxMessage>().Where(m => m.Subject == subject && m.Sequence > after).ExecuteDeleteAsync();
        if (after == 0) await db.Set<InboxStream>().Where(s => s.Subject == subject).ExecuteDeleteAsync();
        else await db.Set<InboxStream>().Where(s => s.Subject == subject).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSequence, after));
    });

    private static Task ForgetSentAsync(Deployment side, string subject, int acked, int still) => side.App.InScopeAsync(async (_, db) =>
    {
        await db.Set<OutboxMessage>().Where(m => m.Subject == subject && m.Sequence > still).ExecuteDeleteAsync();
        await db.Set<OutboxMessage>().Where(m => m.Subject == subject && m.Sequence > acked).ExecuteUpdateAsync(m => m.SetProperty(x => x.State, OutboxState.Waiting));
        await db.Set<OutboxStream>().Where(s => s.Subject == subject).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSequence, still).SetProperty(x => x.AckedSequence, acked));
    });
}
