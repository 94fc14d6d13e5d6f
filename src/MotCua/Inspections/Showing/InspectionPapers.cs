using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Inspections.Showing;

/// <summary>The papers of a check in the layout of NĐ 30/2020: minutes, notice of conclusion, the section's plan of correction and its report.</summary>
internal static class InspectionPapers
{
    /// <summary>Those there are by now: key and name.</summary>
    public static IEnumerable<(string Kind, string Text)> Of(Inspection found)
    {
        if (found.MinutedAt is not null) yield return ("bien-ban", "Biên bản");
        if (found.ConcludedOn is not null) yield return ("ket-luan", "Thông báo kết luận");
        if (found.RemedyPlannedOn is not null) yield return ("ke-hoach", "Kế hoạch khắc phục");
        if (found.RemedyReportedOn is not null) yield return ("bao-cao", "Báo cáo khắc phục");
    }

    /// <summary>Null when there is no such paper yet.</summary>
    public static Paper? Of(string kind, Inspection found, AgencyProfile agency) => !Of(found).Any(p => p.Kind == kind) ? null : kind switch
    {
        "bien-ban" => Minutes(found, agency),
        "ket-luan" => Notice(found, agency),
        "ke-hoach" => Remedy(found, agency, "KẾ HOẠCH", "Khắc phục các nội dung theo", "Biện pháp khắc phục", f => f.Remedy),
        _ => Remedy(found, agency, "BÁO CÁO", "Kết quả khắc phục các nội dung theo", "Kết quả", f => f.Outcome),
    };

    /// <summary>The day a paper bears.</summary>
    public static DateOnly DayOf(string kind, Inspection found) => kind switch { "ket-luan" => found.ConcludedOn, "ke-hoach" => found.RemedyPlannedOn, "bao-cao" => found.RemedyReportedOn, _ => found.MinutedAt?.ToDay() } ?? found.FirstDay;

    private static Paper Minutes(Inspection found, AgencyProfile agency) => new("BIÊN BẢN", PaperSize.A4, false, Head("bien-ban", found, agency),
        [
            new Paragraph($"Căn cứ Quyết định số {found.Order.Decision} ngày {found.Order.DecidedOn!.Value.Print()} của {agency.Name}; Đoàn kiểm tra đã kiểm tra {found.UnitName}, thời gian: {found.When}.", Indent: true),
            new Paragraph($"Hình thức: {found.Kind.Word().ToLower(VietnamText.Culture)}. Nội dung: {found.Order.Subject.TrimEnd('.')}.", Indent: true),
            new Paragraph($"Trưởng đoàn: {found.Order.Head.Name}.{(found.Order.Members.Count > 0 ? $" Thành viên: {string.Join("; ", found.Order.Members.Select(m => m.Name))}." : "")}", Indent: true),
            new Paragraph($"Có mặt: {found.Present.TrimEnd('.')}.", Indent: true),
            new Heading("1. Kết quả kiểm tra", 2),
            new PaperTable([new("TT", 0.4, PaperAlign.Center), new("Nội dung", 2.4), new("Kết quả", 0.9), new("Điều đã thấy", 2), new("Người chịu trách nhiệm", 1.2)], found.Findings.Select(f => (IReadOnlyList<string?>)[$"{f.Number}", f.Text, f.Result.Word(), f.Words, f.Person])),
            new Heading("2. Số liệu tại thời điểm kiểm tra", 2),
            .. found.Facts.Select(f => new Paragraph($"{f.Name}: {f.Words}.", Indent: true)),
            new Heading("3. Ý kiến của bộ phận được kiểm tra", 2),
            .. Lines(found.Opinion.Length > 0 ? found.Opinion : "Không có ý kiến khác."),
            new Paragraph($"Biên bản lập lúc {found.MinutedAt!.Value.Print()}, đã đọc cho những người có mặt cùng nghe, nhất trí và ký tên.", Indent: true),
            new Signatures([new Signature("ĐẠI DIỆN BỘ PHẬN"), new Signature("TRƯỞNG ĐOÀN", "(Ký, ghi rõ họ tên)", found.Order.Head.Name)]),
            new SmallPrint($"SHA-256 {found.MinutesHash}"),
        ])
    { Subtitle = $"Kiểm tra công vụ tại {found.UnitName}" };

    private static Paper Notice(Inspection found, AgencyProfile agency) => new("THÔNG BÁO", PaperSize.A4, false, Head("ket-luan", found, agency),
        [
            new Paragraph($"Qua kiểm tra ngày {found.When} theo Quyết định số {found.Order.Decision} và Biên bản lập ngày {found.MinutedAt!.Value.PrintDay()}, {agency.Name} kết luận như sau:", Indent: true),
            .. Lines(found.Conclusion),
            .. found.Faults.Select(f => new Paragraph($"- {f.Text}: {f.Words.TrimEnd('.')}.", Indent: true)),
            .. found.Demands.Count > 0 ? [new Paragraph($"Yêu cầu {found.UnitName} chấn chỉnh, khắc phục:", Indent: true)] : Array.Empty<PaperBlock>(),
            .. found.Demands.Select((d, at) => new Paragraph($"{at + 1}. {d.Demand.TrimEnd('.')}. Giao {d.Lead} chủ trì, hoàn thành trước ngày {d.DueOn!.Value.Print()} (nhiệm vụ {d.TaskCode}).", Indent: true)),
            .. found.Proposal.Length > 0 ? [new Paragraph($"Kiến nghị: {found.Proposal.TrimEnd('.')}.", Indent: true)] : Array.Empty<PaperBlock>(),
            new SideBySide([new Recipients([found.UnitName, .. found.Demands.Select(d => d.Lead).Where(l => l != found.UnitName).Distinct(), "Lưu: VT"])], [new Signatures([new Signature($"TM. ỦY BAN NHÂN DÂN\n{agency.HeadTitle}", null, agency.HeadName)])], 45),
        ])
    { Subtitle = $"Kết luận kiểm tra công vụ tại {found.UnitName}", Number = found.NoticeSymbol };

    private static Paper Remedy(Inspection found, AgencyProfile agency, string title, string subject, string column, Func<Finding, string> words) => new(title, PaperSize.A4, false, Head(title == "BÁO CÁO" ? "bao-cao" : "ke-hoach", found, agency) with { Superior = agency.Name, Unit = found.UnitName },
        [
            new PaperTable([new("TT", 0.4, PaperAlign.Center), new("Yêu cầu", 2), new(column, 2.4), new("Chủ trì", 1.1), new("Hạn", 0.8, PaperAlign.Center)], found.Demands.Select((d, at) => (IReadOnlyList<string?>)[$"{at + 1}", d.Demand, words(d), d.Lead, d.DueOn?.Print()])),
            new SideBySide([new Recipients([agency.Name, "Đoàn kiểm tra", "Lưu: VT"])], [new Signatures([new Signature("PHỤ TRÁCH BỘ PHẬN")])], 45),
        ])
    { Subtitle = $"{subject} Thông báo số {found.NoticeSymbol} ngày {found.ConcludedOn!.Value.Print()}" };

    private static Letterhead Head(string kind, Inspection found, AgencyProfile agency) => new(agency.Superior, agency.Name, agency.Place, DayOf(kind, found));

    private static IEnumerable<PaperBlock> Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => new Paragraph(line, Indent: true));
}
