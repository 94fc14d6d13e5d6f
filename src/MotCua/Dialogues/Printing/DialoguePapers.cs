using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Work;

namespace MotCua.Dialogues.Printing;

/// <summary>The papers of a dialogue, in the layout of Nghị định 30/2020/NĐ-CP: notice, invitation, opinions, minutes, notice of conclusion.</summary>
internal sealed record DialoguePapers(Dialogue Dialogue, AgencyProfile Agency, IReadOnlyList<DialogueOpinion> Opinions, IReadOnlyList<WorkTask> Promises, DateOnly Today)
{
    public static readonly IReadOnlyList<(string Key, string Name)> All =
        [("thong-bao", "Thông báo tổ chức đối thoại"), ("giay-moi", "Giấy mời"), ("y-kien", "Bảng tổng hợp ý kiến, trả lời"), ("bien-ban", "Biên bản"), ("ket-luan", "Thông báo kết luận")];

    /// <summary>Which of them can be printed now.</summary>
    public IEnumerable<(string Key, string Name)> Ready => All.Where(p => p.Key switch { "bien-ban" => Dialogue.EndedAt is not null, "ket-luan" => Dialogue.ConcludedOn is not null, _ => true });

    /// <summary>Null when there is no such paper, or not yet.</summary>
    public Paper? Of(string? key) => Ready.Any(p => p.Key == key) ? key switch
    {
        "thong-bao" => Notice(),
        "giay-moi" => Invitation(),
        "y-kien" => OpinionTable(),
        "bien-ban" => Minutes(),
        _ => Conclusion(),
    } : null;

    private string When => $"{Dialogue.StartsAt.Print()}, tại {Dialogue.Place}";

    private Letterhead Head(DateOnly day) => new(Agency.Superior, Agency.Name, Agency.Place, day);

    private Paper Notice() => new("THÔNG BÁO", PaperSize.A4, false, Head(Dialogue.AnnouncedAt?.ToDay() ?? Today),
        [
            new Paragraph($"{Agency.Name}{(Dialogue.Partner.Length > 0 ? $" phối hợp với {Dialogue.Partner}" : "")} tổ chức đối thoại với {Dialogue.Audience.Word().ToLower(VietnamText.Culture)}, cụ thể như sau:", Indent: true),
            new Paragraph($"1. Thời gian, địa điểm: {When}.", Indent: true),
            new Paragraph($"2. Chủ trì: {Dialogue.Chair}.", Indent: true),
            new Paragraph($"3. Nội dung: {Dialogue.Topic}", Indent: true),
            new Paragraph($"4. Câu hỏi, ý kiến gửi trước đến {Dialogue.QuestionsUntil.Print()}: tại Bộ phận Một cửa, hoặc trên trang thông tin của đơn vị, mục Đối thoại.", Indent: true),
            new Paragraph("Kính mời người dân, doanh nghiệp quan tâm tham dự.", Indent: true),
            Ending(["Như trên", "Các khu phố, tổ dân phố (niêm yết)"]),
        ])
    { Subtitle = $"Về việc tổ chức {Dialogue.Title}", Number = "" };

    private Paper Invitation() => new("GIẤY MỜI", PaperSize.A4, false, Head(Today),
        [
            new Paragraph($"{Agency.Name} trân trọng kính mời: ....................................................................", Indent: true),
            new Paragraph($"Tới dự: {Dialogue.Title}.", Indent: true),
            new Paragraph($"Thời gian, địa điểm: {When}.", Indent: true),
            new Paragraph($"Chủ trì: {Dialogue.Chair}.", Indent: true),
            new Paragraph($"Nội dung: {Dialogue.Topic}", Indent: true),
            new Paragraph("Rất mong đại biểu có mặt đúng giờ để buổi đối thoại đạt kết quả.", Indent: true),
            Ending(["Như trên"]),
        ])
    { Number = "" };

