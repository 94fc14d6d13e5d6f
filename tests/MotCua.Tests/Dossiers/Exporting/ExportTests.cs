using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;

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
            "DanhSachHoSoBoSung": [],
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

        await app.InScopeAsync(async (_, db) => await ExportCommand.WriteAsync(db, await db.AgencyNamedAsync(null, CancellationToken.None), new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 31), output, CancellationToken.None));

        Assert.Equal(Approved, Encoding.UTF8.GetString(output.ToArray()), ignoreLineEndingDifferences: true);
        Assert.Equal(1, await app.InScopeAsync((_, db) => db.History.CountAsync(h => h.Kind == nameof(DossiersExported))));
    }
}
