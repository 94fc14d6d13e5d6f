using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Files;
using MotCua.Filing.Nightly;
using MotCua.Notifications;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Filing;

public class ReceivingTests
{
    [Fact]
    public async Task The_desk_sees_it_on_its_first_page_accepts_it_and_it_is_a_dossier_with_form_and_files()
    {
        await using var mail = MailHouse.Open();
        var (app, person, procedure) = await FilingGiven.AtHomeAsync(mail);
        await using var _ = app;
        using var __ = person;
        var filing = await app.FiledAsync(person, procedure);
        using var desk = await app.DeskAsync();
        Assert.Contains(filing.Code, (await desk.OpenAsync("/ban-lam-viec")).Words, StringComparison.Ordinal);

        var accepted = await desk.SubmitAsync(await desk.OpenAsync($"/ho-so-truc-tuyen/{filing.Id}/tiep-nhan"), "Tiếp nhận");

        filing = await app.FilingAsync(filing.Id);
        var dossier = await app.InScopeAsync((_, db) => db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == filing.DossierId));
        Assert.Equal(($"/ho-so/{dossier.Id}", FilingState.Accepted, false), (accepted.Url.AbsolutePath, filing.State, filing.AnsweredLate));
        Assert.Equal((FilingChannel.Online, FilingGiven.Name, filing.DossierCode), (dossier.Channel, dossier.Owner.Name, dossier.Code));
        Assert.Equal([PaperVerdict.Good, PaperVerdict.NotNeeded], dossier.Papers.Select(p => p.Verdict));
        var files = await app.InScopeAsync((_, db) => db.Set<StoredFile>().Where(f => f.OwnerId == dossier.Id).OrderBy(f => f.Label).Select(f => f.Label).ToListAsync());
        Assert.Equal([FilingGiven.Birth, "Tờ khai điện tử"], files.Order(StringComparer.Ordinal));
        Assert.Contains(dossier.Code, (await person.OpenAsync($"/cua-toi/da-nop/{filing.Id}")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(filing.Code, (await desk.OpenAsync("/ban-lam-viec")).Words, StringComparison.Ordinal);
        await app.SendDueAsync();
        Assert.Equal($"Đã tiếp nhận hồ sơ {dossier.Code}", mail.Taken[^1].Subject); // who filed is the owner: told once, by the dossier
        Assert.Null(await app.FirstBreakAsync());
    }

    [Fact]
    public async Task Who_filed_for_somebody_else_is_told_too()
    {
        await using var mail = MailHouse.Open();
        var (app, person, procedure) = await FilingGiven.AtHomeAsync(mail);
        await using var _ = app;
        using var __ = person;
        var persons = await person.BegunAsync(procedure);
        var form = await person.SubmitAsync(persons, "Lưu và tiếp tục", [.. FilingGiven.Persons, ("Input.Email", "chu@example.vn"), ("Input.HasFiler", "true"), ("Input.FilerName", "Trần Văn Giúp"), ("Input.FilerIdNumber", "060190000999"), ("Input.FilerGround", "Con")]);
        await person.SubmitAsync(form, "Lưu và tiếp tục", ("Answer.ten", "Nguyễn Văn Bé"));
        var review = await person.UploadAsync(await person.OpenAsync(persons.Url.AbsolutePath.Replace("nguoi-nop", "giay-to", StringComparison.Ordinal)), "Lưu và tiếp tục", [("Uploads[0]", "chung-sinh.pdf", FilingGiven.Scan)], ("Input[1].Way", "NotNeeded"));
        var filing = await app.FilingAsync(await person.SubmitAsync(review, "Nộp hồ sơ", ("Promises", "true")));
        using var desk = await app.DeskAsync();

        await desk.SubmitAsync(await desk.OpenAsync($"/ho-so-truc-tuyen/{filing.Id}/tiep-nhan"), "Tiếp nhận");
        await app.SendDueAsync();

        Assert.Equal(("chu@example.vn", "Trần Văn Giúp"), (mail.Taken.Single(m => m.Subject.StartsWith("Đã tiếp nhận hồ sơ", StringComparison.Ordinal)).To, await app.InScopeAsync((_, db) => db.Dossiers.Select(d => d.Filer!.Name).SingleAsync())));
        Assert.Equal(MessageGiven.Email, mail.Taken.Single(m => m.Subject == $"Hồ sơ trực tuyến {filing.Code} đã được tiếp nhận").To);
    }

    [Fact]
    public async Task It_is_asked_once_what_is_missing_and_the_time_to_answer_begins_anew_when_it_is_completed()
    {
        await using var mail = MailHouse.Open();
        var (app, person, procedure) = await FilingGiven.AtHomeAsync(mail);
        await using var _ = app;
        using var __ = person;
        var filing = await app.FiledAsync(person, procedure);
        using var desk = await app.DeskAsync();
        var asked = await desk.SubmitAsync(await desk.OpenAsync($"/ho-so-truc-tuyen/{filing.Id}/hoan-thien"), "Gửi yêu cầu", ("Input.Papers", "0"), ("Input.Needed", "Ghi lại họ tên con"), ("Input.Reason", "Ảnh mờ"));
        Assert.Equal("", asked.Errors);
        await app.SendDueAsync();
        Assert.Contains($"cần hoàn thiện: {FilingGiven.Birth}; Ghi lại họ tên con", mail.Taken[^1].Text, StringComparison.Ordinal);
        app.MoveTo("2024-05-06T08:00");

        using var again = await MotCua.Portal.Own.OwnGiven.PersonAsync(app, mail);
        var page = await again.OpenAsync($"/cua-toi/da-nop/{filing.Id}");
        Assert.Contains("Ảnh mờ", page.Words, StringComparison.Ordinal);
        Assert.Contains("YÊU CẦU BỔ SUNG", (await again.OpenAsync($"/cua-toi/da-nop/{filing.Id}/phieu")).Words.ToUpperInvariant(), StringComparison.Ordinal);
        var papers = await again.SubmitAsync(page, "Hoàn thiện hồ sơ");
        papers = await again.SubmitAsync(papers, "Bỏ");
        var review = await again.UploadAsync(papers, "Lưu và tiếp tục", [("Uploads[0]", "ro-hon.pdf", FilingGiven.Scan)]);
        var done = await again.SubmitAsync(review, "Nộp hồ sơ", ("Promises", "true"));

        Assert.Equal($"/cua-toi/da-nop/{filing.Id}", done.Url.AbsolutePath);
        filing = await app.FilingAsync(filing.Id);
        Assert.Equal((FilingState.Submitted, "2024-05-07T08:30"), (filing.State, filing.DueAt.ToLocal().ToString("s")[..16]));
        Assert.Equal("ro-hon.pdf", await app.InScopeAsync((_, db) => db.Set<StoredFile>().Where(f => f.OwnerId == filing.Id && !f.IsWithdrawn).Select(f => f.Name).SingleAsync()));
        using var later = await app.DeskAsync();
        var second = await later.SubmitAsync(await later.OpenAsync($"/ho-so-truc-tuyen/{filing.Id}/hoan-thien"), "Gửi yêu cầu", ("Input.Papers", "0"), ("Input.Reason", "Vẫn mờ"));
        Assert.Contains("chỉ được yêu cầu 1 lần", second.Errors, StringComparison.Ordinal);
        Assert.Null(await app.FirstBreakAsync());
    }

    [Fact]
    public async Task Asking_or_refusing_without_a_reason_takes_no_number()
    {
        await using var mail = MailHouse.Open();
        var (app, person, procedure) = await FilingGiven.AtHomeAsync(mail);
        await using var _ = app;
        using var __ = person;
        var filing = await app.FiledAsync(person, procedure);
        using var desk = await app.DeskAsync();

        Assert.Contains("Ghi ít nhất một giấy tờ", (await desk.SubmitAsync(await desk.OpenAsync($"/ho-so-truc-tuyen/{filing.Id}/hoan-thien"), "Gửi yêu cầu", ("Input.Reason", "x"))).Errors, StringComparison.Ordinal);
        Assert.Contains("Ghi lý do", (await desk.SubmitAsync(await desk.OpenAsync($"/ho-so-truc-tuyen/{filing.Id}/tu-choi"), "Từ chối tiếp nhận")).Errors, StringComparison.Ordinal);
        var refused = await desk.SubmitAsync(await desk.OpenAsync($"/ho-so-truc-tuyen/{filing.Id}/tu-choi"), "Từ chối tiếp nhận", ("Input.Reason", "Thuộc thẩm quyền xã khác"));
        Assert.Equal("", refused.Errors);

        filing = await app.FilingAsync(filing.Id);
        Assert.Equal(FilingState.Refused, filing.State);
        Assert.StartsWith("1", filing.SlipNumber, StringComparison.Ordinal);
        Assert.Contains("Thuộc thẩm quyền xã khác", (await person.OpenAsync($"/cua-toi/da-nop/{filing.Id}/phieu")).Words, StringComparison.Ordinal);
        Assert.Null(await app.FirstBreakAsync());
    }

    [Fact]
    public async Task An_answer_after_its_time_is_late_and_counted_so()
    {
        await using var mail = MailHouse.Open();
        var (app, person, procedure) = await FilingGiven.AtHomeAsync(mail);
        await using var _ = app;
        using var __ = person;
        var filing = await app.FiledAsync(person, procedure);
        app.MoveTo("2024-05-02T09:31");
        using var desk = await app.DeskAsync();
        Assert.Contains("(quá hạn)", (await desk.OpenAsync("/ho-so-truc-tuyen?From=2024-04-01")).Words, StringComparison.Ordinal);

        await desk.SubmitAsync(await desk.OpenAsync($"/ho-so-truc-tuyen/{filing.Id}/tiep-nhan"), "Tiếp nhận");

        Assert.True((await app.FilingAsync(filing.Id)).AnsweredLate);
        Assert.Contains("có lần chậm1", (await desk.OpenAsync("/ho-so-truc-tuyen?tab=xong&From=01/04/2024&To=30/04/2024")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, FilingState.Closed)]
    [InlineData(false, FilingState.CompletionAsked)] // what nobody read in the law closes nothing by itself
    public async Task What_is_not_completed_is_closed_by_night_where_a_verified_rule_says_so(bool verified, FilingState expected)
    {
        await using var mail = MailHouse.Open();
        var (app, person, procedure) = await FilingGiven.AtHomeAsync(mail);
        await using var _ = app;
        using var __ = person;
        await app.EnactAsync(RuleKey.FilingCloseDays, "2", verified);
        var filing = await app.FiledAsync(person, procedure);
        using var desk = await app.DeskAsync();
        await desk.SubmitAsync(await desk.OpenAsync($"/ho-so-truc-tuyen/{filing.Id}/hoan-thien"), "Gửi yêu cầu", ("Input.Papers", "0"), ("Input.Reason", "Ảnh mờ"));

        app.MoveTo("2024-05-03T23:00"); // the second working day
        await app.Services.GetRequiredService<FilingNight>().RunAsync(CancellationToken.None);
        Assert.Equal(FilingState.CompletionAsked, (await app.FilingAsync(filing.Id)).State);
        app.MoveTo("2024-05-04T00:15");
        await app.Services.GetRequiredService<FilingNight>().RunAsync(CancellationToken.None);

        Assert.Equal(expected, (await app.FilingAsync(filing.Id)).State);
    }
}
