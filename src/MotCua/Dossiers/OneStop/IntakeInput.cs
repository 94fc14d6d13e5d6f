using System.ComponentModel.DataAnnotations;
using MotCua.Procedures;

namespace MotCua.Dossiers.OneStop;

/// <summary>What the intake form holds. Lengths keep a slip of the paste from becoming a record.</summary>
internal sealed record IntakeInput
{
    [Display(Name = "Họ tên chủ hồ sơ"), Required(ErrorMessage = "Nhập họ tên chủ hồ sơ."), StringLength(200, ErrorMessage = "Họ tên dài quá 200 ký tự. Kiểm tra lại nội dung dán vào.")]
    public string? Name { get; set; }

    [Display(Name = "Loại đối tượng")]
    public PersonKind Kind { get; set; } = PersonKind.Citizen;

    [Display(Name = "Số CCCD / giấy tờ"), StringLength(30, ErrorMessage = "Số giấy tờ dài quá 30 ký tự.")]
    [RegularExpression(@"[\p{L}0-9\s.\-]*", ErrorMessage = "Số giấy tờ chỉ gồm chữ, số, dấu chấm và gạch nối.")]
    public string? IdNumber { get; set; }

    [Display(Name = "Số điện thoại"), RegularExpression(@"\s*(\+?84|0)[0-9 .]{8,12}\s*", ErrorMessage = "Số điện thoại không đúng. Nhập 10 số, ví dụ 0912 345 678.")]
    public string? Phone { get; set; }

    [Display(Name = "Thư điện tử"), EmailAddress(ErrorMessage = "Địa chỉ thư điện tử không đúng, ví dụ ten@example.vn."), StringLength(200, ErrorMessage = "Thư điện tử dài quá 200 ký tự.")]
    public string? Email { get; set; }

    [Display(Name = "Không nhận tin về hồ sơ này")]
    public bool WantsNoMessages { get; set; }

    [Display(Name = "Địa chỉ"), StringLength(500, ErrorMessage = "Địa chỉ dài quá 500 ký tự.")]
    public string? Address { get; set; }

    [Display(Name = "Ngày sinh")]
    public DateOnly? BirthDate { get; set; }

    [Display(Name = "Giới tính"), StringLength(10, ErrorMessage = "Giới tính: chọn Nam, Nữ hoặc để trống.")]
    public string? Sex { get; set; }

    [Display(Name = "Người nộp không phải chủ hồ sơ")]
    public bool HasFiler { get; set; }

    [Display(Name = "Họ tên người nộp"), StringLength(200, ErrorMessage = "Họ tên người nộp dài quá 200 ký tự.")]
    public string? FilerName { get; set; }

    [Display(Name = "Số giấy tờ người nộp"), StringLength(30, ErrorMessage = "Số giấy tờ người nộp dài quá 30 ký tự.")]
    public string? FilerIdNumber { get; set; }

    [Display(Name = "Điện thoại người nộp"), StringLength(20, ErrorMessage = "Điện thoại người nộp dài quá 20 ký tự.")]
    public string? FilerPhone { get; set; }

    [Display(Name = "Nộp theo uỷ quyền")]
    public bool FilerIsProxy { get; set; }

    [Display(Name = "Căn cứ nộp thay"), StringLength(300, ErrorMessage = "Căn cứ nộp thay dài quá 300 ký tự.")]
    public string? FilerGround { get; set; }

    [Display(Name = "Nội dung yêu cầu"), StringLength(1000, ErrorMessage = "Nội dung yêu cầu dài quá 1.000 ký tự.")]
    public string? Summary { get; set; }

    [Display(Name = "Cách nộp"), EnumDataType(typeof(FilingChannel), ErrorMessage = "Chọn cách nộp trong danh sách.")]
    public FilingChannel Channel { get; set; } = FilingChannel.Direct;

    [Display(Name = "Nhận kết quả"), EnumDataType(typeof(ResultDelivery), ErrorMessage = "Chọn cách nhận kết quả trong danh sách.")]
    public ResultDelivery Delivery { get; set; } = ResultDelivery.AtDesk;

    [Display(Name = "Phí, lệ phí (đồng)"), Range(0, 1_000_000_000, ErrorMessage = "Phí, lệ phí từ 0 đến 1.000.000.000 đồng.")]
    public decimal? Fee { get; set; }

