using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Meetings.Showing;

/// <summary>The papers of a meeting in the layout of NĐ 30/2020: invitation, minutes, notice of conclusion.</summary>
internal static class MeetingPapers
{
    /// <summary>Null when there is no such paper yet.</summary>
    public static Paper? Of(string kind, Meeting meeting, AgencyProfile agency) => kind switch
    {
        "giay-moi" when meeting.InvitationSymbol.Length > 0 => Invitation(meeting, agency),
        "bien-ban" when meeting.Minutes.Length > 0 => Minutes(meeting, agency),
        "thong-bao" when meeting.IsFrozen => Notice(meeting, agency),
        _ => null,
    };

    /// <summary>The day a paper bears.</summary>
    public static DateOnly DayOf(string kind, Meeting meeting) => kind switch { "giay-moi" => meeting.InvitedOn, "thong-bao" => meeting.ConcludedOn, _ => null } ?? meeting.StartsAt.ToDay();

    private static Paper Invitation(Meeting meeting, AgencyProfile agency) => new("GIẤY MỜI", PaperSize.A4, false, Head("giay-moi", meeting, agency),
        [
            new Paragraph($"{agency.Name} trân trọng kính mời: {string.Join("; ", meeting.Invitees.Select(Called))}.", Indent: true),
            new Paragraph($"Tới dự: {meeting.Kind} – {meeting.Title}.", Indent: true),
            new Paragraph($"Chủ trì: {meeting.ChairName}.", Indent: true),
            new Paragraph($"Thời gian: {meeting.When}.", Indent: true),
            new Paragraph($"Địa điểm: {meeting.Place}.", Indent: true),
            .. meeting.Agenda.Count > 0 ? Agenda(meeting) : [],
            new Paragraph("Đề nghị các thành phần dự họp đúng giờ; vắng mặt hoặc cử người dự thay xin báo trước.", Indent: true),
            Ending(agency, ["Như trên", "Lưu: VT"]),
        ])
    { Subtitle = meeting.Title, Number = meeting.InvitationSymbol };

    private static Paper Minutes(Meeting meeting, AgencyProfile agency) => new("BIÊN BẢN", PaperSize.A4, false, Head("bien-ban", meeting, agency),
        [
            new Paragraph($"Thời gian: {meeting.When}.", Indent: true),
            new Paragraph($"Địa điểm: {meeting.Place}.", Indent: true),
            new Paragraph($"Chủ trì: {meeting.ChairName}.{(meeting.SecretaryName.Length > 0 ? $" Thư ký: {meeting.SecretaryName}." : "")}", Indent: true),
            new Paragraph($"Có mặt ({Present(meeting).Count.Print()}): {Names(Present(meeting))}.", Indent: true),
            new Paragraph($"Vắng mặt ({Absent(meeting).Count.Print()}): {Names(Absent(meeting))}.", Indent: true),
            .. meeting.Agenda.SelectMany((item, at) => (PaperBlock[])[new Heading($"{at + 1}. {item.Title}{(item.Presenter.Length > 0 ? $" – {item.Presenter} trình bày" : "")}", 2), new Paragraph(item.Minutes.Length > 0 ? item.Minutes : "Không có ý kiến ghi riêng.", Indent: true)]),
            new Heading("Nội dung thảo luận, kết luận", 2),
            .. Lines(meeting.Minutes),
            new Paragraph($"Cuộc họp kết thúc lúc {meeting.EndsAt.PrintTime()} cùng ngày; biên bản đã được thông qua.", Indent: true),
            new Signatures([new Signature("THƯ KÝ", "(Ký, ghi rõ họ tên)", meeting.SecretaryName), new Signature("CHỦ TRÌ", "(Ký, ghi rõ họ tên)", meeting.ChairName)]),
        ])
    { Subtitle = $"{meeting.Kind} – {meeting.Title}" };

    private static Paper Notice(Meeting meeting, AgencyProfile agency) => new("THÔNG BÁO", PaperSize.A4, false, Head("thong-bao", meeting, agency),
        [
            new Paragraph($"Ngày {meeting.StartsAt.PrintDay()}, tại {meeting.Place}, {meeting.ChairName} chủ trì {Lower(meeting.Kind)} về {Lower(meeting.Title)}. Sau khi nghe báo cáo và ý kiến của các đại biểu, {meeting.ChairName} kết luận như sau:", Indent: true),
            .. Lines(meeting.Conclusion),
            .. meeting.Directions.Select((d, at) => new Paragraph($"{at + 1}. {d.Content.TrimEnd('.')}{(d.Lead.Length > 0 ? $". Giao {d.Lead} chủ trì, hoàn thành trước ngày {d.DueOn!.Value.Print()} (nhiệm vụ {d.TaskCode})" : "")}.", Indent: true)),
            new Paragraph($"{agency.Name} thông báo để các bộ phận, cá nhân liên quan biết, thực hiện.", Indent: true),
            Ending(agency, ["Thành phần dự họp", .. meeting.Directions.Select(d => d.Lead).Where(l => l.Length > 0).Distinct().Select(l => $"{l} (thực hiện)"), "Lưu: VT"]),
        ])
    { Subtitle = $"Kết luận của {meeting.ChairName} tại {Lower(meeting.Kind)}: {meeting.Title}", Number = meeting.NoticeSymbol };

    private static Letterhead Head(string kind, Meeting meeting, AgencyProfile agency) => new(agency.Superior, agency.Name, agency.Place, DayOf(kind, meeting));

    private static IEnumerable<PaperBlock> Agenda(Meeting meeting) =>
        [new Paragraph("Chương trình:", Indent: true), .. meeting.Agenda.Select((item, at) => new Paragraph($"{at + 1}. {item.Title}{(item.Presenter.Length > 0 ? $" ({item.Presenter})" : "")}.", Indent: true))];

    private static IEnumerable<PaperBlock> Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => new Paragraph(line, Indent: true));

    private static SideBySide Ending(AgencyProfile agency, IReadOnlyList<string> recipients) =>
        new([new Recipients(recipients)], [new Signatures([new Signature($"TM. ỦY BAN NHÂN DÂN\n{agency.HeadTitle}", null, agency.HeadName)])], 45);

    private static List<Invitee> Present(Meeting meeting) => [.. meeting.Invitees.Where(i => i.CheckedInAt is not null)];

    private static List<Invitee> Absent(Meeting meeting) => [.. meeting.Invitees.Where(i => i.CheckedInAt is null)];

    private static string Names(List<Invitee> people) => people.Count == 0 ? "không" : string.Join("; ", people.Select(i => i.Answer is InviteeAnswer.Substitute ? $"{i.Words} (thay {Called(i)})" : i.Answer is InviteeAnswer.Declined ? $"{Called(i)} ({i.Words})" : Called(i)));

    private static string Called(Invitee invitee) => invitee.Organisation.Length > 0 ? $"{invitee.Name} ({invitee.Organisation})" : invitee.Name;

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLower(text[0], VietnamText.Culture) + text[1..];
}
