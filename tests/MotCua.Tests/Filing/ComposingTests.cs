using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Files;
using MotCua.Filing.Nightly;
using MotCua.Notifications;
using MotCua.Platform;
using MotCua.Portal.Own;
using MotCua.Rules;

namespace MotCua.Filing;

public class ComposingTests
{
    [Fact]
    public async Task Who_wants_to_file_finds_the_procedure_signs_in_and_comes_back_to_it()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        var procedure = await app.OnlineProcedureAsync();
        using var visitor = app.Anyone();

        var found = await visitor.OpenAsync("/nop-ho-so?q=khai+sinh+truc+tuyen");
        Assert.Contains("Đăng ký khai sinh trực tuyến", found.Words, StringComparison.Ordinal);
        var asked = await visitor.OpenAsync($"/cua-toi/nop-ho-so/moi?thu-tuc={procedure}");
        Assert.Equal("/cua-toi/dang-nhap", asked.Url.AbsolutePath);
        var code = await visitor.SubmitAsync(asked, "Gửi mã", ("Input.Address", "moi@example.vn"));
        var start = await visitor.SubmitAsync(code, "Tiếp tục", ("Input.Code", await app.LastCodeAsync(mail)));

        Assert.Equal($"/cua-toi/nop-ho-so/moi?thu-tuc={procedure}", start.Url.PathAndQuery);
        Assert.Contains(FilingGiven.Birth, start.Words, StringComparison.Ordinal);
        Assert.Contains("trong 8 giờ làm việc", start.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_told_beside_its_field_and_what_was_typed_is_kept()
    {
        await using var mail = MailHouse.Open();
        var (app, person, procedure) = await FilingGiven.AtHomeAsync(mail);
        await using var _ = app;
        using var __ = person;

        var step = await person.SubmitAsync(await person.BegunAsync(procedure), "Lưu và tiếp tục", ("Input.Name", "Nguyễn Thị Lành"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, step.Status);
        Assert.Contains("Nhập số định danh", step.Errors, StringComparison.Ordinal);
        step = await person.OpenAsync(step.Url.PathAndQuery);
        Assert.Equal("Nguyễn Thị Lành", step.Document.QuerySelector("#Input_Name")!.GetAttribute("value"));

        step = await person.SubmitAsync(step, "Lưu và tiếp tục", ("Input.BirthDate", "32/13/1990"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, step.Status);
        Assert.Equal("32/13/1990", step.Document.QuerySelector("#Input_BirthDate")!.GetAttribute("value"));

        var review = await person.OpenAsync(step.Url.AbsolutePath.Replace("nguoi-nop", "xem-lai", StringComparison.Ordinal));
        Assert.Contains($"Giấy tờ «{FilingGiven.Birth}»: đính kèm tệp", review.Words, StringComparison.Ordinal);
        Assert.Contains("Chưa điền tờ khai", review.Words, StringComparison.Ordinal);
        Assert.Contains("Chưa nộp được", (await person.SubmitAsync(review, "Nộp hồ sơ", ("Promises", "true"))).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_saved_resumed_and_only_its_person_can_open_it()
    {
        await using var mail = MailHouse.Open();
        var (app, person, procedure) = await FilingGiven.AtHomeAsync(mail);
        await using var _ = app;
        using var __ = person;
        var later = await person.SubmitAsync(await person.BegunAsync(procedure), "Lưu, làm tiếp sau", ("Input.Name", "Nguyễn Thị Lành"));
        Assert.Equal("/cua-toi", later.Url.AbsolutePath);
        var link = later.Document.QuerySelectorAll("a").First(a => a.TextContent == "Đăng ký khai sinh trực tuyến").GetAttribute("href")!;

        using var stranger = await app.PersonAsync(mail, "khac@example.vn");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(link)).Status);
        Assert.DoesNotContain("Đăng ký khai sinh trực tuyến", (await stranger.OpenAsync("/cua-toi")).Words, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Thị Lành", (await person.OpenAsync(link)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_window_saved_is_not_written_over()
    {
        await using var mail = MailHouse.Open();
        var (app, person, procedure) = await FilingGiven.AtHomeAsync(mail);
        await using var _ = app;
        using var __ = person;
        var old = await person.BegunAsync(procedure);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await person.SubmitAsync(await person.OpenAsync(old.Url.PathAndQuery), "Lưu, làm tiếp sau", ("Input.Name", "Bản mới"));

        var refused = await person.SubmitAsync(old, "Lưu và tiếp tục", ("Input.Name", "Bản cũ"));

        Assert.Contains("vừa được sửa ở một cửa sổ", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("Bản cũ", refused.Document.QuerySelector("#Input_Name")!.GetAttribute("value"));
        Assert.Equal("Bản mới", await app.InScopeAsync((_, db) => db.FilingDrafts.Select(d => d.Content.Owner.Name).SingleAsync()));
    }

    [Fact]
    public async Task A_disguised_or_oversized_file_is_refused_and_nothing_of_that_form_is_kept()
    {
        await using var mail = MailHouse.Open();
        var (app, person, procedure) = await FilingGiven.AtHomeAsync(mail);
        await using var _ = app;
        using var __ = person;
        await app.EnactAsync(RuleKey.FileMegabytes, "1");
        var papers = await person.OpenAsync((await person.BegunAsync(procedure)).Url.AbsolutePath.Replace("nguoi-nop", "giay-to", StringComparison.Ordinal));

        var disguised = await person.UploadAsync(papers, "Tải tệp lên", [("Uploads[0]", "tot.pdf", FilingGiven.Scan), ("Uploads[1]", "anh.pdf", Encoding.ASCII.GetBytes("MZ program"))]);
        Assert.Contains("«anh.pdf» không phải bản quét hợp lệ", disguised.Errors, StringComparison.Ordinal);
        var large = await person.UploadAsync(papers, "Tải tệp lên", [("Uploads[0]", "to.pdf", [.. FilingGiven.Scan, .. new byte[1_100_000]])]);
        Assert.Contains("quá 1 MB", large.Errors, StringComparison.Ordinal);
        Assert.Equal(0, await app.InScopeAsync((_, db) => db.FilingDraftFiles.CountAsync()));
    }

    [Fact]
    public async Task A_filing_gets_a_code_a_time_to_answer_a_confirmation_and_a_message_and_the_draft_is_gone()
    {
        await using var mail = MailHouse.Open();
        var (app, person, procedure) = await FilingGiven.AtHomeAsync(mail);
        await using var _ = app;
        using var __ = person;

        var filing = await app.FiledAsync(person, procedure);

        Assert.Matches("^TT-.*-2024-0001$", filing.Code);
        Assert.Equal("2024-05-02T09:30", filing.DueAt.ToLocal().ToString("s")[..16]); // Friday 09:00: six hours that day, two after the holidays of 27/4 to 1/5
        Assert.Equal((0, 0), await app.InScopeAsync(async (_, db) => (await db.FilingDrafts.CountAsync(), await db.FilingDraftFiles.CountAsync())));
        var file = await app.InScopeAsync((_, db) => db.Set<StoredFile>().SingleAsync(f => f.OwnerId == filing.Id));
        Assert.Equal((FilingGiven.Birth, "chung-sinh.pdf"), (file.Label, file.Name));
        Assert.Contains(filing.Code, (await person.OpenAsync($"/cua-toi/da-nop/{filing.Id}/giay-xac-nhan")).Words, StringComparison.Ordinal);
        Assert.Equal("application/pdf", (await person.Http.GetAsync(new Uri($"/cua-toi/da-nop/{filing.Id}/giay-xac-nhan?handler=Pdf", UriKind.Relative))).Content.Headers.ContentType!.MediaType);
        Assert.Equal(FilingGiven.Scan, await person.Http.GetByteArrayAsync(new Uri($"/cua-toi/da-nop/{filing.Id}/tep/{file.Id}", UriKind.Relative)));
        await app.SendDueAsync();
        Assert.StartsWith($"Đã nhận hồ sơ trực tuyến {filing.Code}", mail.Taken[^1].Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("Lành", mail.Taken[^1].Text, StringComparison.Ordinal);
        Assert.Null(await app.FirstBreakAsync());
    }

    [Fact]
    public async Task Submitting_twice_files_once()
    {
        await using var mail = MailHouse.Open();
        var (app, person, procedure) = await FilingGiven.AtHomeAsync(mail);
        await using var _ = app;
        using var __ = person;
        var review = await person.FilledAsync(procedure);

        var first = await person.SubmitAsync(review, "Nộp hồ sơ", ("Promises", "true"));
        var second = await person.SubmitAsync(review, "Nộp hồ sơ", ("Promises", "true"));

        Assert.Equal(first.Url.AbsolutePath, second.Url.AbsolutePath);
        Assert.Equal(1, await app.InScopeAsync((_, db) => db.OnlineFilings.CountAsync()));
    }

    [Fact]
    public async Task Without_the_promise_nothing_is_filed()
    {
        await using var mail = MailHouse.Open();
        var (app, person, procedure) = await FilingGiven.AtHomeAsync(mail);
        await using var _ = app;
        using var __ = person;

        Assert.Contains("cam đoan", (await person.SubmitAsync(await person.FilledAsync(procedure), "Nộp hồ sơ")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_is_deleted_or_forgotten_leaves_nothing()
    {
        await using var mail = MailHouse.Open();
        var (app, person, procedure) = await FilingGiven.AtHomeAsync(mail);
        await using var _ = app;
        using var __ = person;
        await person.SubmitAsync(await person.FilledAsync(procedure), "Xoá bản đang soạn");
        Assert.Equal(0, await app.InScopeAsync((_, db) => db.FilingDraftFiles.CountAsync()));

        await person.FilledAsync(procedure);
        app.Clock.Advance(TimeSpan.FromDays(29));
        await app.Services.GetRequiredService<FilingNight>().RunAsync(CancellationToken.None);
        Assert.Equal(1, await app.InScopeAsync((_, db) => db.FilingDrafts.CountAsync()));
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.Services.GetRequiredService<FilingNight>().RunAsync(CancellationToken.None);
        Assert.Equal((0, 0), await app.InScopeAsync(async (_, db) => (await db.FilingDrafts.CountAsync(), await db.FilingDraftFiles.CountAsync())));
    }

    [Fact]
    public async Task One_address_has_only_so_many_drafts()
    {
        await using var mail = MailHouse.Open();
        var (app, person, procedure) = await FilingGiven.AtHomeAsync(mail);
        await using var _ = app;
        using var __ = person;
        await app.EnactAsync(RuleKey.FilingDrafts, "1");
        await person.BegunAsync(procedure);

        Assert.Contains("Đang có 1 bản soạn dở", (await person.SubmitAsync(await person.OpenAsync($"/cua-toi/nop-ho-so/moi?thu-tuc={procedure}"), "Bắt đầu")).Errors, StringComparison.Ordinal);
    }
}
