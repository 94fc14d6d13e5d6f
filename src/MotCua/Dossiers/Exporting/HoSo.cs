namespace MotCua.Dossiers.Exporting;

/// <summary>
/// The message as the exchange names it. Left away, because this program does not know it rather than because it is empty: MaDoiTuong (the portal's TechID), TaiKhoanDuocXacThucVoiVNeID, Fax,
/// DuocThanhToanTrucTuyen, the codes of fees and of papers (MaPhiLePhi, HinhThucThu, LoaiPhiLePhi, MaThanhPhanHoSo, LoaiGiayTo, MaKetQuaThayThe), DSKetNoiCSDL, and the addresses of files:
/// attachments are not on the open network.
/// </summary>
internal sealed record HoSo
{
    public required string MaHoSo { get; init; }

    public string? MaTTHC { get; init; }

    public required string TenTTHC { get; init; }

    public string? MaLinhVuc { get; init; }

    public required string TenLinhVuc { get; init; }

    public required string TrichYeuHoSo { get; init; }

    public required string KenhThucHien { get; init; }

    public required string NoiNopHoSo { get; init; }

    public required string HinhThuc { get; init; }

    public required string ChuHoSo { get; init; }

    public required string LoaiDoiTuong { get; init; }

    public required string SoGiayToChuHoSo { get; init; }

    public IReadOnlyList<DinhDanh> DinhDanhCHS { get; init; } = [];

    public required string Email { get; init; }

    public required string SoDienThoai { get; init; }

    /// <summary>Who filed it, when not the owner.</summary>
    public string? ThongTinKhac { get; init; }

    public string? NgayNopHoSo { get; init; }

    public string? NgayTiepNhan { get; init; }

    public string? NgayHenTra { get; init; }

    public string? NgayKetThucXuLy { get; init; }

    public string? NgayTra { get; init; }

    public string? NgayTuChoi { get; init; }

    public required string TrangThaiHoSo { get; init; }

    public required string DonViXuLy { get; init; }

    /// <summary>Number and receiver of the result.</summary>
    public string? ThongTinTra { get; init; }

    /// <summary>Where it was received, when not where it is settled.</summary>
    public string? GhiChu { get; init; }

    public required string HoSoCoThanhPhanSoHoa { get; init; }

    public IReadOnlyList<TaiLieuNop> TaiLieuNop { get; init; } = [];

    public IReadOnlyList<LePhi> DanhSachLePhi { get; init; } = [];

    public IReadOnlyList<HoSoBoSung> DanhSachHoSoBoSung { get; init; } = [];

    public IReadOnlyList<GiayToKetQua> DanhSachGiayToKetQua { get; init; } = [];

    /// <summary>What was handed in on paper.</summary>
    public IReadOnlyList<TepDinhKemKhac> DanhSachTepDinhKemKhac { get; init; } = [];

    public IReadOnlyList<TienTrinh> TienTrinh { get; init; } = [];
}

internal sealed record DinhDanh(string LoaiDinhDanh, string SoDinhDanh);

/// <summary>Hash and size of a file have no field in the message; the evidence of the content stays here.</summary>
internal sealed record TaiLieuNop(string TepDinhKemId, string TenTepDinhKem, string IsDeleted, string DuocSoHoa);

internal sealed record LePhi(string TenPhiLePhi, string Gia);

internal sealed record GiayToKetQua(string TenGiayTo, string? MaGiayToKetQua);

internal sealed record TepDinhKemKhac(string TenGiayTo, string SoLuong);

internal sealed record HoSoBoSung
{
    public required string HoSoBoSungId { get; init; }

    public required string NguoiYeuCauBoSung { get; init; }

    public required string NoiDungBoSung { get; init; }

    public string? NgayBoSung { get; init; }

    public string? NguoiTiepNhanBoSung { get; init; }

    public string? NgayTiepNhanBoSung { get; init; }

    public required string TrangThaiBoSung { get; init; }

    public string? NgayHenTraTruoc { get; init; }

    public string? NgayHenTraMoi { get; init; }
}

internal sealed record TienTrinh
{
    public required string MaHoSo { get; init; }

    public required string NguoiXuLy { get; init; }

    public required string ThoiDiemXuLy { get; init; }

    public required string PhongBanXuLy { get; init; }

    public required string NoiDungXuLy { get; init; }

    public required string TrangThai { get; init; }

    public required string NgayBatDau { get; init; }

    public string? NgayKetThucTheoQuyDinh { get; init; }
}
