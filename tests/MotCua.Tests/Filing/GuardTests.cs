using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Files;
using MotCua.Notifications;
using MotCua.Rules;

namespace MotCua.Filing;

public class GuardTests
{
    [Fact]
    public async Task Two_officers_who_accept_it_at_once_make_one_dossier()
    {
        await using var mail = MailHouse.Open();
        var (app, person, procedure) = await FilingGiven.AtHomeAsync(mail);
        await using var _ = app;
        using var __ = person;
        var filing = await app.FiledAsync(person, procedure);
        using var one = await app.DeskAsync();
        using var other = await app.SignedInAsync("Lý Thị Ngân", "Công chức Một cửa", "Bộ phận Một cửa");
        var (mine, theirs) = (await one.OpenAsync($"/ho-so-truc-tuyen/{filing.Id}/tiep-nhan"), await other.OpenAsync($"/ho-so-truc-tuyen/{filing.Id}/tiep-nhan"));

        await one.SubmitAsync(mine, "Tiếp nhận");
        var refused = await other.SubmitAsync(theirs, "Tiếp nhận");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(1, await app.InScopeAsync((_, db) => db.Dossiers.CountAsync()));
    }

    [Fact]
    public async Task The_person_takes_it_back_as_long_as_it_is_no_dossier()
    {
        await using var mail = MailHouse.Open();
        var (app, person, procedure) = await FilingGiven.AtHomeAsync(mail);
        await using var _ = app;
        using var __ = person;
        var filing = await app.FiledAsync(person, procedure);
        using var desk = await app.DeskAsync();
        var stale = await desk.OpenAsync($"/ho-so-truc-tuyen/{filing.Id}/tiep-nhan");

        await person.SubmitAsync(await person.OpenAsync($"/cua-toi/da-nop/{filing.Id}"), "Rút hồ sơ", ("Input.Reason", "Nộp nhầm"));

        Assert.Equal(HttpStatusCode.Conflict, (await desk.SubmitAsync(stale, "Tiếp nhận")).Status);
        Assert.Contains("Nộp nhầm", (await desk.OpenAsync($"/ho-so-truc-tuyen/{filing.Id}")).Words, StringComparison.Ordinal);
        Assert.Equal(0, await app.InScopeAsync((_, db) => db.Dossiers.CountAsync()));
    }

