namespace MotCua.Dossiers.Exporting;

/// <summary>A message that still says our values where the exchange wants its codes. Drawn up with the event, in its transaction; coded when its turn comes, by the tables in force on the day of the event.</summary>
/// <param name="Day">The day of the newest event it tells of.</param>
/// <param name="Message">All but the codes.</param>
internal sealed record Draft<T>(DateOnly Day, T Message);

/// <summary>Puts the codes in: the one place that knows which field is of which table.</summary>
internal static class Coding
{
    /// <exception cref="Platform.RuleBroken">A value has no code on its day.</exception>
    public static HoSo Coded(this Draft<HoSo> draft, NationalCodeBook codes)
    {
        var (day, m) = draft;
        return m with
        {
            MaLinhVuc = codes.Of(NationalTable.Field, m.TenLinhVuc, day),
            KenhThucHien = codes.Needed(NationalTable.Channel, m.KenhThucHien, day),
            NoiNopHoSo = codes.Needed(NationalTable.FilingPlace, m.NoiNopHoSo, day),
            HinhThuc = codes.Needed(NationalTable.Delivery, m.HinhThuc, day),
            LoaiDoiTuong = codes.Needed(NationalTable.OwnerKind, m.LoaiDoiTuong, day),
            DinhDanhCHS = [.. m.DinhDanhCHS.Select(i => i with { LoaiDinhDanh = codes.Needed(NationalTable.IdentityKind, i.LoaiDinhDanh, day) })],
            TrangThaiHoSo = codes.Needed(NationalTable.Status, m.TrangThaiHoSo, day),
            DanhSachHoSoBoSung = [.. m.DanhSachHoSoBoSung.Select(s => s with { TrangThaiBoSung = codes.Needed(NationalTable.SupplementState, s.TrangThaiBoSung, day) })],
            TienTrinh = [.. m.TienTrinh.Select(s => Coded(s, codes))],
        };
    }

    /// <summary>Each step by its own day.</summary>
    public static TienTrinh Coded(this TienTrinh step, NationalCodeBook codes) =>
        step with { TrangThai = codes.Needed(NationalTable.Status, step.TrangThai, NationalMessage.DayOf(step.ThoiDiemXuLy)) };
}
