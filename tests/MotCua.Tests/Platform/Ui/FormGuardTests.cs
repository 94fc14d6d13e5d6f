using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;

namespace MotCua.Platform.Ui;

public class FormGuardTests
{
    [Fact]
    public async Task A_form_that_does_not_say_which_version_it_saw_changes_nothing()
    {
        await using var app = await MotCuaApp.StartAsync();
        var administrator = await app.AdministratorAsync();
        var id = await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", DossierGiven.Section);
        var page = await administrator.OpenAsync($"/quan-tri/can-bo/{id}");

        var refused = await administrator.SubmitAsync(page, "Lưu", (WorkPageFilter.VersionField, null), ("Input.FullName", "Đã Bị Ghi Đè"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Người khác vừa thay đổi", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(0, await app.InScopeAsync((_, db) => db.Officials.CountAsync(o => o.FullName == "Đã Bị Ghi Đè")));
    }

    [Fact]
    public async Task Two_who_open_a_unit_of_the_same_name_at_once_get_one_unit_and_one_sentence()
    {
        await using var app = await MotCuaApp.StartAsync();
        var administrator = await app.AdministratorAsync();
        var page = await administrator.OpenAsync("/quan-tri/bo-phan");
        var forms = Enumerable.Range(0, 6).Select(i => Visitor.FormOf(page, "Thêm", ("Name", "Phòng Mới"), (WorkPageFilter.OnceField, $"{Guid.NewGuid():N}"))).ToList();

        var answers = await Task.WhenAll(forms.Select(f => administrator.Http.SendAsync(f)));

        Assert.Equal(1, await app.InScopeAsync((_, db) => db.Units.CountAsync(u => u.Name == "Phòng Mới")));
        Assert.All(answers, a => Assert.True(a.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity, $"{(int)a.StatusCode}"));
    }

    [Fact]
    public async Task A_name_typed_with_marks_apart_and_a_character_no_database_holds_is_stored_composed_and_found()
    {
        await using var app = await MotCuaApp.StartAsync();
        var administrator = await app.AdministratorAsync();
        var apart = "Ủy ban Ngữ".Normalize(NormalizationForm.FormD);
        using var form = Visitor.FormOf(await administrator.OpenAsync("/quan-tri/bo-phan"), "Thêm", ("Name", null));
        using var parts = new MultipartFormDataContent();
        foreach (var field in System.Web.HttpUtility.ParseQueryString(await form.Content!.ReadAsStringAsync()) is var typed ? typed.AllKeys : []) parts.Add(new StringContent(typed[field]!), field!);
        parts.Add(new StringContent(apart + "\0"), "Name");

        var saved = await administrator.Http.PostAsync(form.RequestUri, parts);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(1, await app.InScopeAsync((_, db) => db.Units.CountAsync(u => u.Name == "Ủy ban Ngữ")));
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/quan-tri/can-bo?q=%00" + Uri.EscapeDataString(apart))).Status);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_or_did_not_come_from_our_page_is_refused()
    {
        await using var app = await MotCuaApp.StartAsync();
        var administrator = await app.AdministratorAsync();
        using var unreadable = Visitor.FormOf(await administrator.OpenAsync("/quan-tri/bo-phan"), "Thêm", ("Name", "x\0"));
        using var foreign = Visitor.FormOf(await administrator.OpenAsync("/quan-tri/bo-phan"), "Thêm", ("Name", "Lạ"), ("__RequestVerificationToken", null));

        Assert.Equal(HttpStatusCode.BadRequest, (await administrator.Http.SendAsync(unreadable)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await administrator.Http.SendAsync(foreign)).StatusCode);
    }

    [Fact]
    public async Task What_a_signed_in_official_sees_is_kept_by_no_browser()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.ReceivedAsync();
        var desk = await app.DeskAsync();

        foreach (var url in new[] { "/ho-so", $"/ho-so/{id}", $"/ho-so/{id}/giay-to/giay-tiep-nhan?handler=Pdf", "/so-theo-doi?handler=Excel", "/thu-tuc/goi-y?tim=khai" })
        {
            var answer = await desk.Http.GetAsync(url);
            Assert.True(answer.Headers.CacheControl?.NoStore, $"{url}: {(int)answer.StatusCode} {answer.Headers.CacheControl}");
        }
    }
}
