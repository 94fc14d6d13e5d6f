using System.ComponentModel.DataAnnotations;
using MotCua.Dossiers;

namespace MotCua.Filing.Composing;

/// <summary>Who files for whom, and how the result is had. What is missing is told by <see cref="DraftCheck"/>: a draft may be saved half filled.</summary>
internal sealed record PersonInput
{
    [Display(Name = "Họ và tên chủ hồ sơ"), StringLength(200, ErrorMessage = "Họ tên dài quá 200 ký tự.")]
    public string? Name { get; set; }

    [Display(Name = "Chủ hồ sơ là"), EnumDataType(typeof(PersonKind), ErrorMessage = "Chọn loại đối tượng trong danh sách.")]
    public PersonKind Kind { get; set; } = PersonKind.Citizen;

    [Display(Name = "Số định danh, CCCD hoặc mã số doanh nghiệp"), StringLength(30, ErrorMessage = "Số giấy tờ dài quá 30 ký tự.")]
    [RegularExpression(@"[\p{L}0-9\s.\-]*", ErrorMessage = "Số giấy tờ chỉ gồm chữ, số, dấu chấm và gạch nối.")]
    public string? IdNumber { get; set; }

    [Display(Name = "Ngày sinh")]
    public DateOnly? BirthDate { get; set; }

    [Display(Name = "Giới tính"), RegularExpression("Nam|Nữ", ErrorMessage = "Giới tính: chọn Nam, Nữ hoặc để trống.")]
    public string? Sex { get; set; }

    [Display(Name = "Địa chỉ"), StringLength(500, ErrorMessage = "Địa chỉ dài quá 500 ký tự.")]
    public string? Address { get; set; }

    [Display(Name = "Số điện thoại"), RegularExpression(@"\s*(\+?84|0)[0-9 .]{8,12}\s*", ErrorMessage = "Số điện thoại không đúng. Nhập 10 số, ví dụ 0912 345 678.")]
    public string? Phone { get; set; }

    [Display(Name = "Thư điện tử"), EmailAddress(ErrorMessage = "Địa chỉ thư điện tử không đúng, ví dụ ten@example.vn."), StringLength(200, ErrorMessage = "Thư điện tử dài quá 200 ký tự.")]
    public string? Email { get; set; }

    [Display(Name = "Tôi nộp thay người khác")]
    public bool HasFiler { get; set; }

    [Display(Name = "Họ và tên người nộp thay"), StringLength(200, ErrorMessage = "Họ tên người nộp dài quá 200 ký tự.")]
    public string? FilerName { get; set; }

    [Display(Name = "Số định danh người nộp thay"), StringLength(30, ErrorMessage = "Số giấy tờ người nộp dài quá 30 ký tự.")]
    public string? FilerIdNumber { get; set; }

    [Display(Name = "Điện thoại người nộp thay"), StringLength(20, ErrorMessage = "Điện thoại người nộp dài quá 20 ký tự.")]
    public string? FilerPhone { get; set; }

    [Display(Name = "Nộp theo giấy uỷ quyền")]
    public bool FilerIsProxy { get; set; }

    [Display(Name = "Quan hệ với chủ hồ sơ, căn cứ nộp thay"), StringLength(300, ErrorMessage = "Căn cứ nộp thay dài quá 300 ký tự.")]
    public string? FilerGround { get; set; }

    [Display(Name = "Nội dung đề nghị"), StringLength(1000, ErrorMessage = "Nội dung đề nghị dài quá 1.000 ký tự.")]
    public string? Summary { get; set; }

    [Display(Name = "Nhận kết quả"), EnumDataType(typeof(ResultDelivery), ErrorMessage = "Chọn cách nhận kết quả trong danh sách.")]
    public ResultDelivery Delivery { get; set; } = ResultDelivery.AtDesk;

    [Display(Name = "Địa chỉ nhận qua bưu chính"), StringLength(500, ErrorMessage = "Địa chỉ nhận dài quá 500 ký tự.")]
    public string? DeliveryAddress { get; set; }

    public static PersonInput Of(FilingContent content) => new()
    {
        Name = content.Owner.Name, Kind = content.Owner.Kind, IdNumber = content.Owner.IdNumber, BirthDate = content.Owner.BirthDate, Sex = content.Owner.Sex.Length == 0 ? null : content.Owner.Sex,
        Address = content.Owner.Address, Phone = content.Owner.Phone.Length == 0 ? null : content.Owner.Phone, Email = content.Owner.Email.Length == 0 ? null : content.Owner.Email,
        HasFiler = content.Filer is not null, FilerName = content.Filer?.Name, FilerIdNumber = content.Filer?.IdNumber, FilerPhone = content.Filer?.Phone, FilerIsProxy = content.Filer?.IsProxy ?? false, FilerGround = content.Filer?.Ground,
        Summary = content.Summary, Delivery = content.Delivery, DeliveryAddress = content.DeliveryAddress,
    };

    public FilingContent On(FilingContent content) => content with
    {
        Owner = content.Owner with
        {
            Name = Platform.VietnamText.Typed(Name),
            Kind = Kind,
            IdNumber = Person.NormalIdNumber(IdNumber),
            BirthDate = BirthDate,
            Sex = Platform.VietnamText.Typed(Sex),
            Address = Platform.VietnamText.Typed(Address),
            Phone = Person.NormalPhone(Phone),
            Email = Platform.VietnamText.Typed(Email),
        },
        Filer = HasFiler ? new Filer(Platform.VietnamText.Typed(FilerName), Person.NormalIdNumber(FilerIdNumber), Person.NormalPhone(FilerPhone), FilerIsProxy, Platform.VietnamText.Typed(FilerGround)) : null,
        Summary = Platform.VietnamText.Typed(Summary),
        Delivery = Delivery,
        DeliveryAddress = Delivery is ResultDelivery.ByPost ? Platform.VietnamText.Typed(DeliveryAddress) : "",
    };
}