    private Paper OpinionTable() => new("BẢNG TỔNG HỢP Ý KIẾN", PaperSize.A4, true, Head(Today),
        [
            new PaperTable([new("Số", 0.5), new("Ý kiến", 4), new("Nơi nêu", 1.5), new("Người trả lời", 1.6), new("Hạn", 1), new("Trả lời", 4)],
                Opinions.Where(o => o.State is not OpinionState.SetAside).Select(o => (IReadOnlyList<string?>)[$"{o.Number}", o.Content, o.Speaker.Group, o.OwnerName, o.DueOn?.Print(), o.Answer.Length > 0 ? o.Answer : o.State.Word()])),
            new Paragraph($"Tổng số {Opinions.Count.Print()} ý kiến; đã trả lời {Opinions.Count(o => o.State is OpinionState.Answered).Print()}; chưa trả lời {Opinions.Count(o => o.IsOpen).Print()}; không thuộc nội dung đối thoại {Opinions.Count(o => o.State is OpinionState.SetAside).Print()}."),
        ])
    { Subtitle = $"{Dialogue.Title}, {Dialogue.StartsAt.PrintDay()}" };

    private Paper Minutes() => new("BIÊN BẢN", PaperSize.A4, false, Head(Dialogue.StartsAt.ToDay()),
        [
            new Paragraph($"Thời gian bắt đầu: {When}.", Indent: true),
            new Paragraph($"Chủ trì: {Dialogue.Chair}. Thư ký: {Dialogue.Secretary}.", Indent: true),
            new Paragraph($"Thành phần tham dự:\n{Dialogue.Attendance}", Indent: true),
            new Paragraph($"Số người dân, đại diện doanh nghiệp tham dự: {Dialogue.People.Print()}.", Indent: true),
            .. Dialogue.Minutes.Length > 0 ? [new Paragraph(Dialogue.Minutes, Indent: true)] : Array.Empty<PaperBlock>(),
            new Heading("Ý kiến và trả lời"),
            .. Opinions.Where(o => o.State is not OpinionState.SetAside).SelectMany(o => (PaperBlock[])
            [
                new Paragraph($"{o.Number}. {(o.Speaker.Name.Length > 0 ? o.Speaker.Name : "Người dân")}{(o.Speaker.Group.Length > 0 ? $" ({o.Speaker.Group})" : "")}: {o.Content}", Indent: true),
                new Paragraph(o.Answer.Length > 0 ? $"Trả lời ({o.AnsweredBy}): {o.Answer}" : $"Giao {(o.OwnerName.Length > 0 ? o.OwnerName : "....................")} trả lời{(o.DueOn is { } due ? $" trước hết ngày {due.Print()}" : "")}.", Italic: true, Indent: true),
            ]),
            new Paragraph($"Buổi đối thoại kết thúc lúc {Dialogue.EndedAt!.Value.Print()}.", Indent: true),
            new Signatures([new Signature("THƯ KÝ", Name: Dialogue.Secretary), new Signature("CHỦ TRÌ")]),
        ])
    { Subtitle = Dialogue.Title };

    private Paper Conclusion() => new("THÔNG BÁO", PaperSize.A4, false, Head(Dialogue.ConcludedOn!.Value),
        [
            new Paragraph($"Ngày {Dialogue.StartsAt.PrintDay()}, tại {Dialogue.Place}, {Agency.Name} đã tổ chức {Dialogue.Title}. Chủ trì: {Dialogue.Chair}. Có {Dialogue.People.Print()} người dân, đại diện doanh nghiệp tham dự, {Opinions.Count(o => o.State is not OpinionState.SetAside).Print()} ý kiến.", Indent: true),
            .. Dialogue.Conclusion.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => new Paragraph(line, Indent: true)),
            .. Promises.Count == 0 ? [] : (PaperBlock[])
            [
                new Heading("Nhiệm vụ giao thực hiện"),
                new PaperTable([new("Mã", 1.2), new("Việc", 4), new("Chủ trì", 2), new("Hạn", 1.1)], Promises.Select(t => (IReadOnlyList<string?>)[t.Code, t.Content, t.LeadName, t.DueOn.Print()])),
            ],
            Ending([.. Dialogue.Partner.Length > 0 ? [Dialogue.Partner] : Array.Empty<string>(), "Các khu phố, tổ dân phố", "Trang thông tin của đơn vị (công khai)"]),
        ])
    { Subtitle = $"Kết luận {Dialogue.Title}", Number = Dialogue.Symbol };

    private SideBySide Ending(IReadOnlyList<string> places) => new([new Recipients([.. places, "Lưu: VT"])], [new Signatures([new Signature(Agency.HeadTitle, null, Agency.HeadName)])], 45);
}
