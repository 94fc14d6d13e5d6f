using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dossiers.Correcting;

/// <summary>What was written down wrongly; before and after stay in the history. Numbers that identify a person are not shown here, only typed anew.</summary>
[Needs(Permission.CorrectDossiers)]
internal sealed class CorrectModel(DossierWork work) : DossierPage(work)
{
    [BindProperty]
    public Corrected Input { get; set; } = new();

    public override DossierVerb Verb => DossierVerb.Correct;

    public IReadOnlyList<(string Field, string Value)> Before =>
    [
        ("Chủ hồ sơ", Dossier.Owner.Name), ("Số giấy tờ", Dossier.Owner.MaskedIdNumber), ("Số điện thoại", Dossier.Owner.MaskedPhone), ("Địa chỉ", Dossier.Owner.Address),
        ("Nội dung yêu cầu", Dossier.Summary), ("Cách nộp", Dossier.Channel.Word()), ("Nhận kết quả", Dossier.Delivery.Word()), ("Phí, lệ phí", $"{Dossier.Fee?.PrintMoney() ?? "–"} ({(Dossier.FeePaid ? "đã thu" : "chưa thu")})"),
    ];

    protected override Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (IsFirstLook) Input = new Corrected { Name = Dossier.Owner.Name, Address = Dossier.Owner.Address, Summary = Dossier.Summary, Delivery = Dossier.Delivery, Channel = Dossier.Channel, Fee = Dossier.Fee, FeePaid = Dossier.FeePaid };
        return Task.CompletedTask;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Dossier.Correct(CorrectionOf(Dossier.Owner), Input.Reason!.Trim(), Work.Now);
        return SaveAsync("Đã đính chính hồ sơ.", cancellationToken);
    }

    private DossierCorrection CorrectionOf(Person owner) => new()
    {
        Owner = owner with
        {
            Name = Input.Name!.Trim(),
            Address = (Input.Address ?? "").Trim(),
            IdNumber = string.IsNullOrWhiteSpace(Input.IdNumber) ? owner.IdNumber : Person.NormalIdNumber(Input.IdNumber),
            Phone = string.IsNullOrWhiteSpace(Input.Phone) ? owner.Phone : Person.NormalPhone(Input.Phone),
        },
        Summary = (Input.Summary ?? "").Trim(), Delivery = Input.Delivery, Channel = Input.Channel, Fee = Input.Fee, FeePaid = Input.FeePaid,
    };

    internal sealed record Corrected
    {
        [Display(Name = "Họ tên chủ hồ sơ"), Required(ErrorMessage = "Nhập họ tên chủ hồ sơ."), StringLength(200, ErrorMessage = "Họ tên dài quá 200 ký tự.")]
        public string? Name { get; set; }

        [Display(Name = "Số giấy tờ"), StringLength(30, ErrorMessage = "Số giấy tờ dài quá 30 ký tự.")]
        public string? IdNumber { get; set; }

        [Display(Name = "Số điện thoại"), StringLength(20, ErrorMessage = "Số điện thoại dài quá 20 ký tự.")]
        public string? Phone { get; set; }

        [Display(Name = "Địa chỉ"), StringLength(500, ErrorMessage = "Địa chỉ dài quá 500 ký tự.")]
        public string? Address { get; set; }

        [Display(Name = "Nội dung yêu cầu"), StringLength(1000, ErrorMessage = "Nội dung dài quá 1.000 ký tự.")]
        public string? Summary { get; set; }

        [Display(Name = "Nhận kết quả"), EnumDataType(typeof(ResultDelivery), ErrorMessage = "Chọn cách nhận kết quả trong danh sách.")]
        public ResultDelivery Delivery { get; set; }

        [Display(Name = "Cách nộp"), EnumDataType(typeof(FilingChannel), ErrorMessage = "Chọn cách nộp trong danh sách.")]
        public FilingChannel Channel { get; set; }

        [Display(Name = "Phí, lệ phí (đồng)"), Range(0, 1_000_000_000, ErrorMessage = "Phí, lệ phí từ 0 đến 1.000.000.000 đồng.")]
        public decimal? Fee { get; set; }

        [Display(Name = "Đã thu")]
        public bool FeePaid { get; set; }

        [Display(Name = "Lý do đính chính"), Required(ErrorMessage = "Ghi lý do đính chính."), StringLength(1000, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
        public string? Reason { get; set; }
    }
}
