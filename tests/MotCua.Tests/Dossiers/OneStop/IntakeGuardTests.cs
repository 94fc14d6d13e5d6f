using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers.Importing;
using MotCua.Platform;

namespace MotCua.Dossiers.OneStop;

public class IntakeGuardTests
{
    [Fact]
    public async Task Being_shown_a_persons_data_from_an_earlier_dossier_is_written_down_there()
    {
        await using var app = await MotCuaApp.StartAsync();
        var earlier = await app.ReceivedAsync();
        var desk = await app.DeskAsync();
        var procedure = (await app.DossierAsync(earlier)).ProcedureId;

        var page = await desk.SubmitAsync(await desk.OpenAsync($"/mot-cua/ho-so/moi?thu-tuc={procedure}"), "Tìm người", ("Input.Phone", "0912345678"));

        Assert.Contains("Nguyễn Thị Lành", page.Words, StringComparison.Ordinal);
        var events = await app.InScopeAsync((_, db) => db.History.Where(h => h.SubjectId == earlier).ToListAsync());
        Assert.Equal("Trần Thị Mai", Assert.Single(events, e => e.Kind == nameof(PersonalDataShown)).ByName);
    }

    [Fact]
    public async Task A_batch_does_only_what_was_waiting_for_it_and_says_what_was_not()
    {
        await using var app = await MotCuaApp.StartAsync();
        var waiting = await app.PresentedAsync("Người Thứ Nhất");
        var notWaiting = await app.HeldAsync("Người Thứ Hai");
        var leader = await app.LeaderAsync();
        var (one, two) = (await app.DossierAsync(waiting), await app.DossierAsync(notWaiting));

        var done = await leader.SubmitAsync(await leader.OpenAsync("/duyet-hang-loat"), "Duyệt", ("Chosen", $"{one.Id}:{one.Version}"), ("Chosen", $"{two.Id}:{two.Version}"));

        Assert.Contains("1 hồ sơ không còn chờ việc này", done.Words, StringComparison.Ordinal);
        Assert.Equal(DossierStage.Clerk, (await app.DossierAsync(waiting)).Stage);
        Assert.Equal(DossierStage.Specialist, (await app.DossierAsync(notWaiting)).Stage);
    }

    [Fact]
    public async Task A_spreadsheet_made_to_burst_is_refused_before_it_is_read()
    {
        await using var app = await MotCuaApp.StartAsync();
        var path = Path.Combine(app.Database.Options.DataFolder, "bom.xlsx");
        using (var zip = System.IO.Compression.ZipFile.Open(path, System.IO.Compression.ZipArchiveMode.Create))
        await using (var part = zip.CreateEntry("xl/sharedStrings.xml", System.IO.Compression.CompressionLevel.SmallestSize).Open())
            for (var i = 0; i < 60; i++) await part.WriteAsync(new byte[1_000_000]);

        var refused = Assert.Throws<FormatException>(() => Sheet.Read(path).Count());

        Assert.Contains("phình to bất thường", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_imported_into_a_book_that_is_closed()
    {
        await using var app = await MotCuaApp.StartAsync();
        app.MoveTo("2025-01-02T08:00");
        await app.InScopeAsync(async (_, db) =>
        {
            db.Add(DossierBook.Close(await db.Agencies.Select(a => a.Id).SingleAsync(), 2024, 0, 0, "Trần Thị Mai", app.Clock.Today));
            await db.SaveChangesAsync();
        });
        var file = app.Csv("MaHoSo,TenTTHC,ChuHoSo,NgayTiepNhan,TrangThaiHoSo", "H11.20.14-240916-0001,Đăng ký khai sinh,Nguyễn Văn A,16/09/2024,4");

        var refused = await Assert.ThrowsAsync<RuleBroken>(() => app.ImportAsync(file));

        Assert.Contains("Sổ năm 2024 đã khoá", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, await app.InScopeAsync((_, db) => db.Dossiers.CountAsync()));
    }

    [Fact]
    public async Task Slips_before_and_after_intake_share_one_row_of_numbers()
    {
        await using var app = await MotCuaApp.StartAsync();

        Assert.Equal(FormNumbers.Supplement, Slips.SeriesOf(SlipKind.Supplement));
        Assert.Equal(FormNumbers.Refusal, Slips.SeriesOf(SlipKind.Refusal));
    }
}
