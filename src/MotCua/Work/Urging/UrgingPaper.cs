using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Work.Urging;

/// <summary>The letter in the layout of NĐ 30/2020: no name of its kind, its matter under the number, addressed to whoever leads the tasks.</summary>
internal static class UrgingPaper
{
    public static Paper Of(UrgingLetter letter, AgencyProfile agency) => new("CÔNG VĂN ĐÔN ĐỐC", PaperSize.A4, false, new Letterhead(agency.Superior, agency.Name, agency.Place, letter.IssuedOn),
        [
            new Paragraph($"Kính gửi: {letter.LeadName}", Align: PaperAlign.Center),
            new Paragraph($"Qua theo dõi việc thực hiện nhiệm vụ được giao, đến ngày {letter.IssuedOn.Print()} còn {letter.Tasks.Count.Print()} nhiệm vụ do {letter.LeadName} chủ trì quá hạn chưa hoàn thành, cụ thể:", Indent: true),
            new PaperTable(
                [new("TT", 0.6, PaperAlign.Center), new("Mã", 1.7), new("Nhiệm vụ", 3.6), new("Nguồn giao", 2), new("Hạn", 1.3, PaperAlign.Center), new("Quá hạn", 1.2, PaperAlign.Center), new("Tiến độ", 1, PaperAlign.Center)],
                letter.Tasks.Select((t, at) => (IReadOnlyList<string?>)[$"{at + 1}", t.Code, t.Product.Length > 0 ? $"{t.Content}\nSản phẩm: {t.Product}" : t.Content, t.Origin, t.DueOn.Print(), $"{letter.IssuedOn.DayNumber - t.DueOn.DayNumber} ngày", $"{t.Percent} %"])),
            new Paragraph($"Ủy ban nhân dân yêu cầu {letter.LeadName} tập trung hoàn thành các nhiệm vụ nêu trên; báo cáo kết quả, nguyên nhân quá hạn và thời gian hoàn thành trước ngày {letter.AnswerBy.Print()}.", Indent: true),
            new SideBySide(
                [new Recipients(["Như trên", "Lưu: VT"])],
                [new Signatures([new Signature($"TM. ỦY BAN NHÂN DÂN\n{agency.HeadTitle}", null, agency.HeadName)])], 45),
        ])
    {
        Number = letter.Symbol, About = "đôn đốc thực hiện nhiệm vụ quá hạn",
    };
}
