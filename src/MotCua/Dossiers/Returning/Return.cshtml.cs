using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dossiers.Returning;

/// <summary>The result is handed over; without the receipt an identity paper is enough (NĐ 118/2025 Điều 6.2).</summary>
[Needs(Permission.ReturnResults)]
internal sealed class ReturnModel(DossierWork work) : DossierPage(work)
{
    [BindProperty]
    public HandedOver Input { get; set; } = new();

    public override DossierVerb Verb => DossierVerb.Return;

    protected override IQueryable<Dossier> Within(IQueryable<Dossier> dossiers) => dossiers.Include(d => d.Legs).ReturnableBy(Work.Official);

    protected override Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (IsFirstLook) Input = new HandedOver { Receiver = Dossier.Filer?.Name ?? Dossier.Owner.Name, Relation = Dossier.Filer is null ? "Chủ hồ sơ" : Dossier.Filer.IsProxy ? "Người được uỷ quyền" : "Người nộp", Way = Dossier.Delivery };
        return Task.CompletedTask;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.LostReceipt && string.IsNullOrWhiteSpace(Input.ReceiverId)) throw new RuleBroken("Mất giấy hẹn thì ghi số giấy tờ tuỳ thân của người nhận.", "Input.ReceiverId");
        string[] notes = [Input.Relation ?? "", Input.LostReceipt ? "Mất giấy hẹn, đã đối chiếu giấy tờ tuỳ thân" : "", Input.Note ?? ""];
        Dossier.Return(Input.Receiver!.Trim(), Person.NormalIdNumber(Input.ReceiverId), Input.Way, string.Join("; ", notes.Select(n => n.Trim()).Where(n => n.Length > 0)), Input.FeePaid, Work.Now);
        await Work.Db.SaveChangesAsync(cancellationToken);
        Notice = "Đã trả kết quả.";
        return LocalRedirect($"/ho-so/{Id}/giay-to/bien-nhan-ket-qua");
    }

    internal sealed record HandedOver
    {
        [Display(Name = "Người nhận"), Required(ErrorMessage = "Ghi họ tên người nhận."), StringLength(200, ErrorMessage = "Họ tên dài quá 200 ký tự.")]
        public string? Receiver { get; set; }

        [Display(Name = "Quan hệ với chủ hồ sơ"), StringLength(100, ErrorMessage = "Quan hệ dài quá 100 ký tự.")]
        public string? Relation { get; set; }

        [Display(Name = "Số giấy tờ người nhận"), StringLength(30, ErrorMessage = "Số giấy tờ dài quá 30 ký tự.")]
        public string? ReceiverId { get; set; }

        [Display(Name = "Cách trả"), EnumDataType(typeof(ResultDelivery), ErrorMessage = "Chọn cách trả trong danh sách.")]
        public ResultDelivery Way { get; set; } = ResultDelivery.AtDesk;

        [Display(Name = "Người nhận mất giấy hẹn")]
        public bool LostReceipt { get; set; }

        [Display(Name = "Ghi chú"), StringLength(300, ErrorMessage = "Ghi chú dài quá 300 ký tự.")]
        public string? Note { get; set; }

        [Display(Name = "Đã thu phí, lệ phí")]
        public bool FeePaid { get; set; }
    }
}
