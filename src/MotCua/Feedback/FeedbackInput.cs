using System.ComponentModel.DataAnnotations;
using MotCua.Platform;

namespace MotCua.Feedback;

/// <summary>What a person writes, on the public page or told to an official.</summary>
public class FeedbackInput
{
    [Display(Name = "Nội dung thuộc loại")]
    public FeedbackTopic Topic { get; set; } = FeedbackTopic.Other;

    [Display(Name = "Tiêu đề"), Required(ErrorMessage = "Nhập tiêu đề: một câu nói việc gì."), StringLength(300, ErrorMessage = "Tiêu đề dài quá 300 ký tự.")]
    public string? Title { get; set; }

    [Display(Name = "Nội dung"), Required(ErrorMessage = "Nhập nội dung phản ánh, kiến nghị."), StringLength(10_000, ErrorMessage = "Nội dung dài quá 10.000 ký tự. Phần dài hơn đính kèm thành tệp.")]
    public string? Content { get; set; }

    [Display(Name = "Mã hồ sơ liên quan (nếu có)"), StringLength(60, ErrorMessage = "Mã hồ sơ dài quá 60 ký tự.")]
    public string? DossierCode { get; set; }

    [Display(Name = "Về bộ phận (nếu biết)")]
    public long? AboutUnitId { get; set; }

    [Display(Name = "Họ tên"), StringLength(200, ErrorMessage = "Họ tên dài quá 200 ký tự.")]
    public string? Name { get; set; }

    [Display(Name = "Địa chỉ"), StringLength(300, ErrorMessage = "Địa chỉ dài quá 300 ký tự.")]
    public string? Address { get; set; }

    [Display(Name = "Số điện thoại"), StringLength(20, ErrorMessage = "Số điện thoại dài quá 20 ký tự.")]
    public string? Phone { get; set; }

    [Display(Name = "Thư điện tử (không bắt buộc)"), StringLength(200, ErrorMessage = "Thư điện tử dài quá 200 ký tự."), RegularExpression(@"[^@\s]+@[^@\s]+\.[^@\s]+", ErrorMessage = "Thư điện tử không đúng, ví dụ ten@example.vn.")]
    public string? Email { get; set; }

    [Display(Name = "Không gửi tin báo về phản ánh này")]
    public bool WantsNoMessages { get; set; }

    /// <param name="about">The section chosen, looked up among those of the agency.</param>
    public FeedbackRequest Of(long agencyId, FeedbackChannel channel, FeedbackAbout? about = null) =>
        new(agencyId, channel, Topic, Line(Title), VietnamText.Clean(Content ?? "").Trim(), new FeedbackSender { Name = Line(Name), Address = Line(Address), Phone = Dossiers.Person.NormalPhone(Phone), Email = Line(Email), WantsNoMessages = WantsNoMessages })
        { DossierCode = Dossiers.DossierCode.Normal(DossierCode), About = about };

    private static string Line(string? text) => VietnamText.Clean(text ?? "").Trim();
}
