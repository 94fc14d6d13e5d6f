using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Dossiers.Printing;

public class PdfTests
{
    private static readonly (string Form, string Size)[] Forms =
    [
        ("giay-tiep-nhan", "A5"), ("giay-tiep-nhan?lien=luu", "A5"), ("xin-loi", "A5"), ("bien-nhan-ket-qua", "A5"), ("phieu-kiem-soat", "A4"),
    ];

    [Fact]
    public async Task Each_form_is_a_sound_file_of_its_sheet_that_reads_back_with_every_mark()
    {
        await using var app = await MotCuaApp.StartAsync();
        var life = new PrintedLife(app, "2024-04-26", "2024-05-02", "2024-05-03");
        var id = await life.ReceivedAsync();
        await life.ToTheEndAsync(id);
        foreach (var (form, size) in Forms) await ReadsBackAsync(app, id, form, size);
    }

    [Fact]
    public async Task So_are_the_forms_of_a_dossier_that_ended_otherwise()
    {
        await using var app = await MotCuaApp.StartAsync();
        var life = new PrintedLife(app, "2025-11-17", "2025-11-17", "2025-11-17");
        var id = await life.ReceivedAsync();
        await life.AskedAndWithdrawnAsync(id);
        await ReadsBackAsync(app, id, "yeu-cau-bo-sung", "A5");
        await ReadsBackAsync(app, id, "dung-giai-quyet", "A5");
        var refused = await life.ReceivedAsync(("Input.NotADuplicate", "true"));
        await life.RefusedAsync(refused);
        await ReadsBackAsync(app, refused, "tu-choi", "A5");
    }

    [Fact]
    public async Task A_phone_reads_the_way_to_follow_the_dossier_from_the_receipt_and_no_identity_number()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await new PrintedLife(app, "2024-04-26", "2024-04-26", "2024-04-26").ReceivedAsync();
        using var reader = await PdfAsync(app, id, "giay-tiep-nhan");
        var dossier = await app.DossierAsync(id);

        var code = Assert.Single(reader.Codes());

        Assert.Equal($"QR-Code:http://localhost/tra-cuu/{dossier.Code}?m={dossier.TrackingSecret}", code);
        Assert.DoesNotContain("060190001234", code + reader.Letters, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("phieu-kiem-soat")]
    [InlineData("giay-tiep-nhan?lien=luu")]
    public async Task A_scanner_reads_the_code_from_what_stays_with_the_dossier(string form)
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await new PrintedLife(app, "2024-04-26", "2024-04-26", "2024-04-26").ReceivedAsync();
        using var reader = await PdfAsync(app, id, form);
        var dossier = await app.DossierAsync(id);

        Assert.Equal($"CODE-128:{dossier.Code}", Assert.Single(reader.Codes()));
        Assert.DoesNotContain(dossier.TrackingSecret, reader.Letters, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Much_content_flows_over_pages_and_nothing_of_it_is_lost()
    {
        await using var app = await MotCuaApp.StartAsync();
        var names = Enumerable.Range(1, 60).Select(i => $"Giấy tờ thứ {i} về nguồn gốc đất").ToList();
        var longWord = new string('g', 300);
        var id = await OfAsync(app, "<script>alert('Ánh')</script>", names, longWord);
        var words = Enumerable.Range(1, 290).Select(i => $"lý-{i:000}").ToList();
        var reason = string.Join(' ', words);
        Assert.InRange(reason.Length, 2000, 2100);
        await app.ChangeAsync(id, d => d.SendSupplement(new SupplementSending(names, reason, "1/BPTNTKQ", 1, null, null, null), app.Clock.UtcNow));

        using var receipt = await PdfAsync(app, id, "giay-tiep-nhan");
        using var request = await PdfAsync(app, id, "yeu-cau-bo-sung");

        Assert.True(receipt.IsSound().Pages > 1);
        Assert.True(request.IsSound().Pages > 1);
        Assert.All(names, name => Assert.Contains(name.Replace(" ", "", StringComparison.Ordinal), receipt.Letters, StringComparison.Ordinal));
        Assert.Contains(longWord, receipt.Letters, StringComparison.Ordinal);
        Assert.Contains("<script>alert('Ánh')</script>", receipt.Letters, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, request.Letters, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_looks_like_markup_is_text_on_the_page()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await OfAsync(app, "<script>alert('Ánh')</script>", ["Tờ khai"], "");
        using var desk = await app.DeskAsync();

        var page = await desk.OpenAsync($"/ho-so/{id}/giay-to/giay-tiep-nhan");

        Assert.Contains("<script>alert('Ánh')</script>", page.Words, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll(".paper script"));
    }

    private static async Task ReadsBackAsync(MotCuaApp app, long id, string form, string size)
    {
        using var reader = await PdfAsync(app, id, form);
        var dossier = await app.DossierAsync(id);
        reader.IsSound();
        Assert.EndsWith($"({size})", size == "A4" ? reader.Size : Named(reader.Size), StringComparison.Ordinal);
        foreach (var words in new[] { dossier.Owner.Name, dossier.Code, dossier.ProcedureName, "Độc lập - Tự do - Hạnh phúc" }) Assert.Contains(words.Replace(" ", "", StringComparison.Ordinal), reader.Letters, StringComparison.Ordinal);
        Assert.DoesNotContain(dossier.Owner.IdNumber, reader.Letters, StringComparison.Ordinal);
    }

    // poppler names A4 and no smaller sheet: 148 × 210 mm are 419.5 × 595.3 points.
    private static string Named(string size) => size.StartsWith("419.", StringComparison.Ordinal) && size.Contains(" x 595.", StringComparison.Ordinal) ? "(A5)" : size;

    private static async Task<Reader> PdfAsync(MotCuaApp app, long id, string form)
    {
        using var desk = await app.DeskAsync();
        return new Reader(await desk.Http.GetByteArrayAsync(new Uri($"/ho-so/{id}/giay-to/{form}{(form.Contains('?', StringComparison.Ordinal) ? "&" : "?")}handler=Pdf", UriKind.Relative)));
    }

    private static async Task<long> OfAsync(MotCuaApp app, string owner, IReadOnlyList<string> papers, string summary)
    {
        var desk = await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        return await app.InScopeAsync(async (_, db) =>
        {
            var (agency, now) = (await db.Agencies.OrderBy(a => a.Id).FirstAsync(), app.Clock.GetUtcNow().UtcDateTime);
            var dossier = Dossier.Receive(new Intake
            {
                AgencyId = agency.Id, DeskUnitId = 1, DeskName = "Bộ phận Một cửa", Code = "H11-240426-0001", BookYear = 2024, BookNumber = 1, ProcedureId = 1, ProcedureVersionId = 1, ProcedureName = "Đăng ký đất đai", Field = "Đất đai",
                Time = new DossierTime(3, PeriodUnit.WorkingDay, null, false), Due = new DueSet(now.AddDays(3), []), Owner = new Person { Name = owner }, Summary = summary, ReceivedAt = now, ReceivedById = desk,
                Papers = [.. papers.Select(name => new DossierPaper(name, 1, 1, false, "nộp", PaperVerdict.Good, ""))],
            });
            db.Add(dossier);
            await db.SaveChangesAsync();
            return dossier.Id;
        });
    }
}
