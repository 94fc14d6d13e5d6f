using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Inspections;

public class InspectionPaperTests
{
    [Fact]
    public async Task Minutes_conclusion_plan_and_report_are_sound_word_documents_with_what_they_must_say()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.MinutedAsync();
        await app.ConcludingAsync(address, ("Proposal", "Nhắc nhở chung toàn bộ phận"));
        await app.CorrectingAsync(address, "Gửi kế hoạch", "Kiểm tra hằng ngày");
        await app.CorrectingAsync(address, "Gửi báo cáo", "Mọi người đã đeo thẻ");
        using var reform = await app.ReformAsync();

        foreach (var (kind, words) in new (string, string[])[]
        {
            ("bien-ban", ["BIÊN BẢN", "45/QĐ-UBND", "Hai công chức không đeo thẻ", "Bộ phận tiếp thu", "Ngô Văn Bình, Mặt trận phường", "Hồ sơ đang giải quyết quá hạn: 0"]),
            ("ket-luan", ["THÔNG BÁO", "Số: 01/TB-UBND", "Giao Tư pháp – Hộ tịch chủ trì, hoàn thành trước ngày 21/05/2024", "Kiến nghị: Nhắc nhở chung"]),
            ("ke-hoach", ["KẾ HOẠCH", "Kiểm tra hằng ngày"]), ("bao-cao", ["BÁO CÁO", "Mọi người đã đeo thẻ"]),
        })
        {
            using var file = new MemoryStream(await reform.Http.GetByteArrayAsync(new Uri($"{address}/van-ban/{kind}?handler=Word", UriKind.Relative)));
            using var word = WordprocessingDocument.Open(file, false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}"));
            Assert.All(words, w => Assert.Contains(w, word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal));
            Assert.True((await reform.Http.GetAsync(new Uri($"{address}/van-ban/{kind}?handler=Pdf", UriKind.Relative))).IsSuccessStatusCode);
        }
    }

    [Fact]
    public async Task Verify_finds_minutes_that_were_changed_behind_the_program()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.MinutedAsync();
        Assert.Null(await app.BreakAsync("Biên bản, kết luận kiểm tra"));

        await app.InScopeAsync((_, db) => db.Database.ExecuteSqlRawAsync("UPDATE inspections SET present = 'Ai đó'"));

        Assert.Contains("không khớp", (await app.BreakAsync("Biên bản, kết luận kiểm tra"))!, StringComparison.Ordinal);
    }
}
