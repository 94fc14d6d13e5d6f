using System.Globalization;
using MotCua.Platform;

namespace MotCua.Dossiers.Exporting;

/// <summary>The mapping from a dossier and its history to the national messages, in one place: names and codes of the exchange stand here and nowhere else.</summary>
internal static class NationalMessage
{
    /// <summary>Message <c>HoSo</c>. A field the exchange has and we do not know is left out rather than invented.</summary>
    public static HoSo Of(Dossier d, string agency, IReadOnlyList<HistoryEntry> history) => new()
    {
        MaHoSo = d.Code,
        MaTTHC = d.ProcedureCode,
        TenTTHC = d.ProcedureName,
        TenLinhVuc = d.Field,
        TrichYeuHoSo = d.Summary.Length <= 1000 ? d.Summary : d.Summary[..1000],
        KenhThucHien = ChannelOf(d.Channel),
        HinhThuc = $"{(int)d.Delivery}",
        ChuHoSo = d.Owner.Name,
        LoaiDoiTuong = $"{(int)d.Owner.Kind}",
        SoGiayToChuHoSo = d.Owner.IdNumber,
        DinhDanhCHS = IdentityOf(d.Owner.IdNumber),
        Email = d.Owner.Email,
        SoDienThoai = d.Owner.Phone,
        NgayNopHoSo = Print(d.ReceivedAt),
        NgayTiepNhan = Print(d.ReceivedAt),
        NgayHenTra = Print(d.DueAt),
        NgayKetThucXuLy = Print(d.EndedAt),
        NgayTra = Print(d.ReturnedAt),
        TrangThaiHoSo = $"{(int)d.Status}",
        DonViXuLy = agency,
        DanhSachHoSoBoSung = [.. SupplementsOf(history)],
        TienTrinh = [.. history.Select(h => StepOf(d, agency, h)).OfType<TienTrinh>()],
    };

    // 4, at home, is ours alone; the exchange knows direct, online and post.
    private static string ChannelOf(FilingChannel channel) => channel is FilingChannel.Online ? "2" : channel is FilingChannel.Post ? "3" : "1";

    private static IReadOnlyList<DinhDanh> IdentityOf(string number) => number.Length switch
    {
        12 when number.All(char.IsAsciiDigit) => [new("1", number)],
        9 when number.All(char.IsAsciiDigit) => [new("2", number)],
        _ => [],
    };

    private static IEnumerable<HoSoBoSung> SupplementsOf(IReadOnlyList<HistoryEntry> history)
    {
        HoSoBoSung? open = null;
        foreach (var entry in history)
        {
            if (entry.Happened is SupplementAsked asked) open = new() { HoSoBoSungId = $"{asked.Number}", NguoiYeuCauBoSung = entry.ByName, NoiDungBoSung = string.Join("; ", [.. asked.Papers, asked.Reason]), NgayBoSung = Print(entry.At), TrangThaiBoSung = "0" };
            if (entry.Happened is not SupplementReceived received || open is null) continue;
            yield return open with { NguoiTiepNhanBoSung = entry.ByName, NgayTiepNhanBoSung = Print(entry.At), TrangThaiBoSung = "1", NgayHenTraTruoc = Print(received.DueBefore), NgayHenTraMoi = Print(received.Due.At) };
            open = null;
        }
        if (open is not null) yield return open;
    }

    /// <summary>Message <c>TienTrinh</c>: one for each hand-over and decision, none for looking or printing.</summary>
    public static TienTrinh? StepOf(Dossier d, string agency, HistoryEntry entry) => HandOvers.Of([entry]) is [var line] ? new()
    {
        MaHoSo = d.Code,
        NguoiXuLy = entry.ByName.Length <= 50 ? entry.ByName : entry.ByName[..50],
        ThoiDiemXuLy = Print(entry.At)!,
        PhongBanXuLy = agency,
        NoiDungXuLy = line.Note.Length > 0 ? line.Note : $"{line.From} → {line.To}",
        TrangThai = $"{(int)StatusAfter(entry.Happened)}",
        NgayBatDau = Print(entry.At)!,
        NgayKetThucTheoQuyDinh = Print(line.StepDueAt),
    } : null;

    private static DossierStatus StatusAfter(IEvent happened) => happened switch
    {
        DossierReceived or DossierImported => DossierStatus.Received,
        SupplementAsked => DossierStatus.AwaitingSupplement,
        PaymentAsked => DossierStatus.AwaitingPayment,
        DossierSettled => DossierStatus.Settled,
        DossierReturned => DossierStatus.Returned,
        DossierStopped e => e.Outcome is DossierOutcome.Withdrawn ? DossierStatus.Withdrawn : DossierStatus.Stopped,
        _ => DossierStatus.InProcess,
    };

    private static string? Print(DateTime? utc) => utc?.ToLocal().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
}
