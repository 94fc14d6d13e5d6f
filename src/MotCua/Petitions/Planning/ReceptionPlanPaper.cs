using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Petitions.Planning;

/// <summary>The plan on paper, to be signed and hung up where citizens are received.</summary>
internal static class ReceptionPlanPaper
{
    public static Paper Of(string span, AgencyProfile agency, DateOnly day, IEnumerable<ReceptionDay> days) => new("LỊCH TIẾP CÔNG DÂN", PaperSize.A4, false, new Letterhead(agency.Superior, agency.Name, agency.Place, day),
        [
            new PaperTable([new("STT", 0.5, PaperAlign.Center), new("Ngày", 1.2), new("Giờ", 1.2), new("Người tiếp", 2.2), new("Địa điểm", 2)],
                days.Where(d => !d.IsCancelled).Select((d, i) => (IReadOnlyList<string?>)[$"{i + 1}", d.Day.Print(), d.Hours, d.Receiver + (d.IsByHead ? " (Chủ tịch)" : ""), d.Place])),
            new Signatures([new Signature("NGƯỜI LẬP"), new Signature(agency.HeadTitle, "(Ký, đóng dấu)")]),
        ])
    { Subtitle = span.ToUpper(VietnamText.Culture) };
}
