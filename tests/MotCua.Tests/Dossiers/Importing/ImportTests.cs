using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Dossiers.Importing;

public class ImportTests
{
    private const string Heading = "MaHoSo,MaTTHC,TenTTHC,ChuHoSo,SoDienThoai,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,NgayTra,TrangThaiHoSo";

    [Fact]
    public async Task A_settled_dossier_comes_in_with_its_dates_and_an_event_for_each_of_them()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.PublishedAsync();

        var report = await app.ImportAsync(app.Csv(Heading, "H11.20.14-230916-0001,9.001193.000.00.00.H11,Khai sinh,\"Nguyễn Thị \"\"Út\"\", Hai\",0912345678,16/09/2023 08:15,19/09/2023,20230919000000,2023-09-20T09:00,10"));

        Assert.Equal((1, 1, 0), (report.Rows, report.Imported, report.ErrorCount));
        var (dossier, history) = await OnlyAsync(app);
        Assert.Equal("Nguyễn Thị \"Út\", Hai", dossier.Owner.Name);
        Assert.Equal(("Hộ tịch", DossierStatus.Returned, true, 1), (dossier.Field, dossier.Status, dossier.IsImported, dossier.BookNumber));
        Assert.Equal("19/09/2023 17:00", dossier.DueAt?.Print());
        Assert.Equal("19/09/2023 17:00", dossier.EndedAt?.Print());
        Assert.Equal(["DossierImported", "DossierSettled", "DossierReturned"], history.Select(h => h.Kind));
        Assert.Equal(["16/09/2023 08:15", "19/09/2023 17:00", "20/09/2023 09:00"], history.Select(h => h.At.Print()));
        Assert.Null(await app.FirstBreakAsync());
    }

    [Fact]
    public async Task A_date_without_a_time_never_makes_a_dossier_late_that_ended_on_the_day_it_was_due()
    {
        await using var app = await MotCuaApp.StartAsync();

        await app.ImportAsync(app.Csv(Heading, "H11.20.14-240301-0001,,Chứng thực,Lê Văn A,,01/03/2024,01/03/2024 10:00,01/03/2024,,9"));

        var (dossier, _) = await OnlyAsync(app);
        Assert.Equal("01/03/2024 07:30", dossier.ReceivedAt.Print());
        Assert.True(dossier.EndedAt <= dossier.DueAt);
    }

    [Theory]
    [InlineData("H11.20.14-240301-0001,,X,A,,01/03/2024,,29/02/2024,,9", "NgayKetThucXuLy", "trước ngày tiếp nhận")]
    [InlineData("H11.20.14-240301-0001,,X,A,,01/03/2024,,,,9", "NgayKetThucXuLy", "phải có ngày kết thúc")]
    [InlineData("H11.20.14-240301-0001,,X,A,,01/03/2024,,04/03/2024,02/03/2024,10", "NgayTra", "trước ngày kết thúc")]
    [InlineData("H11.20.14-240301-0001,,X,A,,01/03/2024,,04/03/2024,,4", "NgayKetThucXuLy", "chưa kết thúc")]
    [InlineData("H11.20.14-240301-0001,,X,A,,31/02/2024,,,,4", "NgayTiepNhan", "dd/MM/yyyy")]
    [InlineData("H11.20.14-240301-0001,,X,A,,01/05/2024,,,,4", "NgayTiepNhan", "sau hôm nay")]
    [InlineData("H11.20.14-240301-0001,,X,,,01/03/2024,,,,4", "ChuHoSo", "bắt buộc")]
    [InlineData("H11.20.14-240301-0001,,X,A,,01/03/2024,,,,11", "TrangThaiHoSo", "từ 1 đến 10")]
    [InlineData("HS-1,,X,A,,01/03/2024,,,,4", "MaHoSo", "dạng mã hồ sơ")]
    public async Task What_is_wrong_is_told_by_row_and_column_and_nothing_is_saved(string line, string column, string says)
    {
        await using var app = await MotCuaApp.StartAsync();

        var report = await app.ImportAsync(app.Csv(Heading, "H11.20.14-240229-0001,,X,A,,29/02/2024,,,,4", line));

        Assert.Equal((3, column), (report.Errors[0].Row, report.Errors[0].Column));
        Assert.Contains(says, report.Errors[0].Message, StringComparison.Ordinal);
        Assert.Equal((0, 0), (report.Imported, await app.InScopeAsync((_, db) => db.Dossiers.CountAsync())));
    }

    [Fact]
    public async Task A_returned_dossier_without_an_end_takes_the_day_it_was_returned_and_says_so()
    {
        await using var app = await MotCuaApp.StartAsync();

        var report = await app.ImportAsync(app.Csv(Heading, "000.20.14.H11-240301-0001,,X,A,,01/03/2024,05/03/2024,,04/03/2024,10"));

        Assert.Contains(report.Warnings, w => w.Column == "NgayKetThucXuLy");
        Assert.Equal("04/03/2024", (await OnlyAsync(app)).Dossier.EndedAt?.PrintDay());
    }

    [Fact]
    public async Task Twins_in_the_file_and_in_the_database_are_named()
    {
        await using var app = await MotCuaApp.StartAsync();
        const string line = "H11.20.14-240301-0001,,X,A,,01/03/2024,,,,4";

        var twice = await app.ImportAsync(app.Csv(Heading, line, line));
        await app.ImportAsync(app.Csv(Heading, line));
        var again = await app.ImportAsync(app.Csv(Heading, line));

        Assert.Contains("dòng 2", Assert.Single(twice.Errors).Message, StringComparison.Ordinal);
        Assert.Contains("đã có trong phần mềm", Assert.Single(again.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_columns_are_refused_unless_told_to_ignore_them()
    {
        await using var app = await MotCuaApp.StartAsync();
        var file = app.Csv(Heading.Replace(',', ';') + ";La", "H11.20.14-240301-0001;;X;A;;01/03/2024;;;;4;?");

        Assert.Equal("La", Assert.Single((await app.ImportAsync(file)).Errors).Column);
        Assert.Equal(1, (await app.ImportAsync(file, ignoreUnknown: true)).Imported);
    }

    [Fact]
    public async Task New_codes_and_book_numbers_go_on_after_those_brought_in()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (version, desk) = (await app.PublishedAsync(), await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa"));
        await app.ImportAsync(app.Csv(Heading, "H11.20.14-240426-0007,,X,A,,26/04/2024 08:00,,,,4", "H11.20.14-240301-0002,,X,B,,01/03/2024,,,,4"));

        var dossier = await app.ReceivedAsync(version, desk);

        Assert.Equal(("H11.20.14-240426-0008", 3), (dossier.Code, dossier.BookNumber));
        Assert.Equal(1, await app.InScopeAsync((_, db) => db.Dossiers.Where(d => d.Code == "H11.20.14-240301-0002").Select(d => d.BookNumber).SingleAsync()));
        Assert.Null(await app.FirstBreakAsync());
    }

    [Fact]
    public async Task An_imported_dossier_is_found_by_name_without_marks()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportAsync(app.Csv(Heading, "H11.20.14-240301-0001,,X,Nguyễn Văn Đức,,01/03/2024,,,,4"));
        using var desk = await app.DeskAsync();

        Assert.Contains("H11.20.14-240301-0001", (await desk.OpenAsync("/ho-so?q=nguyen+van+duc")).Words, StringComparison.Ordinal);
    }

    private static Task<(Dossier Dossier, List<HistoryEntry> History)> OnlyAsync(MotCuaApp app) => app.InScopeAsync(async (_, db) =>
    {
        var dossier = await db.Dossiers.AsNoTracking().SingleAsync();
        return (dossier, await db.History.AsNoTracking().Where(h => h.SubjectId == dossier.Id).OrderBy(h => h.Sequence).ToListAsync());
    });
}
