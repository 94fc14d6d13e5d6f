using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Petitions.Receiving;

/// <summary>One reception is written in the book, and the case made of it, in one act.</summary>
[Needs(Permission.ReceiveCitizens)]
[ResponseCache(NoStore = true)]
internal sealed class NewModel(Official official, PetitionIntake intake) : WorkPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var kind = Input.Kind ?? throw new RuleBroken("Chọn phân loại nội dung.", "Input.Kind");
        if (Line(Input.Name).Length == 0 && kind is not ReceptionKind.Denunciation) throw new RuleBroken("Nhập họ tên người được tiếp.", "Input.Name");
        if (Line(Input.Summary).Length == 0) throw new RuleBroken("Nhập tóm tắt nội dung.", "Input.Summary");
        if (Input.IsRefused && Line(Input.RefusalReason).Length == 0) throw new RuleBroken("Ghi lý do từ chối tiếp (Luật Tiếp công dân Điều 9).", "Input.RefusalReason");
        var citizen = new ReceivedCitizen { Name = Line(Input.Name), Address = Line(Input.Address), IdNumber = Person.NormalIdNumber(Input.IdNumber), Phone = Person.NormalPhone(Input.Phone), Email = Line(Input.Email), WantsMessages = Input.WantsMessages };
        var recorded = await intake.RecordAsync(citizen, Note(kind), official, Input.MakesCase && !Input.IsRefused, cancellationToken);
        Notice = recorded.CaseCode.Length > 0 ? $"Đã vào sổ số {recorded.Number} và lập {recorded.CaseCode}." : $"Đã vào sổ số {recorded.Number}.";
        return LocalRedirect($"/tiep-cong-dan/{recorded.Id}");
    }

    private ReceptionNote Note(ReceptionKind kind) =>
        new(kind, Line(Input.Summary), Input.People, Line(Input.Representatives), Line(Input.SettledBefore), Input.Competence is { } c ? c == "co" : null, Line(Input.Guidance), Line(Input.TransferredTo), Line(Input.TransferNumber), Line(Input.Papers))
        { RefusalReason = Input.IsRefused ? Line(Input.RefusalReason) : "", IsByHead = Input.IsByHead, Against = Line(Input.Against) };

    private static string Line(string? text) => VietnamText.Clean(text ?? "").Trim();

    internal sealed record Form
    {
        [Display(Name = "Họ tên (hoặc người đại diện)"), StringLength(200, ErrorMessage = "Họ tên dài quá 200 ký tự.")]
        public string? Name { get; set; }

        [Display(Name = "Địa chỉ"), StringLength(300, ErrorMessage = "Địa chỉ dài quá 300 ký tự.")]
        public string? Address { get; set; }

        [Display(Name = "Số CCCD, hộ chiếu"), StringLength(20, ErrorMessage = "Số giấy tờ dài quá 20 ký tự.")]
        public string? IdNumber { get; set; }

        [Display(Name = "Số điện thoại"), StringLength(20, ErrorMessage = "Số điện thoại dài quá 20 ký tự.")]
        public string? Phone { get; set; }

        [Display(Name = "Thư điện tử"), StringLength(200, ErrorMessage = "Thư điện tử dài quá 200 ký tự."), RegularExpression(@"[^@\s]+@[^@\s]+\.[^@\s]+", ErrorMessage = "Thư điện tử không đúng, ví dụ ten@example.vn.")]
        public string? Email { get; set; }

        [Display(Name = "Đồng ý nhận tin báo qua điện thoại, thư điện tử")]
        public bool WantsMessages { get; set; }

        [Display(Name = "Số người có cùng nội dung"), Range(1, 10_000, ErrorMessage = "Số người từ 1 đến 10.000.")]
        public int People { get; set; } = 1;

        [Display(Name = "Người cùng đại diện (khi đông người)"), StringLength(500, ErrorMessage = "Dài quá 500 ký tự.")]
        public string? Representatives { get; set; }

        [Display(Name = "Phân loại")]
        public ReceptionKind? Kind { get; set; }

        [Display(Name = "Tóm tắt nội dung"), StringLength(10_000, ErrorMessage = "Nội dung dài quá 10.000 ký tự.")]
        public string? Summary { get; set; }

        [Display(Name = "Người, cơ quan hoặc quyết định bị khiếu nại, tố cáo"), StringLength(300, ErrorMessage = "Dài quá 300 ký tự.")]
        public string? Against { get; set; }

        [Display(Name = "Tài liệu đã nhận"), StringLength(1_000, ErrorMessage = "Dài quá 1.000 ký tự.")]
        public string? Papers { get; set; }

        [Display(Name = "Cơ quan đã giải quyết"), StringLength(300, ErrorMessage = "Dài quá 300 ký tự.")]
        public string? SettledBefore { get; set; }

        [Display(Name = "Thẩm quyền giải quyết")]
        public string? Competence { get; set; }

        [Display(Name = "Hướng dẫn (số văn bản)"), StringLength(500, ErrorMessage = "Dài quá 500 ký tự.")]
        public string? Guidance { get; set; }

        [Display(Name = "Chuyển đến cơ quan"), StringLength(300, ErrorMessage = "Dài quá 300 ký tự.")]
        public string? TransferredTo { get; set; }

        [Display(Name = "Số văn bản chuyển"), StringLength(60, ErrorMessage = "Dài quá 60 ký tự.")]
        public string? TransferNumber { get; set; }

        [Display(Name = "Chủ tịch trực tiếp tiếp")]
        public bool IsByHead { get; set; }

        [Display(Name = "Từ chối tiếp")]
        public bool IsRefused { get; set; }

        [Display(Name = "Lý do từ chối"), StringLength(1_000, ErrorMessage = "Dài quá 1.000 ký tự.")]
        public string? RefusalReason { get; set; }

        [Display(Name = "Lập ngay vụ việc để giải quyết")]
        public bool MakesCase { get; set; }
    }
}
