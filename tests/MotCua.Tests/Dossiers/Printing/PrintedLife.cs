using System.Globalization;
using AngleSharp.Dom;
using MotCua.Dossiers.OneStop;
using MotCua.Platform;

namespace MotCua.Dossiers.Printing;

/// <summary>Dossiers driven through their life by pages and verbs on three days, so that every form exists once.</summary>
internal sealed class PrintedLife(MotCuaApp app, string first, string second, string third)
{
    private static readonly (string, string?)[] Lacking = [("Input.Others", "Bản sao thẻ căn cước"), ("Input.Reason", "Thiếu giấy tờ tuỳ thân")];

    /// <summary>Received at the desk with e-mail and fee; gives the id.</summary>
    public async Task<long> ReceivedAsync(params (string Name, string? Value)[] typed)
    {
        app.MoveTo($"{first}T09:00");
        using var desk = await app.DeskAsync();
        var receipt = await desk.SubmitAsync(await desk.IntakeFormAsync(await app.ProcedureAsync()), "Tiếp nhận và in", [.. IntakeGiven.Owner.Where(o => typed.All(t => t.Name != o.Item1)), ("Input.Email", "anh@example.vn"), ("Input.Fee", "10000"), ("Input.FeePaid", "true"), .. typed]);
        Assert.True(receipt.Url.AbsolutePath.EndsWith("/giay-tiep-nhan", StringComparison.Ordinal), receipt.Errors);
        return long.Parse(receipt.Url.Segments[2].TrimEnd('/'), CultureInfo.InvariantCulture);
    }

    /// <summary>Another body asked, a duty paid, extended with an apology, settled and returned.</summary>
    public async Task ToTheEndAsync(long id)
    {
        var holder = await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", DossierGiven.Section);
        await app.ChangeAsync(id, d => d.Transfer(new HandOver("Bộ phận Một cửa", null, null, DossierGiven.Section, At(first, "16:00"))));
        await app.ChangeAsync(id, d => d.Assign(new HandOver(DossierGiven.Section, holder, null, "Nguyễn Văn Đức", At(second, "09:00")), "Thẩm tra"));
        await app.ChangeAsync(id, d => d.AskOpinion(new OpinionRequest("Công an phường", null, "Xác nhận cư trú", At(third, "17:00")), app.Clock.UtcNow, "Nguyễn Văn Đức"));
        app.MoveTo($"{second}T08:00");
        using (var specialist = await app.SpecialistAsync()) await specialist.SubmitAsync(await specialist.OpenAsync($"/ho-so/{id}/nghia-vu-tai-chinh"), "Yêu cầu nộp", ("Input.What", "Lệ phí trước bạ"));
        app.MoveTo($"{second}T14:00");
        using (var desk = await app.DeskAsync()) await desk.SubmitAsync(await desk.OpenAsync($"/ho-so/{id}/chung-tu-nop-tien"), "Nhận chứng từ", ("Input.Proof", "Biên lai 15"));
        using (var leader = await app.LeaderAsync()) await leader.SubmitAsync(await leader.OpenAsync($"/ho-so/{id}/gia-han"), "Ký, hẹn lại", ("Input.Reason", "Cần xác minh nơi cư trú"));
        app.MoveTo($"{third}T08:00");
        await SettleAsync(id);
        using var back = await app.DeskAsync();
        await back.SubmitAsync(await back.OpenAsync($"/ho-so/{id}/tra-ket-qua"), "Trả kết quả", ("Input.ReceiverId", "060190001234"));
    }

    /// <summary>Papers asked for, then withdrawn.</summary>
    public async Task AskedAndWithdrawnAsync(long id)
    {
        using var desk = await app.DeskAsync();
        await desk.SubmitAsync(await desk.OpenAsync($"/ho-so/{id}/yeu-cau-bo-sung"), "Gửi yêu cầu bổ sung", Lacking);
        await desk.SubmitAsync(await desk.OpenAsync($"/ho-so/{id}/dung"), "Dừng và in thông báo", ("Input.Reason", "Không còn nhu cầu"));
    }

    public async Task RefusedAsync(long id)
    {
        var holder = await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", DossierGiven.Section);
        await app.ChangeAsync(id, d => d.Transfer(new HandOver("Bộ phận Một cửa", holder, null, "Nguyễn Văn Đức", null)));
        await SettleAsync(id, ("Input.Outcome", "Refused"), ("Input.Reason", "Không thuộc thẩm quyền của phường"));
    }

    /// <summary>A slip before receipt, as the page that shows it.</summary>
    public async Task<Seen> SlipAsync(string button, params (string, string?)[] typed)
    {
        app.MoveTo($"{first}T09:00");
        using var desk = await app.DeskAsync();
        var form = await desk.SubmitAsync(await desk.IntakeFormAsync(await app.ProcedureAsync()), button, IntakeGiven.Owner);
        return await desk.SubmitAsync(form, "Lập phiếu và in", typed);
    }

    /// <summary>What stands on the paper, one line a paragraph or row; what is drawn at random is named instead.</summary>
    public async Task<string> TextAsync(long id, string form)
    {
        using var desk = await app.DeskAsync();
        return TextOf(await desk.OpenAsync($"/ho-so/{id}/giay-to/{form}")).Replace((await app.DossierAsync(id)).TrackingSecret, "(bí mật)", StringComparison.Ordinal);
    }

    public static string TextOf(Seen page) => string.Join('\n', page.Document.QuerySelector("article.paper")!.QuerySelectorAll("p, h1, h2, figcaption, tr").Select(Line).Where(line => line.Length > 0));

    private async Task SettleAsync(long id, params (string, string?)[] presented)
    {
        using var specialist = await app.SpecialistAsync();
        using var leader = await app.LeaderAsync();
        using var clerk = await app.ClerkAsync();
        await specialist.SubmitAsync(await specialist.OpenAsync($"/ho-so/{id}/trinh-ket-qua"), "Trình lãnh đạo", presented);
        await leader.SubmitAsync(await leader.OpenAsync($"/ho-so/{id}/duyet"), "Duyệt, ký");
        await clerk.SubmitAsync(await clerk.OpenAsync($"/ho-so/{id}/phat-hanh"), "Phát hành");
    }

    private static DateTime At(string day, string time) => DateTime.Parse($"{day}T{time}", CultureInfo.InvariantCulture).ToUtc();

    private static string Line(IElement element) => element is { LocalName: "tr" }
        ? string.Join(" | ", element.Children.Select(cell => string.Join(" / ", cell.TextContent.Split('\n', StringSplitOptions.TrimEntries))))
        : string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
