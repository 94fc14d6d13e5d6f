using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Dossiers.Exporting;

public class ExportTests
{
    private const string Approved = """
        [
          {
            "MaHoSo": "H11.20.14-240301-0001",
            "MaTTHC": "9.001193",
            "TenTTHC": "Đăng ký khai sinh",
            "TenLinhVuc": "Hộ tịch",
            "TrichYeuHoSo": "",
            "KenhThucHien": "2",
            "NoiNopHoSo": "2",
            "HinhThuc": "1",
            "ChuHoSo": "Nguyễn Văn Đức",
            "LoaiDoiTuong": "1",
            "SoGiayToChuHoSo": "060200000001",
            "DinhDanhCHS": [
              {
                "LoaiDinhDanh": "1",
                "SoDinhDanh": "060200000001"
              }
            ],
            "Email": "",
            "SoDienThoai": "0912345678",
            "NgayNopHoSo": "20240301081500",
            "NgayTiepNhan": "20240301081500",
            "NgayHenTra": "20240305170000",
            "NgayKetThucXuLy": "20240304150000",
            "TrangThaiHoSo": "9",
            "DonViXuLy": "Ủy ban nhân dân phường Đức Long",
            "HoSoCoThanhPhanSoHoa": "0",
            "TaiLieuNop": [],
            "DanhSachLePhi": [],
            "DanhSachHoSoBoSung": [],
            "DanhSachGiayToKetQua": [
              {
                "TenGiayTo": "Đăng ký khai sinh"
              }
            ],
            "DanhSachTepDinhKemKhac": [],
            "TienTrinh": [
              {
                "MaHoSo": "H11.20.14-240301-0001",
                "NguoiXuLy": "Hệ thống",
                "ThoiDiemXuLy": "20240301081500",
                "PhongBanXuLy": "Ủy ban nhân dân phường Đức Long",
                "NoiDungXuLy": "Chuyển từ hệ thống cũ",
                "TrangThai": "2",
                "NgayBatDau": "20240301081500"
              },
              {
                "MaHoSo": "H11.20.14-240301-0001",
                "NguoiXuLy": "Hệ thống",
                "ThoiDiemXuLy": "20240304150000",
                "PhongBanXuLy": "Ủy ban nhân dân phường Đức Long",
                "NoiDungXuLy": "Có kết quả",
                "TrangThai": "9",
                "NgayBatDau": "20240304150000"
              }
            ]
          }
        ]
        """;

    [Fact]
    public async Task The_messages_are_the_approved_ones_and_the_export_is_in_the_history()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.PublishedAsync();
        await app.ImportAsync(app.Csv("MaHoSo,MaTTHC,TenTTHC,ChuHoSo,SoGiayToChuHoSo,SoDienThoai,KenhThucHien,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,TrangThaiHoSo",
            "H11.20.14-240301-0001,9.001193,Đăng ký khai sinh,Nguyễn Văn Đức,060200000001,0912345678,2,01/03/2024 08:15,05/03/2024,04/03/2024 15:00,9",
            "H11.20.14-240401-0001,9.001193,Đăng ký khai sinh,Trần Thị Mai,,,1,01/04/2024,,,4"));
        using var output = new MemoryStream();

        await app.InScopeAsync(async (services, db) => await ExportCommand.WriteAsync(services, new(await db.AgencyNamedAsync(null, CancellationToken.None), new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 31)), output, CancellationToken.None));

        Assert.Equal(Approved, Encoding.UTF8.GetString(output.ToArray()), ignoreLineEndingDifferences: true);
        Assert.Equal(1, await app.InScopeAsync((_, db) => db.History.CountAsync(h => h.Kind == nameof(DossiersExported))));
    }

    [Fact]
    public async Task The_message_tells_of_attachments_fees_papers_the_filer_and_the_result()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await LifeGiven.ReceivedAsync(app, await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa"));
        await app.InScopeAsync(async (services, db) =>
        {
            var dossier = await db.Dossiers.SingleAsync(d => d.Id == id);
            await services.GetRequiredService<FileStore>().KeepAsync(new FileOwner(dossier.AgencyId, nameof(Dossier), id), "Giấy báo tử", "giay-bao-tu.pdf", "%PDF-1.7"u8.ToArray(), 5, "", CancellationToken.None);
            dossier.AskPayment("Lệ phí", 8000, app.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        });

        var message = Assert.Single(JsonSerializer.Deserialize<List<HoSo>>(await ExportAsync(app, ExportCommand.WriteAsync))!);

        Assert.Equal(("giay-bao-tu.pdf", "0", "1"), Assert.Single(message.TaiLieuNop) is var file ? (file.TenTepDinhKem, file.IsDeleted, message.HoSoCoThanhPhanSoHoa) : default);
        Assert.Contains(new LePhi("Lệ phí", "8000"), message.DanhSachLePhi);
        Assert.Equal(new TepDinhKemKhac("Giấy báo tử", "1"), Assert.Single(message.DanhSachTepDinhKemKhac));
        Assert.Equal(("6", "Hộ tịch", null), (message.TrangThaiHoSo, message.TenLinhVuc, message.MaLinhVuc));
    }

    [Fact]
    public async Task The_steps_of_a_period_come_in_order_as_lines_and_as_messages_and_the_export_is_in_the_history()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await LifeGiven.ReceivedAsync(app, await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa"));
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await app.ChangeAsync(id, d => d.Transfer(new HandOver("Trần Thị Mai", null, d.UnitId, "Tư pháp – Hộ tịch", null)));

        var messages = JsonSerializer.Deserialize<List<TienTrinh>>(await ExportAsync(app, StepExport.WriteJsonAsync))!;
        var lines = (await ExportAsync(app, StepExport.WriteLinesAsync)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        Assert.Equal([("2", "Tiếp nhận"), ("4", "Chuyển xử lý")], messages.Select(m => (m.TrangThai, m.NoiDungXuLy)));
        Assert.StartsWith("MaHoSo\tThoiDiemXuLy", lines[0], StringComparison.Ordinal);
        Assert.Equal(messages.Select(m => $"{m.MaHoSo}\t{m.ThoiDiemXuLy}\t{m.TrangThai}"), lines.Skip(1).Select(l => string.Join('\t', l.Split('\t').Take(3))));
        Assert.Equal(2, await app.InScopeAsync((_, db) => db.History.CountAsync(h => h.Kind == nameof(DossiersExported))));
    }

    [Fact]
    public async Task An_export_with_a_value_that_has_no_code_says_which_and_where_to_enter_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        await LifeGiven.ReceivedAsync(app, await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa"));
        await app.InScopeAsync((_, db) => db.Set<NationalCode>().Where(c => c.Table == NationalTable.Field).ExecuteDeleteAsync());

        var broken = await Assert.ThrowsAsync<RuleBroken>(() => ExportAsync(app, ExportCommand.WriteAsync));

        Assert.Contains("«Lĩnh vực» chưa có mã", broken.Message, StringComparison.Ordinal);
        Assert.Contains("Bảng mã quốc gia", broken.Message, StringComparison.Ordinal);
    }

    private static async Task<string> ExportAsync(MotCuaApp app, Func<IServiceProvider, ExportOf, Stream, CancellationToken, Task> write)
    {
        using var output = new MemoryStream();
        await app.InScopeAsync(async (services, db) => await write(services, new(await db.AgencyNamedAsync(null, CancellationToken.None), new DateOnly(2024, 1, 1), new DateOnly(2030, 12, 31)), output, CancellationToken.None));
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