    [Fact]
    public async Task Personal_data_is_masked_until_a_reason_is_written_down()
    {
        await using var mail = MailHouse.Open();
        var (app, person, procedure) = await FilingGiven.AtHomeAsync(mail);
        await using var _ = app;
        using var __ = person;
        var filing = await app.FiledAsync(person, procedure);
        using var desk = await app.DeskAsync();

        var page = await desk.OpenAsync($"/ho-so-truc-tuyen/{filing.Id}");
        Assert.DoesNotContain(FilingGiven.IdNumber, page.Text, StringComparison.Ordinal);
        Assert.Contains("Ghi lý do", (await desk.SubmitAsync(page, "Xem")).Errors, StringComparison.Ordinal);
        Assert.Contains(FilingGiven.IdNumber, (await desk.SubmitAsync(page, "Xem", ("Why", "Đối chiếu CCCD"))).Text, StringComparison.Ordinal);
        Assert.Equal(1, await app.InScopeAsync((_, db) => db.History.CountAsync(h => h.Kind == nameof(FilingPersonShown) && h.SubjectId == filing.Id)));
        Assert.DoesNotContain(FilingGiven.IdNumber, string.Concat(await app.InScopeAsync((_, db) => db.History.Where(h => h.SubjectId == filing.Id).Select(h => h.Data).ToListAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_see_personal_data_is_not_shown_it_for_a_reason_either()
    {
        await using var mail = MailHouse.Open();
        var (app, person, procedure) = await FilingGiven.AtHomeAsync(mail);
        await using var _ = app;
        using var __ = person;
        var filing = await app.FiledAsync(person, procedure);
        using var reform = await app.ReformAsync(); // sees all dossiers, not whose
        using var section = await app.SectionHeadAsync();

        var page = await reform.OpenAsync($"/ho-so-truc-tuyen/{filing.Id}");
        Assert.DoesNotContain("Xem đầy đủ thông tin cá nhân", page.Words, StringComparison.Ordinal);
        using var desk = await app.DeskAsync();
        using var forged = Visitor.FormOf(await desk.OpenAsync($"/ho-so-truc-tuyen/{filing.Id}"), "Xem", ("Why", "x"), ("__RequestVerificationToken", page.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value")));
        Assert.NotEqual(HttpStatusCode.OK, (await reform.Http.SendAsync(forged)).StatusCode);
        Assert.Equal(0, await app.InScopeAsync((_, db) => db.History.CountAsync(h => h.Kind == nameof(FilingPersonShown))));
        Assert.Equal(HttpStatusCode.Forbidden, (await section.GetAsync($"/ho-so-truc-tuyen/{filing.Id}")).Status);
    }

    [Fact]
    public async Task Without_a_proven_address_nothing_is_read_of_what_is_uploaded()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var anyone = app.Anyone();
        using var body = new MultipartFormDataContent { { new ByteArrayContent(new byte[1000]), "Uploads[0]", "x.pdf" } };

        var answer = await anyone.Http.PostAsync(new Uri("/cua-toi/nop-ho-so/1/giay-to", UriKind.Relative), body);

        Assert.Equal((HttpStatusCode.Redirect, "/cua-toi/dang-nhap"), (answer.StatusCode, answer.Headers.Location!.OriginalString)); // not «bad request» for the missing token: that would have been read from the body
    }

    [Fact]
    public async Task One_filing_has_only_so_many_megabytes_and_one_address_so_many_filings_that_wait()
    {
        await using var mail = MailHouse.Open();
        var (app, person, procedure) = await FilingGiven.AtHomeAsync(mail);
        await using var _ = app;
        using var __ = person;
        await app.EnactAsync(RuleKey.FilingTotalMegabytes, "1");
        await app.EnactAsync(RuleKey.FilingOpen, "1");
        await app.FiledAsync(person, procedure);
        byte[] large = [.. FilingGiven.Scan, .. new byte[700_000]];

        var papers = await person.OpenAsync((await person.BegunAsync(procedure)).Url.AbsolutePath.Replace("nguoi-nop", "giay-to", StringComparison.Ordinal));
        Assert.Contains("Tổng dung lượng tệp quá 1 MB", (await person.UploadAsync(papers, "Tải tệp lên", [("Uploads[0]", "a.pdf", large), ("Uploads[1]", "b.pdf", large)])).Errors, StringComparison.Ordinal);
        Assert.Contains("đang có 1 hồ sơ chờ trả lời", (await person.SubmitAsync(await person.FilledAsync(procedure), "Nộp hồ sơ", ("Promises", "true"))).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filing_of_another_agency_or_person_is_not_found()
    {
        await using var mail = MailHouse.Open();
        var (app, person, procedure) = await FilingGiven.AtHomeAsync(mail);
        await using var _ = app;
        using var __ = person;
        var filing = await app.FiledAsync(person, procedure);
        var file = await app.InScopeAsync((_, db) => db.Set<StoredFile>().Where(f => f.OwnerId == filing.Id).Select(f => f.Id).SingleAsync());
        await app.InScopeAsync(async (_, db) =>
        {
            var other = Agency.Open("khac", new AgencyProfile { Name = "UBND phường khác", CodePrefix = "H11.99" });
            db.Add(other);
            await db.SaveChangesAsync();
            await db.OnlineFilings.Where(f => f.Id == filing.Id).ExecuteUpdateAsync(f => f.SetProperty(x => x.AgencyId, other.Id));
        });
        using var desk = await app.DeskAsync();
        using var stranger = await MotCua.Portal.Own.OwnGiven.PersonAsync(app, mail, "khac@example.vn");

        foreach (var address in new[] { "", "/tiep-nhan", "/hoan-thien", "/tu-choi", $"/tep/{file}" })
            Assert.Equal(HttpStatusCode.NotFound, (await desk.GetAsync($"/ho-so-truc-tuyen/{filing.Id}{address}")).Status);
        foreach (var address in new[] { "", "/giay-xac-nhan", "/phieu", $"/tep/{file}" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/cua-toi/da-nop/{filing.Id}{address}")).Status);
        Assert.DoesNotContain(filing.Code, (await desk.OpenAsync("/ho-so-truc-tuyen")).Words, StringComparison.Ordinal);
        using var specialist = await app.SpecialistAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await specialist.GetAsync("/ho-so-truc-tuyen")).Status);
    }

    [Fact]
    public async Task What_was_also_brought_to_the_desk_is_seen_before_it_is_accepted_again()
    {
        await using var mail = MailHouse.Open();
        var (app, person, procedure) = await FilingGiven.AtHomeAsync(mail);
        await using var _ = app;
        using var __ = person;
        var (first, second) = (await app.FiledAsync(person, procedure), await app.FiledAsync(person, procedure));
        using var desk = await app.DeskAsync();
        Assert.Contains($"Có thể nộp trùng: cùng chủ hồ sơ, cùng thủ tục {first.Code}", (await desk.OpenAsync($"/ho-so-truc-tuyen/{second.Id}")).Words, StringComparison.Ordinal);
        await desk.SubmitAsync(await desk.OpenAsync($"/ho-so-truc-tuyen/{first.Id}/tiep-nhan"), "Tiếp nhận");

        var doubted = await desk.SubmitAsync(await desk.OpenAsync($"/ho-so-truc-tuyen/{second.Id}/tiep-nhan"), "Tiếp nhận");
        Assert.Contains("đánh dấu «Vẫn tiếp nhận»", doubted.Errors, StringComparison.Ordinal);
        Assert.Equal(1, await app.InScopeAsync((_, db) => db.Dossiers.CountAsync()));
        await desk.SubmitAsync(doubted, "Tiếp nhận", ("Input.NotADuplicate", "true"));
        Assert.Equal(2, await app.InScopeAsync((_, db) => db.Dossiers.CountAsync()));
    }
}
