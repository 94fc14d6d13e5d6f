using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Denunciations.Working;

/// <summary>A denunciation that came in writing. Who wrote it is sealed with this form.</summary>
[Needs(Permission.HandleDenunciations)]
[RequestFormLimits(MultipartBodyLengthLimit = 110_000_000)]
[RequestSizeLimit(110_000_000)]
[ResponseCache(NoStore = true)]
internal sealed class NewModel(Official official, DenunciationIntake intake) : WorkPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public List<IFormFile> Uploads { get; set; } = [];

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var by = new Denouncer(Line(Input.Name), Line(Input.Address), Person.NormalPhone(Input.Phone), Person.NormalIdNumber(Input.IdNumber));
        if (by.IsUnknown && (by.Address.Length > 0 || by.Phone.Length > 0 || by.IdNumber.Length > 0)) throw new RuleBroken("Nhập họ tên người tố cáo, hoặc bỏ trống cả phần này nếu đơn không có tên.", "Input.Name");
        var received = await intake.ReceiveAsync(new DenunciationRequest(official.AgencyId, Input.Source, Line(Input.Denounced), VietnamText.Clean(Input.Content ?? "").Trim(), by) { People = Input.People, ManyPlaces = Input.ManyPlaces }, Uploads, cancellationToken);
        Notice = $"Đã tiếp nhận {received.Code}. Người tố cáo đã được mã hoá.";
        return LocalRedirect($"/to-cao/{received.Id}");
    }

    private static string Line(string? text) => VietnamText.Clean(text ?? "").Trim();

    internal sealed record Form
    {
        [Display(Name = "Nguồn đơn"), EnumDataType(typeof(PetitionSource), ErrorMessage = "Chọn nguồn đơn.")]
        public PetitionSource Source { get; set; } = PetitionSource.InPerson;

        [Display(Name = "Người, cơ quan bị tố cáo"), StringLength(300, ErrorMessage = "Dài quá 300 ký tự.")]
        public string? Denounced { get; set; }

        [Display(Name = "Tóm tắt hành vi bị tố cáo"), StringLength(10_000, ErrorMessage = "Nội dung dài quá 10.000 ký tự.")]
        public string? Content { get; set; }

        [Display(Name = "Số người cùng tố cáo"), Range(1, 10_000, ErrorMessage = "Số người từ 1 đến 10.000.")]
        public int People { get; set; } = 1;

        [Display(Name = "Phải kiểm tra tại nhiều địa điểm (thời hạn dài hơn)")]
        public bool ManyPlaces { get; set; }

        [Display(Name = "Họ tên người tố cáo"), StringLength(200, ErrorMessage = "Họ tên dài quá 200 ký tự.")]
        public string? Name { get; set; }

        [Display(Name = "Địa chỉ"), StringLength(300, ErrorMessage = "Địa chỉ dài quá 300 ký tự.")]
        public string? Address { get; set; }

        [Display(Name = "Cách liên hệ (điện thoại)"), StringLength(20, ErrorMessage = "Số điện thoại dài quá 20 ký tự.")]
        public string? Phone { get; set; }

        [Display(Name = "Số giấy tờ"), StringLength(20, ErrorMessage = "Số giấy tờ dài quá 20 ký tự.")]
        public string? IdNumber { get; set; }
    }
}
