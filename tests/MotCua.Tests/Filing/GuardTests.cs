using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Files;
using MotCua.Notifications;

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
