using MotCua.Notifications;

namespace MotCua.Petitions.Telling;

/// <summary>What who complained or was received is told of, if they asked to be told so. What counts is the paper the law asks for; a message says that it is there and nothing of its content. Of denunciations nothing is ever told this way.</summary>
internal static class PetitionOccasions
{
    public const string Code = "mã đơn", Paper = "số văn bản", Due = "hạn giải quyết", Day = "ngày tiếp";

    private static readonly Placeholder[] Common = [new(Code, "Mã khiếu nại", "KN-H11.20.14-2024-0001"), .. AgencyVoice.Common(null)];

    private static readonly Placeholder ThePaper = new(Paper, "Số văn bản của bước này", "12/TB-UBND"), TheDue = new(Due, "Giải quyết trước", "27/05/2024 17:00");

    public static readonly Occasion
        Accepted = new("complaint.accepted", "Đã thụ lý khiếu nại", [.. Common, ThePaper, TheDue]),
        Extended = new("complaint.extended", "Gia hạn giải quyết khiếu nại", [.. Common, ThePaper, TheDue]),
        NotAccepted = new("complaint.not-accepted", "Không thụ lý, hướng dẫn hoặc chuyển đơn khiếu nại", [.. Common, ThePaper]),
        Decided = new("complaint.decided", "Đã có quyết định giải quyết khiếu nại", [.. Common, ThePaper]),
        Stopped = new("complaint.stopped", "Tạm đình chỉ, đình chỉ giải quyết khiếu nại", [.. Common, ThePaper]),
        ReceptionAnswered = new("reception.answered", "Đã có kết quả nội dung trình bày khi tiếp công dân", [new(Day, "Ngày được tiếp", "26/04/2024"), .. AgencyVoice.Common(null)]);

    public static readonly IReadOnlyList<Occasion> All = [Accepted, Extended, NotAccepted, Decided, Stopped, ReceptionAnswered];
}
