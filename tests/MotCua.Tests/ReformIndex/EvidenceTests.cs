using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using MotCua.Files;

namespace MotCua.ReformIndex;

/// <summary>What proves the points of a component: attached, read by those it concerns, taken off; and nothing slips in after the sheet was handed in.</summary>
public class EvidenceTests
{
    private static readonly byte[] Scan = [.. "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"u8];

    [Fact]
    public async Task Evidence_is_read_by_the_ward_and_the_appraiser_only_and_goes_when_it_is_taken_off()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        using var appraiser = await app.ReformAsync();
        using var desk = await app.DeskAsync();
        var wards = await app.WardsAsync();
        var rounds = await app.OpenedAsync(leader, await app.IssuedAsync(leader));
        var (ward, round) = (wards["lac-dao"], rounds["lac-dao"]);

        var kept = await AttachAsync(ward, round, "1.1.1", "ke-hoach.pdf", Scan, ("Rows[0].Yes", "co"));
        var file = kept.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href") ?? "").Single(h => h.Contains("/tep/", StringComparison.Ordinal));
        var proved = await ward.OpenAsync($"/chi-so-cchc/{round}");

        Assert.Equal("", kept.Errors);
        Assert.Contains("ke-hoach.pdf", kept.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("chưa có tài liệu kiểm chứng", proved.Words, StringComparison.Ordinal);
        Assert.Equal(Scan, await ward.Http.GetByteArrayAsync(new Uri(file, UriKind.Relative)));
        Assert.Equal(Scan, await appraiser.Http.GetByteArrayAsync(new Uri(file, UriKind.Relative)));
        Assert.Equal(HttpStatusCode.NotFound, (await wards["phu-trinh"].GetAsync(file)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync(file)).Status);
        // Under another round's address it is not found either.
        Assert.Equal(HttpStatusCode.NotFound, (await appraiser.GetAsync(file.Replace($"{round}", $"{rounds["phu-trinh"]}", StringComparison.Ordinal))).Status);

        Assert.Equal("", (await ward.SubmitAsync(kept, "Gỡ tệp ke-hoach.pdf")).Errors);
        Assert.Equal(HttpStatusCode.NotFound, (await ward.GetAsync(file)).Status);
    }

    [Theory]
    [InlineData("chay.exe", "MZ\0\0", "không phải bản quét hợp lệ")]
    [InlineData("gia.pdf", "<html>", "nội dung không khớp với tên")]
    [InlineData("rong.pdf", "", "rỗng")]
    public async Task What_is_no_scan_is_refused_and_what_was_typed_beside_it_stays(string name, string content, string told)
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        var wards = await app.WardsAsync();
        var round = (await app.OpenedAsync(leader, await app.IssuedAsync(leader)))["lac-dao"];

        var refused = await AttachAsync(wards["lac-dao"], round, "1.1.2", name, System.Text.Encoding.ASCII.GetBytes(content), ("Rows[1].Done", "45"), ("Rows[1].Of", "50"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(told, refused.Errors, StringComparison.Ordinal);
        Assert.Equal("45", refused.Document.QuerySelector("[name='Rows[1].Done']")!.GetAttribute("value"));
        Assert.Equal(0, await app.InScopeAsync((_, db) => db.Set<StoredFile>().CountAsync(f => f.OwnerKind == nameof(AreaSheet))));
        Assert.Empty(await app.InScopeAsync((_, db) => db.AreaSheets.Where(s => s.RoundId == round && s.AreaCode == "1").Select(s => s.Entries).SingleAsync()));
    }

    [Fact]
    public async Task An_area_saved_while_the_round_is_handed_in_is_either_in_it_or_told_so()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        var ward = (await app.WardsAsync())["lac-dao"];
        var round = (await app.OpenedAsync(leader, await app.IssuedAsync(leader)))["lac-dao"];
        await ward.ScoredAsync(round, "co", "100", "100", "4");
        using var colleague = await app.WardAgainAsync("lac-dao");
        var (area, whole) = (await colleague.OpenAsync($"/chi-so-cchc/{round}/cham/1"), await ward.OpenAsync($"/chi-so-cchc/{round}"));

        var answers = await Task.WhenAll(
            colleague.Http.SendAsync(Visitor.FormOf(area, "Ghi lĩnh vực này", ("Rows[2].Done", "2"))),
            ward.Http.SendAsync(Visitor.FormOf(whole, "Gửi thẩm định", ("Input.Words", "Đủ."))));
        var state = await app.InScopeAsync((_, db) => db.IndexRounds.Where(r => r.Id == round).Select(r => r.State).SingleAsync());
        var sheet = await app.InScopeAsync((_, db) => db.AreaSheets.AsNoTracking().SingleAsync(s => s.RoundId == round && s.AreaCode == "1"));
        var events = await app.InScopeAsync((_, db) => db.History.AsNoTracking().Where(h => h.SubjectId == sheet.Id).OrderBy(h => h.Sequence).Select(h => h.Kind).ToListAsync());

        var (saved, sent) = (answers[0].StatusCode is HttpStatusCode.Found, answers[1].StatusCode is HttpStatusCode.Found);
        Assert.True(saved || sent, $"{answers[0].StatusCode} {answers[1].StatusCode}");
        Assert.Equal(sent ? IndexRoundState.Submitted : IndexRoundState.SelfScoring, state);
        Assert.Equal(saved ? 2m : 4m, sheet.Entry("1.1.3").Answer.Done);
        if (sent) Assert.Equal("AreaClosed", events[^1]); // nothing after it was handed in
        if (!saved) Assert.Contains(answers[0].StatusCode, new[] { HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity });
        if (!sent) Assert.Equal(HttpStatusCode.Conflict, answers[1].StatusCode);
    }