    [Display(Name = "Đã thu")]
    public bool FeePaid { get; set; }

    [Display(Name = "Số bộ hồ sơ"), Range(1, 20, ErrorMessage = "Số bộ hồ sơ từ 1 đến 20.")]
    public int Sets { get; set; } = 1;

    [Display(Name = "Vẫn tiếp nhận: đã kiểm tra, không trùng")]
    public bool NotADuplicate { get; set; }

    /// <summary>The agency that settles it, when not this one.</summary>
    [Display(Name = "Đơn vị giải quyết")]
    public long? SettlerId { get; set; }

    /// <summary>Where the citizen was helped, when not here.</summary>
    [Display(Name = "Người dân được hướng dẫn tại")]
    public long? HelperId { get; set; }

    [Display(Name = "Trả kết quả tại đây, nơi nộp hồ sơ")]
    public bool ReturnsHere { get; set; }

    [MaxLength(60, ErrorMessage = "Nhiều nhất 60 giấy tờ.")]
    public List<PaperLine> Papers { get; set; } = [];

    public static IntakeInput For(ProcedureContent procedure) => new()
    {
        Fee = procedure.Fee.Amount,
        Sets = procedure.Sets,
        Papers = [.. procedure.Papers.Select(PaperLine.For)],
    };

    public Person Owner => new()
    {
        Name = (Name ?? "").Trim(),
        Kind = Kind,
        IdNumber = Person.NormalIdNumber(IdNumber),
        Phone = Person.NormalPhone(Phone),
        Email = (Email ?? "").Trim(),
        WantsNoMessages = WantsNoMessages,
        Address = (Address ?? "").Trim(),
        BirthDate = BirthDate,
        Sex = (Sex ?? "").Trim(),
    };

    public Filer? Filer => HasFiler && !string.IsNullOrWhiteSpace(FilerName)
        ? new Filer(FilerName.Trim(), Person.NormalIdNumber(FilerIdNumber), Person.NormalPhone(FilerPhone), FilerIsProxy, (FilerGround ?? "").Trim())
        : null;

    /// <summary>Fills what a card or an earlier dossier tells, over what is there only where it tells something.</summary>
    public void Fill(Person person)
    {
        (Name, IdNumber, Address, Sex) = (Or(person.Name, Name), Or(person.IdNumber, IdNumber), Or(person.Address, Address), Or(person.Sex, Sex));
        (Phone, Email, BirthDate) = (Or(person.Phone, Phone), Or(person.Email, Email), person.BirthDate ?? BirthDate);
    }

    private static string? Or(string told, string? there) => told.Length > 0 ? told : there;
}

/// <summary>One row of the checklist.</summary>
internal sealed record PaperLine
{
    [Display(Name = "Tên giấy tờ"), StringLength(1000, ErrorMessage = "Tên giấy tờ dài quá 1.000 ký tự.")]
    public string? Name { get; set; }

    [Display(Name = "Bản chính"), Range(0, 99, ErrorMessage = "Số bản chính từ 0 đến 99.")]
    public int Originals { get; set; }

    [Display(Name = "Bản sao"), Range(0, 99, ErrorMessage = "Số bản sao từ 0 đến 99.")]
    public int Copies { get; set; }

    public bool Required { get; set; }

    public string? Kind { get; set; }

    public string? Condition { get; set; }

    [Display(Name = "Kết quả kiểm tra"), EnumDataType(typeof(PaperVerdict), ErrorMessage = "Chọn kết quả kiểm tra trong danh sách.")]
    public PaperVerdict Verdict { get; set; }

    [Display(Name = "Ghi chú"), StringLength(300, ErrorMessage = "Ghi chú dài quá 300 ký tự.")]
    public string? Note { get; set; }

    public bool IsExtra { get; set; }

    // A required paper is most often in order, an optional one most often not brought: the officer marks what differs.
    public static PaperLine For(PaperItem item) => new()
    {
        Name = item.Name, Originals = item.Original, Copies = item.Copies, Required = item.Required && item.Condition is null, Kind = item.Kind, Condition = item.Condition,
        Verdict = item.Required && item.Condition is null ? PaperVerdict.Good : PaperVerdict.NotNeeded,
    };

    public DossierPaper Paper => new((Name ?? "").Trim(), Originals, Copies, Required, Kind ?? "nộp", Verdict, (Note ?? "").Trim()) { IsExtra = IsExtra };
}
