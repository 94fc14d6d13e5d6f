using MotCua.Notifications;

namespace MotCua.Tickets.Telling;

/// <summary>What who booked a time, and left an address for it, is told of.</summary>
internal static class BookingOccasions
{
    public const string Code = "mã hẹn", Time = "giờ hẹn", Line = "việc", Place = "địa điểm";

    private static readonly Placeholder[] Common =
        [new(Code, "Mã của lịch hẹn", "ABCD2345"), new(Time, "Giờ và ngày hẹn", "08:00 ngày 02/05/2024"), new(Line, "Hàng chờ đã chọn", "Nộp hồ sơ, hỏi thủ tục"), new(Place, "Tên và địa chỉ bộ phận một cửa", "Bộ phận Tiếp nhận và Trả kết quả, 27 Lê Lợi"), .. AgencyVoice.Common("/dat-lich/ABCD2345")];

    public static readonly Occasion Booked = new("booking.booked", "Đã đặt, đã đổi lịch hẹn", Common), Reminder = new("booking.reminder", "Nhắc lịch hẹn", Common);

    public static readonly IReadOnlyList<Occasion> All = [Booked, Reminder];
}
