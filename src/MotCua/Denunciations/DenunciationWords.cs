using System.ComponentModel.DataAnnotations;

namespace MotCua.Denunciations;

/// <summary>Where a đơn comes from (TT 05/2021/TT-TTCP).</summary>
public enum PetitionSource
{
    [Display(Name = "Nộp trực tiếp, tại nơi tiếp công dân")] InPerson = 1,
    [Display(Name = "Bưu chính")] Post = 2,
    [Display(Name = "Hộp thư góp ý")] Box = 3,
    [Display(Name = "Đại biểu, Mặt trận, báo chí, cơ quan khác chuyển")] ForwardedByBody = 4,
    [Display(Name = "Lãnh đạo chuyển")] ForwardedByLeader = 5,
}

public enum DenunciationState
{
    [Display(Name = "Đang kiểm tra, xử lý thông tin")] Checking = 1,
    [Display(Name = "Đã thụ lý")] Accepted = 2,
    [Display(Name = "Đang xác minh")] Verifying = 3,
    [Display(Name = "Đã kết luận")] Concluded = 4,
    [Display(Name = "Tạm đình chỉ")] Suspended = 5,
    [Display(Name = "Đã xử lý kết luận")] Settled = 6,
    [Display(Name = "Đã chuyển cơ quan có thẩm quyền")] Transferred = 7,
    [Display(Name = "Không thụ lý")] Refused = 8,
    [Display(Name = "Đình chỉ giải quyết")] Stopped = 9,
    [Display(Name = "Chuyển phục vụ thanh tra, kiểm tra")] Inspected = 10,
}

/// <summary>What can be done with a denunciation, in the order of Luật Tố cáo 2018 Điều 28.</summary>
public enum DenunciationStep
{
    [Display(Name = "Thụ lý")] Accept = 1,
    [Display(Name = "Không thụ lý")] Refuse = 2,
    [Display(Name = "Chuyển cơ quan có thẩm quyền")] Transfer = 3,
    [Display(Name = "Chuyển phục vụ thanh tra, kiểm tra (không rõ người tố cáo, Điều 25)")] Inspect = 4,
    [Display(Name = "Xác minh")] Verify = 5,
    [Display(Name = "Gia hạn")] Extend = 6,
    [Display(Name = "Kết luận nội dung tố cáo")] Conclude = 7,
    [Display(Name = "Xử lý kết luận")] Settle = 8,
    [Display(Name = "Tạm đình chỉ")] Suspend = 9,
    [Display(Name = "Tiếp tục giải quyết")] Resume = 10,
    [Display(Name = "Đình chỉ, rút tố cáo")] Stop = 11,
}

/// <summary>Who denounces. Only ever in memory, and sealed in the database: never in an event, a search word, a list, a spreadsheet, a file name or a log.</summary>
public sealed record Denouncer(string Name, string Address, string Phone, string IdNumber)
{
    public static readonly Denouncer Unknown = new("", "", "", "");

    public bool IsUnknown => Name.Length == 0;
}

/// <summary>What is brought to be received.</summary>
public sealed record DenunciationRequest(long AgencyId, PetitionSource Source, string Denounced, string Content, Denouncer By)
{
    public int People { get; init; } = 1;

    /// <summary>To be checked at several places: the longer term of Điều 24.1.</summary>
    public bool ManyPlaces { get; init; }
}
