using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MotCua.Inspections;

public class YearSheetTests
{
    [Fact]
    public async Task The_years_checks_are_a_spreadsheet_for_who_checks_and_for_nobody_else()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.MinutedAsync();
        using var reform = await app.ReformAsync();
        using var specialist = await app.SpecialistAsync();

        var words = Words(await reform.Http.GetByteArrayAsync(new Uri("/kiem-tra-cong-vu?handler=Excel&nam=2024", UriKind.Relative)));
        var empty = Words(await reform.Http.GetByteArrayAsync(new Uri("/kiem-tra-cong-vu?handler=Excel&nam=2020", UriKind.Relative)));

        Assert.Contains("KẾT QUẢ KIỂM TRA CÔNG VỤ NĂM 2024", words, StringComparison.Ordinal);
        Assert.Contains("Đã lập biên bản", words, StringComparison.Ordinal);
        Assert.Contains("Tổng số 1 cuộc", words, StringComparison.Ordinal);
        Assert.Contains("Tổng số 0 cuộc", empty, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await specialist.GetAsync("/kiem-tra-cong-vu?handler=Excel&nam=2024")).Status);
    }

    [Fact]
    public async Task Complaints_about_a_section_stand_beside_its_check()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        var unit = (await app.UnitValueAsync())[1..];
        foreach (var about in new[] { unit, "" }) Assert.Equal("", (await leader.SubmitAsync(await leader.OpenAsync("/khieu-nai/moi"), "Tiếp nhận", ("Input.Against", "Cách làm việc"), ("Input.Content", "Chờ lâu"), ("Input.Name", "Đỗ Thị Ngà"), ("Input.AboutUnitId", about))).Errors);
        var address = await app.MinutedAsync();

        Assert.Contains("1 về công chức của bộ phận, 2 của cả đơn vị", (await leader.OpenAsync(address)).Words, StringComparison.Ordinal);
    }

    private static string Words(byte[] book)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(book), false);
        return string.Join(' ', document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>()).Select(c => c.InnerText));
    }
}
