using MotCua.Notifications;

namespace MotCua.Dossiers.Telling;

/// <summary>What a dossier's owner is told of (NĐ 61/2018 Điều 17.2, 19.9: by e-mail or SMS), and what a message may say of it. No name, no number of a paper.</summary>
internal static class DossierOccasions
{
    public const string Code = "mã hồ sơ", Procedure = "thủ tục", Agency = "đơn vị", Desk = "bộ phận một cửa", Phone = "điện thoại", Link = "liên kết", Due = "ngày hẹn", DueBefore = "ngày hẹn cũ",
        Reason = "lý do", Needed = "cần bổ sung", SupplementBy = "hạn bổ sung", Duty = "nghĩa vụ", Amount = "số tiền", Collect = "nơi nhận", Rate = "liên kết đánh giá";

    private static readonly Placeholder[] Common =
    [
        new(Code, "Mã số hồ sơ", "H11.20.14-240426-0001"), new(Procedure, "Tên thủ tục", "Đăng ký khai sinh"), new(Agency, "Tên đơn vị giải quyết", "Ủy ban nhân dân phường Đức Long"),
        new(Desk, "Tên bộ phận một cửa", "Bộ phận Tiếp nhận và Trả kết quả"), new(Phone, "Điện thoại của đơn vị", "0252 3821234"), new(Link, "Đường dẫn đến trang tra cứu của hồ sơ", "https://motcua.example.vn/tra-cuu/H11.20.14-240426-0001?m=ABC234"),
    ];

    private static readonly Placeholder TheDue = new(Due, "Ngày giờ hẹn trả kết quả", "03/05/2024 16:30"), TheReason = new(Reason, "Lý do, như trên phiếu gửi người dân", "Cần xác minh thêm tại nơi cư trú"),
        TheNeeded = new(Needed, "Giấy tờ cần bổ sung", "Giấy chứng sinh"), TheEnd = new(SupplementBy, "Hạn bổ sung, viết thành cụm từ", "trước hết ngày 20/05/2024"), TheCollect = new(Collect, "Cách nhận kết quả đã chọn", "tại Bộ phận Tiếp nhận và Trả kết quả");

    public static readonly Occasion
        Received = new("dossier.received", "Đã tiếp nhận hồ sơ", [.. Common, TheDue]),
        SupplementAsked = new("dossier.supplement", "Yêu cầu bổ sung", [.. Common, TheNeeded, TheReason, TheEnd]),
        SupplementReminder = new("dossier.supplement-reminder", "Nhắc bổ sung trước khi hết hạn", [.. Common, TheNeeded, TheEnd]),
        PaymentAsked = new("dossier.payment", "Yêu cầu nộp nghĩa vụ tài chính", [.. Common, new(Duty, "Nghĩa vụ phải thực hiện", "Lệ phí trước bạ"), new(Amount, "Số tiền, nếu đã biết", "1.200.000 đ")]),
        Extended = new("dossier.extended", "Xin lỗi và hẹn lại ngày trả", [.. Common, TheDue, new(DueBefore, "Ngày hẹn trước đó", "26/04/2024 16:30"), TheReason]),
        Late = new("dossier.late", "Xin lỗi vì hồ sơ đã trễ hẹn", [.. Common, TheDue, new(DueBefore, "Ngày hẹn trước đó", "24/04/2024 16:30"), TheReason]),
        Refused = new("dossier.refused", "Từ chối giải quyết", [.. Common, TheCollect]),
        Ready = new("dossier.ready", "Đã có kết quả", [.. Common, TheCollect]),
        Returned = new("dossier.returned", "Đã trả kết quả", [.. Common, new(Rate, "Đường dẫn đến phiếu đánh giá, dùng một lần", "https://motcua.example.vn/danh-gia/H11.20.14-240426-0001~ABC234")]),
        Stopped = new("dossier.stopped", "Dừng giải quyết, rút hồ sơ", [.. Common, TheReason]);

    public static readonly IReadOnlyList<Occasion> All = [Received, SupplementAsked, SupplementReminder, PaymentAsked, Extended, Late, Refused, Ready, Returned, Stopped];
}
