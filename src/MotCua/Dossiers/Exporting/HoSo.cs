namespace MotCua.Dossiers.Exporting;

/// <summary>The message as the exchange names it.</summary>
internal sealed record HoSo
{
    public required string MaHoSo { get; init; }

    public string? MaTTHC { get; init; }

    public required string TenTTHC { get; init; }

    public required string TenLinhVuc { get; init; }

    public required string TrichYeuHoSo { get; init; }

    public required string KenhThucHien { get; init; }

    public required string HinhThuc { get; init; }

    public required string ChuHoSo { get; init; }

    public required string LoaiDoiTuong { get; init; }

    public required string SoGiayToChuHoSo { get; init; }

    public IReadOnlyList<DinhDanh> DinhDanhCHS { get; init; } = [];

    public required string Email { get; init; }

    public required string SoDienThoai { get; init; }

    public string? NgayNopHoSo { get; init; }

    public string? NgayTiepNhan { get; init; }

    public string? NgayHenTra { get; init; }

    public string? NgayKetThucXuLy { get; init; }

    public string? NgayTra { get; init; }

    public required string TrangThaiHoSo { get; init; }

    public required string DonViXuLy { get; init; }

    public IReadOnlyList<HoSoBoSung> DanhSachHoSoBoSung { get; init; } = [];

    public IReadOnlyList<TienTrinh> TienTrinh { get; init; } = [];
}

internal sealed record DinhDanh(string LoaiDinhDanh, string SoDinhDanh);

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
