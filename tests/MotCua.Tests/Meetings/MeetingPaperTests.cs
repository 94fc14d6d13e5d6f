using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Meetings;

public class MeetingPaperTests
{
    [Fact]
    public async Task Invitation_minutes_and_notice_are_sound_word_documents_with_what_they_must_say()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await ConcludedAsync(app);
        using var clerk = await app.ClerkAsync();

        foreach (var (kind, words) in new (string, string[])[]
        {
            ("giay-moi", ["GIẤY MỜI", "Số: 01/GM-UBND", "Ngô Văn Bình (Hiệu trưởng trường Đức Long)", "08:00–10:30 ngày 03/05/2024"]),
            ("bien-ban", ["BIÊN BẢN", "Có mặt (1): Nguyễn Văn Đức", "Vắng mặt (1)", "Tháng 4 tiếp nhận 210 hồ sơ"]),
            ("thong-bao", ["THÔNG BÁO", "Số: 01/TB-UBND", "Giao Nguyễn Văn Đức chủ trì, hoàn thành trước ngày 17/05/2024", "Nơi nhận:"]),
        })
        {
            using var file = new MemoryStream(await clerk.Http.GetByteArrayAsync(new Uri($"{address}/van-ban/{kind}?handler=Word", UriKind.Relative)));
            using var word = WordprocessingDocument.Open(file, false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}"));
            Assert.All(words, w => Assert.Contains(w, word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal));
            Assert.True((await clerk.Http.GetAsync(new Uri($"{address}/van-ban/{kind}?handler=Pdf", UriKind.Relative))).IsSuccessStatusCode);
        }
    }

    [Fact]
    public async Task LibreOffice_opens_the_notice_and_says_the_same()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice") && File.Exists("/usr/bin/pdftotext"), "LibreOffice or pdftotext is not installed.");
        await using var app = await MotCuaApp.StartAsync();
        var address = await ConcludedAsync(app);
        using var clerk = await app.ClerkAsync();
        var folder = Directory.CreateTempSubdirectory("motcua-notice-").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "a.docx"), await clerk.Http.GetByteArrayAsync(new Uri($"{address}/van-ban/thong-bao?handler=Word", UriKind.Relative)));
            await RunAsync("/usr/bin/soffice", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, Path.Combine(folder, "a.docx"));
            await RunAsync("/usr/bin/pdftotext", "-layout", Path.Combine(folder, "a.pdf"), Path.Combine(folder, "a.txt"));
            var said = string.Join(' ', (await File.ReadAllTextAsync(Path.Combine(folder, "a.txt"))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            foreach (var words in new[] { "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "THÔNG BÁO", "01/TB-UBND", "Khắc phục dứt điểm hồ sơ trễ hạn" }) Assert.Contains(words, said, StringComparison.Ordinal);
            if (Environment.GetEnvironmentVariable("MOTCUA_PICTURES") is { Length: > 0 } pictures) File.Copy(Path.Combine(folder, "a.pdf"), Path.Combine(pictures, "thong-bao-ket-luan.pdf"), overwrite: true);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Verify_finds_a_notice_that_was_changed_or_taken_back_behind_the_program()
    {
        await using var app = await MotCuaApp.StartAsync();
        await ConcludedAsync(app);
        Assert.Null(await app.BreakAsync("Thông báo kết luận cuộc họp"));

        await app.InScopeAsync((_, db) => db.Database.ExecuteSqlRawAsync("UPDATE meetings SET title = 'Khác'"));
        Assert.Contains("không khớp mã băm", (await app.BreakAsync("Thông báo kết luận cuộc họp"))!, StringComparison.Ordinal);
        await app.InScopeAsync(async (_, db) => await db.Meetings.ExecuteUpdateAsync(m => m.SetProperty(x => x.Title, MeetingGiven.Title).SetProperty(x => x.FrozenHash, "khác")));
        Assert.Contains("không khớp mã băm", (await app.BreakAsync("Thông báo kết luận cuộc họp"))!, StringComparison.Ordinal);
        await app.InScopeAsync(async (_, db) => await db.Meetings.ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MeetingState.Held)));
        Assert.Contains("không còn như vậy", (await app.BreakAsync("Thông báo kết luận cuộc họp"))!, StringComparison.Ordinal);
    }

    private static async Task<string> ConcludedAsync(MotCuaApp app)
    {
        var address = await app.MeetingAsync();
        await app.InvitedAsync(address);
        await app.HeldAsync(address);
        Assert.Equal("", (await app.ConcludedAsync(address)).Errors);
        return address;
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await process.StandardError.ReadToEndAsync());
    }
}
