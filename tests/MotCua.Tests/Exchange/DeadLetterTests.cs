using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Exchange.Carrying;

namespace MotCua.Exchange;

public class DeadLetterTests
{
    [Fact]
    public async Task A_dead_letter_is_sent_again_by_page_and_what_waited_behind_it_follows()
    {
        await using var pair = await RefusedAsync();
        pair.Tax.Notes.Refuses = null;

        var page = await pair.Administrator.SubmitAsync(await pair.Administrator.OpenAsync(pair.Letter), "Gửi lại");
        Assert.Contains("gửi lại ngay", page.Words, StringComparison.Ordinal);
        await pair.Ward.CarryAsync();

        Assert.Equal("a b c", pair.Tax.Notes.Of("ho-so/1"));
        Assert.Contains("Gửi lại tin liên thông", (await pair.Administrator.OpenAsync("/quan-tri/nhat-ky?viec=DeadLetterResent")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dead_letter_given_up_leaves_its_number_and_its_reason_at_the_other_side()
    {
        await using var pair = await RefusedAsync();

        var asked = await pair.Administrator.SubmitAsync(await pair.Administrator.OpenAsync(pair.Letter), "Bỏ tin này", ("Reason", " "));
        Assert.Contains("Nhập lý do bỏ tin", asked.Errors, StringComparison.Ordinal);
        await pair.Administrator.SubmitAsync(asked, "Bỏ tin này", ("Reason", "Đã trao tay bản giấy"));
        await pair.Ward.CarryAsync();

        Assert.Equal("a c", pair.Tax.Notes.Of("ho-so/1"));
        var notice = (await pair.Tax.InAsync()).Single(m => m.Type == "exchange.skipped");
        Assert.Equal(2, notice.Sequence);
        Assert.Contains("Đã trao tay bản giấy", notice.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_agencys_message_is_not_found()
    {
        await using var pair = await RefusedAsync();
        await pair.Ward.App.InScopeAsync(async (_, db) =>
        {
            var elsewhere = await db.Agencies.OrderBy(a => a.Id).LastAsync();
            await db.Set<OutboxMessage>().ExecuteUpdateAsync(m => m.SetProperty(x => x.AgencyId, elsewhere.Id + 1));
        });

        Assert.Equal(HttpStatusCode.NotFound, (await pair.Administrator.GetAsync(pair.Letter)).Status);
        Assert.Contains("Không có tin nào", (await pair.Administrator.OpenAsync("/quan-tri/trao-doi/tin")).Words, StringComparison.Ordinal);
    }

    private static async Task<Refused> RefusedAsync()
    {
        var (ward, tax) = await Deployment.PairAsync();
        tax.Notes.Refuses = "b";
        await ward.TellAsync("ho-so/1", "a", "b", "c");
        await ward.CarryAsync();
        var administrator = await ward.App.AdministratorAsync();
        var list = await administrator.OpenAsync("/quan-tri/trao-doi/tin?tinh-trang=Dead");
        var letter = Assert.Single(list.Document.QuerySelectorAll("tbody a")).GetAttribute("href")!;
        return new Refused(ward, tax, administrator, letter);
    }

    private sealed record Refused(Deployment Ward, Deployment Tax, Visitor Administrator, string Letter) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            Administrator.Dispose();
            await Ward.DisposeAsync();
            await Tax.DisposeAsync();
        }
    }
}
