using MotCua.Notifications;

namespace MotCua.Filing.Telling;

/// <summary>What who filed online is told of. No name, no number of a paper.</summary>
internal static class FilingOccasions
{
    public const string Code = "mã hồ sơ", Procedure = "thủ tục", Agency = "đơn vị", Desk = "bộ phận một cửa", Phone = "điện thoại", Link = "liên kết",
        AnswerBy = "hạn trả lời", Needed = "cần hoàn thiện", Reason = "lý do", CompleteBy = "hạn hoàn thiện", Dossier = "mã hồ sơ tiếp nhận";

    private static readonly Placeholder[] Common =
    [
        new(Code, "Mã hồ sơ trực tuyến", "TT-H11.20.14-2024-0001"), new(Procedure, "Tên thủ tục", "Đăng ký khai sinh"), new(Agency, "Tên đơn vị giải quyết", "Ủy ban nhân dân phường Đức Long"),
        new(Desk, "Tên bộ phận một cửa", "Bộ phận Tiếp nhận và Trả kết quả"), new(Phone, "Điện thoại của đơn vị", "0252 3821234"), new(Link, "Đường dẫn đến hồ sơ trên trang của tôi", "https://motcua.example.vn/cua-toi/da-nop/1"),
    ];

    private static readonly Placeholder TheAnswer = new(AnswerBy, "Trả lời tiếp nhận trước", "26/04/2024 16:30"), TheNeeded = new(Needed, "Những gì cần hoàn thiện", "Giấy chứng sinh"),
        TheReason = new(Reason, "Lý do, như trên phiếu", "Ảnh mờ, không đọc được"), TheEnd = new(CompleteBy, "Hạn hoàn thiện, viết thành cụm từ", "trước hết ngày 20/05/2024");

    public static readonly Occasion
        Submitted = new("filing.submitted", "Đã nộp hồ sơ trực tuyến", [.. Common, TheAnswer]),
        CompletionAsked = new("filing.completion", "Yêu cầu hoàn thiện hồ sơ trực tuyến", [.. Common, TheNeeded, TheReason, TheEnd]),
        CompletionReminder = new("filing.completion-reminder", "Nhắc hoàn thiện hồ sơ trực tuyến", [.. Common, TheNeeded, TheEnd]),
        Accepted = new("filing.accepted", "Hồ sơ trực tuyến đã được tiếp nhận (báo người nộp thay)", [.. Common, new(Dossier, "Mã của hồ sơ đã tiếp nhận", "H11.20.14-240426-0001")]),
        Refused = new("filing.refused", "Từ chối tiếp nhận hồ sơ trực tuyến", [.. Common, TheReason]),
        Closed = new("filing.closed", "Đóng hồ sơ trực tuyến không hoàn thiện", Common);

    public static readonly IReadOnlyList<Occasion> All = [Submitted, CompletionAsked, CompletionReminder, Accepted, Refused, Closed];
}