    [Fact]
    public async Task A_form_opened_before_the_sheet_was_handed_in_changes_nothing_and_keeps_what_was_typed()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        var ward = (await app.WardsAsync())["lac-dao"];
        var round = (await app.OpenedAsync(leader, await app.IssuedAsync(leader)))["lac-dao"];
        var open = await ward.ScoredAsync(round, "co", "100", "100", "4");
        await ward.SubmitAsync(await ward.OpenAsync($"/chi-so-cchc/{round}"), "Gửi thẩm định");

        var late = await ward.SubmitAsync(open, "Ghi lĩnh vực này", ("Rows[2].Done", "2"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal(4m, (await app.InScopeAsync((_, db) => db.AreaSheets.AsNoTracking().SingleAsync(s => s.RoundId == round && s.AreaCode == "1"))).Entry("1.1.3").Answer.Done);
    }

    [Fact]
    public async Task The_ranking_is_a_paper_a_document_and_a_spreadsheet_and_says_while_it_is_not_final()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        await app.WardsAsync();
        var set = await app.IssuedAsync(leader);
        var empty = await leader.OpenAsync($"/chi-so-cchc/xep-hang/{set}");
        await app.OpenedAsync(leader, set);
        using var desk = await app.DeskAsync();
        Task<byte[]> Got(string kind) => leader.Http.GetByteArrayAsync(new Uri($"/chi-so-cchc/xep-hang/{set}?handler={kind}", UriKind.Relative));

        var (pdf, word, excel) = (await Got("Pdf"), await Got("Word"), await Got("Excel"));

        Assert.DoesNotContain("Tải PDF", empty.Words, StringComparison.Ordinal);
        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
        var text = WordText(word);
        foreach (var part in new[] { "BẢNG XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2024", "Chưa công bố", "UBND phường lac-dao", "1. Chỉ đạo (6 điểm)", "15/QĐ-UBND" }) Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), excel[..2]);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync($"/chi-so-cchc/xep-hang/{set}?handler=Pdf")).Status);
    }

    private static string WordText(byte[] word)
    {
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(word), false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }

    private static async Task<Seen> AttachAsync(Visitor ward, long round, string code, string name, byte[] content, params (string Name, string Value)[] typed)
    {
        var page = await ward.OpenAsync($"/chi-so-cchc/{round}/cham/1");
        using var form = new MultipartFormDataContent();
        var scoring = (IHtmlFormElement)page.Document.QuerySelector("form[enctype]")!;
        foreach (var (field, value) in Visitor.Fields(scoring).Where(f => typed.All(t => t.Name != f.Name)).Concat(typed)) form.Add(new StringContent(value), field);
        form.Add(new ByteArrayContent(content), $"Evidence[{code}]", name);
        return await ward.FollowAsync(await ward.Http.PostAsync(page.Url, form));
    }
}
