using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;

namespace MotCua.Dossiers;

/// <summary>What is turned down, reopened, or comes with a file.</summary>
public class DecisionTests
{
    [Fact]
    public async Task A_supplement_the_desk_turns_down_goes_back_with_a_reason_and_without_touching_the_citizen()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldDossierAsync();
        await app.ChangeAsync(id, d => d.ProposeSupplement(["Bản sao căn cước"], "Thiếu", app.Clock.GetUtcNow().UtcDateTime, "Nguyễn Văn Đức", d.HolderId));
        using var desk = await app.DeskAsync();

        var refused = await desk.SubmitAsync(await desk.OpenAsync($"/ho-so/{id}/yeu-cau-bo-sung"), "Không đồng ý bổ sung");
        Assert.Equal("Ghi lý do không gửi yêu cầu bổ sung.", refused.Errors);
        var page = await desk.SubmitAsync(refused, "Không đồng ý bổ sung", ("DeclineReason", "Đã có trong cơ sở dữ liệu"));

        Assert.Contains("Không gửi yêu cầu bổ sung – Đã có trong cơ sở dữ liệu.", page.Words, StringComparison.Ordinal);
        var after = await app.DossierAsync(id);
        Assert.Equal((DossierStatus.InProcess, 0), (after.Status, after.Supplements));
        Assert.Null(after.Proposal);
    }

    [Fact]
    public async Task An_extension_the_head_turns_down_leaves_the_date_as_it_was()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.ExtensionAskedAsync();
        var due = (await app.DossierAsync(id)).DueAt;
        using var leader = await app.LeaderAsync();

        var refused = await leader.SubmitAsync(await leader.OpenAsync($"/ho-so/{id}/gia-han"), "Không đồng ý gia hạn");
        Assert.Equal("Ghi lý do không gia hạn.", refused.Errors);
        await leader.SubmitAsync(refused, "Không đồng ý gia hạn", ("DeclineReason", "Còn đủ thời gian"));

        var after = await app.DossierAsync(id);
        Assert.Equal((due, 0, false), (after.DueAt, after.Extensions, after.HasApology));
        Assert.Equal("Còn đủ thời gian", (await app.LastAsync<ExtensionDeclined>(id)).Reason);
        Assert.DoesNotContain(after.Code, (await leader.OpenAsync("/gia-han-hang-loat")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_found_wrong_before_it_is_returned_is_reopened_with_a_reason()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.SettledAsync(ResultDelivery.AtDesk);
        using var desk = await app.DeskAsync();
        using var clerk = await app.ClerkAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync($"/ho-so/{id}/mo-lai")).Status);

        var refused = await desk.SubmitAsync(await desk.OpenAsync($"/ho-so/{id}/mo-lai"), "Mở lại");
        Assert.Equal("Ghi lý do mở lại.", refused.Errors);
        await desk.SubmitAsync(refused, "Mở lại", ("Reason", "Sai họ tên trên kết quả"));

        var after = await app.DossierAsync(id);
        Assert.Equal((DossierStatus.InProcess, ""), (after.Status, after.ResultNumber));
        Assert.Null(after.EndedAt);
        Assert.Contains("Chỉ mở lại được hồ sơ đã xử lý xong", (await desk.OpenAsync($"/ho-so/{id}/mo-lai")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_result_is_issued_with_its_file_or_not_at_all()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.ApprovedAsync();
        using var clerk = await app.ClerkAsync();

        var refused = await IssueAsync(clerk, id, "MZ this is a program"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(DossierStage.Clerk, (await app.DossierAsync(id)).Stage);
        var issued = await IssueAsync(clerk, id, "%PDF-1.7 kết quả"u8.ToArray());

        Assert.Contains("Đính kèm tệp «ket-qua.pdf» – Kết quả.", issued.Words, StringComparison.Ordinal);
        Assert.Equal("1/2024", (await app.DossierAsync(id)).ResultNumber); // the number of the refused attempt was not lost
    }

    private static async Task<Seen> IssueAsync(Visitor clerk, long id, byte[] content)
    {
        var form = await clerk.OpenAsync($"/ho-so/{id}/phat-hanh");
        using var body = new MultipartFormDataContent();
        foreach (var (field, value) in Visitor.Fields((IHtmlFormElement)form.Document.QuerySelector("form[enctype]")!)) body.Add(new StringContent(value), field);
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        body.Add(file, "Uploads", "ket-qua.pdf");
        return await clerk.FollowAsync(await clerk.Http.PostAsync(form.Url, body));
    }
}
