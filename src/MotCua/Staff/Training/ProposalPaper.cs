using MotCua.Access;
using MotCua.Papers;

namespace MotCua.Staff.Training;

/// <summary>The proposal in the layout of NĐ 30/2020: a tờ trình with the list of who should learn what.</summary>
internal static class ProposalPaper
{
    public static Paper Of(TrainingProposal proposal, AgencyProfile agency) => new("TỜ TRÌNH", PaperSize.A4, false, new Letterhead(agency.Superior, agency.Name, agency.Place, proposal.IssuedOn),
        [
            new Paragraph($"Kính gửi: {proposal.Addressee}", Align: PaperAlign.Center),
            .. (proposal.Words.Length > 0 ? proposal.Words : $"Căn cứ tiêu chuẩn của vị trí việc làm và nhu cầu công tác, {agency.Name} rà soát, tổng hợp nhu cầu đào tạo, bồi dưỡng của cán bộ, công chức như sau:")
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => new Paragraph(line, Indent: true)),
            new PaperTable(
                [new("TT", 0.6, PaperAlign.Center), new("Họ tên", 2), new("Vị trí việc làm", 2), new("Nội dung đào tạo, bồi dưỡng", 3), new("Lý do", 3)],
                proposal.Needs.Select((n, at) => (IReadOnlyList<string?>)[$"{at + 1}", n.Name, n.Post, n.Topic, n.Reason])),
            new Paragraph($"{agency.Name} kính trình {proposal.Addressee} xem xét, bố trí các lớp đào tạo, bồi dưỡng.", Indent: true),
            new SideBySide([new Recipients(["Như trên", "Lưu: VT"])], [new Signatures([new Signature($"TM. ỦY BAN NHÂN DÂN\n{agency.HeadTitle}", null, agency.HeadName)])], 45),
        ])
    { Subtitle = "Về việc cử cán bộ, công chức đi đào tạo, bồi dưỡng", Number = proposal.Symbol };
}
