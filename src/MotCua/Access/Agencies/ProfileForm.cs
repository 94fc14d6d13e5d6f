using System.ComponentModel.DataAnnotations;

namespace MotCua.Access.Agencies;

/// <summary>Everything of <see cref="AgencyProfile"/> that is typed; the emblem is uploaded apart.</summary>
internal sealed record ProfileForm
{
    [Display(Name = "Tên đơn vị"), Required(ErrorMessage = "Nhập tên đơn vị."), StringLength(200, ErrorMessage = "Tên đơn vị dài quá 200 ký tự.")]
    public string? Name { get; set; }

    [Display(Name = "Cơ quan cấp trên"), StringLength(200, ErrorMessage = "Tên cơ quan cấp trên dài quá 200 ký tự.")]
    public string? Superior { get; set; }

    [Display(Name = "Tên bộ phận một cửa"), Required(ErrorMessage = "Nhập tên bộ phận một cửa."), StringLength(200, ErrorMessage = "Tên bộ phận một cửa dài quá 200 ký tự.")]
    public string? DeskName { get; set; }

    [Display(Name = "Ký hiệu của bộ phận"), StringLength(40, ErrorMessage = "Ký hiệu dài quá 40 ký tự.")]
    public string? DeskSymbol { get; set; }

    [Display(Name = "Mã định danh trong mã hồ sơ"), RegularExpression(@"[A-Z0-9]+(\.[A-Z0-9]+)*", ErrorMessage = "Mã định danh gồm chữ hoa, chữ số và dấu chấm, ví dụ H11.20.14."), StringLength(40, ErrorMessage = "Mã định danh dài quá 40 ký tự.")]
    public string? CodePrefix { get; set; }

    [Display(Name = "Địa danh"), StringLength(100, ErrorMessage = "Địa danh dài quá 100 ký tự.")]
    public string? Place { get; set; }

    [Display(Name = "Địa chỉ"), StringLength(300, ErrorMessage = "Địa chỉ dài quá 300 ký tự.")]
    public string? Address { get; set; }

    [Display(Name = "Điện thoại"), StringLength(60, ErrorMessage = "Điện thoại dài quá 60 ký tự.")]
    public string? Phone { get; set; }

    [Display(Name = "Thư điện tử"), EmailAddress(ErrorMessage = "Thư điện tử không đúng dạng, ví dụ motcua@phuong.gov.vn."), StringLength(120, ErrorMessage = "Thư điện tử dài quá 120 ký tự.")]
    public string? Email { get; set; }

    [Display(Name = "Địa chỉ trang tra cứu"), Url(ErrorMessage = "Địa chỉ bắt đầu bằng https:// hoặc http://."), StringLength(200, ErrorMessage = "Địa chỉ dài quá 200 ký tự.")]
    public string? Website { get; set; }

    [Display(Name = "Chức vụ người đứng đầu"), StringLength(120, ErrorMessage = "Chức vụ dài quá 120 ký tự.")]
    public string? HeadTitle { get; set; }

    [Display(Name = "Họ tên người đứng đầu"), StringLength(120, ErrorMessage = "Họ tên dài quá 120 ký tự.")]
    public string? HeadName { get; set; }

    public static ProfileForm Of(AgencyProfile p) => new()
    {
        Name = p.Name, Superior = p.Superior, DeskName = p.DeskName, DeskSymbol = p.DeskSymbol, CodePrefix = p.CodePrefix, Place = p.Place,
        Address = p.Address, Phone = p.Phone, Email = p.Email, Website = p.Website, HeadTitle = p.HeadTitle, HeadName = p.HeadName,
    };

    public AgencyProfile Over(AgencyProfile before) => before with
    {
        Name = Clean(Name),
        Superior = Clean(Superior),
        DeskName = Clean(DeskName),
        DeskSymbol = Clean(DeskSymbol),
        CodePrefix = Clean(CodePrefix),
        Place = Clean(Place),
        Address = Clean(Address),
        Phone = Clean(Phone),
        Email = Clean(Email),
        Website = Clean(Website),
        HeadTitle = Clean(HeadTitle),
        HeadName = Clean(HeadName),
    };

    private static string Clean(string? text) => text?.Trim() ?? "";
}
