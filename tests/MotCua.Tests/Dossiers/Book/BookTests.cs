using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Platform;
using MotCua.Reports;

namespace MotCua.Dossiers.Book;

public class BookTests
{
    [Fact]
    public async Task The_book_shows_every_number_once_and_a_void_one_struck_with_its_reason()
    {
        await using var app = await MotCuaApp.StartAsync();
        await ReceiveAsync(app, 60);
        using var desk = await app.DeskAsync();

        var first = await desk.OpenAsync("/so-theo-doi?nam=2024");
        var second = await desk.OpenAsync("/so-theo-doi" + first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href"));

        var numbers = first.Document.QuerySelectorAll("td[data-label=TT]").Concat(second.Document.QuerySelectorAll("td[data-label=TT]")).Select(td => td.TextContent);
        Assert.Equal(Enumerable.Range(1, 60).Select(n => $"{n}"), numbers);
        Assert.Equal("Huỷ số: nhập trùng", first.Document.QuerySelector(".book-void .book-note")!.TextContent);
        Assert.Contains("Mẫu số 06. Sổ năm 2024 chưa khoá: 60 hồ sơ, số cuối 60. Huỷ 1 số.", first.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", first.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_is_closed_once_when_it_is_over_by_who_may()
    {
        await using var app = await MotCuaApp.StartAsync();
        await ReceiveAsync(app, 3);
        using var reform = await app.ReformAsync();
        Assert.DoesNotContain("Khoá sổ năm 2024", (await reform.OpenAsync("/so-theo-doi?nam=2024")).Words, StringComparison.Ordinal);

        app.MoveTo("2025-01-02T09:00");
        using var chief = await app.ReformAsync();
        using var desk = await app.DeskAsync();
        Assert.DoesNotContain("Khoá sổ năm 2024", (await desk.OpenAsync("/so-theo-doi?nam=2024")).Words, StringComparison.Ordinal);
        var open = await chief.OpenAsync("/so-theo-doi?nam=2024");
        var closed = await chief.SubmitAsync(open, "Khoá sổ năm 2024");

        Assert.Contains("Sổ năm 2024 đã khoá ngày 02/01/2025, số cuối 3, 3 hồ sơ; người khoá: Đặng Quốc Bảo.", closed.Words, StringComparison.Ordinal);
        var again = Visitor.FormOf(open, "Khoá sổ năm 2024", ("__once", "khac"));
        Assert.Contains("đã khoá ngày 02/01/2025", (await chief.FollowAsync(await chief.Http.SendAsync(again))).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_with_a_missing_number_or_of_a_running_year_is_not_closed()
    {
        Assert.Throws<RuleBroken>(() => DossierBook.Close(1, 2024, 10, 9, "A", new DateOnly(2025, 1, 2)));
        Assert.Throws<RuleBroken>(() => DossierBook.Close(1, 2024, 10, 10, "A", new DateOnly(2024, 12, 31)));
    }

    [Fact]
    public async Task A_desk_officer_cannot_close_a_book_by_a_forged_form()
    {
        await using var app = await MotCuaApp.StartAsync();
        await ReceiveAsync(app, 3);
        app.MoveTo("2025-01-02T09:00");
        using var reform = await app.ReformAsync();
        using var desk = await app.DeskAsync();
        var token = (await desk.OpenAsync("/dang-xuat")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");

        var answer = await desk.Http.PostAsync(new Uri("/so-theo-doi?nam=2024&handler=Close", UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token!)]));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("chưa khoá", (await reform.OpenAsync("/so-theo-doi?nam=2024")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_book_of_another_agency_is_not_seen()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportElsewhereAsync("2024-04-04", "2024-04-08", "2024-04-05");
        using var desk = await app.DeskAsync();

        Assert.Contains("chưa có hồ sơ nào vào sổ", (await desk.OpenAsync("/so-theo-doi?nam=2024")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_year_is_printed_and_kept_as_a_spreadsheet()
    {
        await using var app = await MotCuaApp.StartAsync();
        await ReceiveAsync(app, 40);
        using var desk = await app.DeskAsync();

        var pdf = await desk.Http.GetByteArrayAsync(new Uri("/so-theo-doi?nam=2024&handler=Pdf", UriKind.Relative));
        var excel = await desk.Http.GetByteArrayAsync(new Uri("/so-theo-doi?nam=2024&handler=Excel", UriKind.Relative));

        Assert.Equal("%PDF", Encoding.ASCII.GetString(pdf, 0, 4));
        Assert.Equal("PK", Encoding.ASCII.GetString(excel, 0, 2));
    }

    [Fact]
    public async Task A_year_of_three_thousand_numbers_is_a_sound_file_that_holds_every_one()
    {
        await using var app = await MotCuaApp.StartAsync();
        await ReceiveAsync(app, 3000);
        using var desk = await app.DeskAsync();

        using var book = new Papers.Reader(await desk.Http.GetByteArrayAsync(new Uri("/so-theo-doi?nam=2024&handler=Pdf", UriKind.Relative)));

        Assert.EndsWith("(A4)", book.IsSound().Size, StringComparison.Ordinal);
        var letters = book.Letters;
        Assert.All(Enumerable.Range(1, 3000), n => Assert.Contains($"H11-240426-{n:0000}", letters, StringComparison.Ordinal));
        Assert.Contains("Huỷsố:nhậptrùng", letters, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", letters, StringComparison.Ordinal);
    }

    private static Task ReceiveAsync(MotCuaApp app, int count) => app.InScopeAsync(async (_, db) =>
    {
        var agency = await db.Agencies.OrderBy(a => a.Id).FirstAsync();
        var now = app.Clock.GetUtcNow().UtcDateTime;
        await db.InTransactionAsync(async () =>
        {
            for (var i = 1; i <= count; i++)
            {
                var number = await Numbering.NextAsync(db, agency.Id, Numbering.Book, "2024", CancellationToken.None);
                var dossier = Dossier.Receive(new Intake
                {
                    AgencyId = agency.Id, DeskUnitId = 1, DeskName = "Bộ phận Một cửa", Code = $"H11-240426-{i:0000}", BookYear = 2024, BookNumber = number, ProcedureId = 1, ProcedureVersionId = 1, ProcedureName = "Chứng thực bản sao",
                    Field = "Chứng thực", Time = new DossierTime(1, PeriodUnit.WorkingDay, null, false), Due = new DueSet(now.AddDays(1), []), Owner = new Person { Name = "Nguyễn Văn Đức", Phone = "0912345678" }, ReceivedAt = now, ReceivedById = 5,
                });
                if (i == 7) dossier.Void("nhập trùng", now);
                db.Add(dossier);
            }
            await db.SaveChangesAsync();
        }, CancellationToken.None);
    });
}
