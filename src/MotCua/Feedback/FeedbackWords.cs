using System.ComponentModel.DataAnnotations;

namespace MotCua.Feedback;

public enum FeedbackState
{
    [Display(Name = "Chờ phân loại")] Received = 1,
    [Display(Name = "Đang xử lý")] Handling = 2,
    [Display(Name = "Chờ người gửi làm rõ")] AwaitingSender = 3,
    [Display(Name = "Chờ duyệt trả lời")] AwaitingApproval = 4,
    [Display(Name = "Đã trả lời")] Answered = 5,
    [Display(Name = "Không tiếp nhận")] Refused = 6,
    [Display(Name = "Đã chuyển cơ quan có thẩm quyền")] Transferred = 7,
}

/// <summary>What it is about: the content classes of NĐ 20/2008 Điều 5.</summary>
public enum FeedbackTopic
{
    [Display(Name = "Chậm trễ, phiền hà, không làm hoặc làm sai quy định")] Conduct = 1,
    [Display(Name = "Quy định không phù hợp với thực tế")] Unfit = 2,
    [Display(Name = "Quy định không đồng bộ, thiếu thống nhất")] Inconsistent = 3,
    [Display(Name = "Quy định không hợp pháp")] Unlawful = 4,
    [Display(Name = "Quy định trái với điều ước quốc tế")] AgainstTreaty = 5,
    [Display(Name = "Vấn đề khác về thủ tục, quy định hành chính")] Other = 6,
    [Display(Name = "Kiến nghị phương án xử lý")] Proposal = 7,
    [Display(Name = "Sáng kiến ban hành quy định mới")] Initiative = 8,
}

public enum FeedbackChannel
{
    [Display(Name = "Trang công khai")] Web = 1,
    [Display(Name = "Tại bộ phận Một cửa")] Desk = 2,
    [Display(Name = "Điện thoại")] Phone = 3,
    [Display(Name = "Thư điện tử")] Email = 4,
    [Display(Name = "Văn bản, bưu chính")] Letter = 5,
    [Display(Name = "Tiếp công dân")] Reception = 6,
}

/// <summary>The grounds on which feedback is not accepted.</summary>
public enum FeedbackRefusal
{
    [Display(Name = "Nội dung là khiếu nại, tố cáo: gửi theo Luật Khiếu nại, Luật Tố cáo (NĐ 20/2008 Điều 1)")] ComplaintOrDenunciation = 1,
    [Display(Name = "Nội dung không rõ (NĐ 20/2008 Điều 7)")] Unclear = 2,
    [Display(Name = "Không có họ tên, địa chỉ, điện thoại người gửi (NĐ 20/2008 Điều 7)")] NoSender = 3,
    [Display(Name = "Đã trả lời cùng nội dung này")] AnsweredBefore = 4,
    [Display(Name = "Không thuộc phạm vi phản ánh, kiến nghị về quy định hành chính")] OutOfScope = 5,
}

public enum FeedbackVerdict
{
    [Display(Name = "Hài lòng với trả lời")] Satisfied = 1,
    [Display(Name = "Chưa hài lòng")] Dissatisfied = 2,
}

/// <summary>Who sends it (NĐ 20/2008 Điều 7). Stays in the row: no event and no public text carries it.</summary>
public sealed record FeedbackSender
{
    public string Name { get; init; } = "";

    public string Address { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>Said when it was sent: telephone and e-mail are for the office to ask, not for messages.</summary>
    public bool WantsNoMessages { get; init; }

    public string MaskedPhone => Platform.VietnamText.Mask(Phone, 3, 2);

    public string MaskedEmail => Email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? $"{Email[0]}•••{Email[at..]}" : "";
}

/// <summary>Who is given a case: an official of a unit, or only the unit.</summary>
public sealed record FeedbackReceiver(long UnitId, long? OfficialId, string Name);

/// <summary>What a page, the desk, a phone call or a reception brings.</summary>
public sealed record FeedbackRequest(long AgencyId, FeedbackChannel Channel, FeedbackTopic Topic, string Title, string Content, FeedbackSender Sender)
{
    public string DossierCode { get; init; } = "";

    /// <summary>The section it is about; null when none is named.</summary>
    public FeedbackAbout? About { get; init; }
}

/// <summary>The number of a case and the secret its sender follows it with.</summary>
public sealed record FeedbackNumber(string Code, int Year, int Order, string Secret);
