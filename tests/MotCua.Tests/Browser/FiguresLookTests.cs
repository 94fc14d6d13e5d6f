using MotCua.Dossiers;
using MotCua.Reports;

namespace MotCua.Browser;

public class FiguresLookTests
{
    [Theory]
    [InlineData(1440, 900, false)]
    [InlineData(360, 740, false)]
    [InlineData(1440, 900, true)]
    public async Task Board_report_list_and_book_can_be_read_at_desk_on_a_phone_and_in_the_dark(int width, int height, bool dark)
    {
        await using var app = await MotCuaApp.ListenAsync();
        await app.ImportAsync(AWard);
        await new RandomLife(app, new Random(3)).LiveAsync(days: 8);
        var page = await Chromium.PageAsync(app, (width, height), dark: dark);
        await page.SignInAsync(await app.OfficialAsync("Lê Minh Quân", "Lãnh đạo", "Lãnh đạo"));
        var shade = dark ? "-toi" : "";

        foreach (var (address, name) in new[]
        {
            ("/bang-dieu-hanh", "bang-dieu-hanh"), ("/bao-cao/ho-so?tu=2024-03-01&den=2024-04-26", "bao-cao"), ("/bao-cao/ho-so?tu=2024-03-01&den=2024-04-26&bieu=07a", "bao-cao-07a"),
            ("/bao-cao/ho-so/danh-sach?tu=2024-03-01&den=2024-04-26&cot=qua-han", "bao-cao-danh-sach"), ("/so-theo-doi?nam=2024", "so-theo-doi"), ("/ho-so?trang-thai=ended-late&ket-thuc-tu=2024-04-01&ket-thuc-den=2024-04-30", "ho-so-qua-han"),
        })
        {
            await page.GotoAsync(address);
            await page.LookAsync(name + shade);
        }
    }

    private static IEnumerable<PastDossier> AWard(long agency) => Enumerable.Range(0, 90).Select(i =>
    {
        var received = new DateOnly(2024, 2, 20).AddDays(i % 60);
        var ended = i % 3 == 0 ? (DateOnly?)null : received.AddDays(i % 9);
        return PastDossiers.One(agency, i, $"{received:yyyy-MM-dd}", $"{received.AddDays(5 + i % 20):yyyy-MM-dd}", ended is { } day ? $"{day:yyyy-MM-dd}" : null, ended is null ? DossierStatus.InProcess : null);
    });
}
