using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Denunciations;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Petitions.Complaining;

/// <summary>A complaint that came in writing, classified as it is received.</summary>
[Needs(Permission.HandleComplaints)]
internal sealed class NewModel(MotCuaDbContext db, Official official, PetitionIntake intake) : WorkPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public NamedUnits Units { get; private set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Units = await NamedUnits.OfAsync(db, official.AgencyId, cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var by = new ReceivedCitizen { Name = Line(Input.Name), Address = Line(Input.Address), IdNumber = Person.NormalIdNumber(Input.IdNumber), Phone = Person.NormalPhone(Input.Phone), Email = Line(Input.Email), WantsMessages = Input.WantsMessages };
        var received = await intake.ReceiveAsync(new ComplaintRequest(official.AgencyId, Input.Source, by, Line(Input.Against), Line(Input.Content)) { People = Input.People, IsEligible = Input.IsEligible, IsCompetent = Input.IsCompetent, HasOriginals = Input.HasOriginals, About = ComplainedUnit.Of(Units.Chosen(Input.AboutUnitId, "Input.AboutUnitId")), First = Line(Input.FirstSettledBy) is { Length: > 0 } first ? new FirstSettlement(null, first) : null }, cancellationToken);
        Notice = $"Đã tiếp nhận {received.Code}.";
        return LocalRedirect($"/khieu-nai/{received.Id}");
    }

    private static string Line(string? text) => VietnamText.Clean(text ?? "").Trim();

    internal sealed record Form
    {
        [Display(Name = "Nguồn đơn"), EnumDataType(typeof(PetitionSource), ErrorMessage = "Chọn nguồn đơn.")]
        public PetitionSource Source { get; set; } = PetitionSource.InPerson;

        [Display(Name = "Quyết định, hành vi hành chính bị khiếu nại"), Required(ErrorMessage = "Ghi quyết định hoặc hành vi hành chính bị khiếu nại."), StringLength(500, ErrorMessage = "Dài quá 500 ký tự.")]
        public string? Against { get; set; }

        [Display(Name = "Nội dung khiếu nại"), StringLength(10_000, ErrorMessage = "Nội dung dài quá 10.000 ký tự.")]
        public string? Content { get; set; }

        [Display(Name = "Về công chức của bộ phận")]
        public long? AboutUnitId { get; set; }

        [Display(Name = "Số người khiếu nại"), Range(1, 10_000, ErrorMessage = "Số người từ 1 đến 10.000.")]
        public int People { get; set; } = 1;

        [Display(Name = "Đủ điều kiện xử lý (có ngày, họ tên, địa chỉ, chữ ký)")]
        public bool IsEligible { get; set; } = true;

        [Display(Name = "Thuộc thẩm quyền giải quyết")]
        public bool IsCompetent { get; set; } = true;

        [Display(Name = "Có tài liệu bản gốc kèm theo")]
        public bool HasOriginals { get; set; }

        [Display(Name = "Khiếu nại lần hai: cơ quan và quyết định giải quyết lần đầu"), StringLength(300, ErrorMessage = "Dài quá 300 ký tự.")]
        public string? FirstSettledBy { get; set; }

        [Display(Name = "Họ tên người khiếu nại"), StringLength(200, ErrorMessage = "Họ tên dài quá 200 ký tự.")]
        public string? Name { get; set; }

        [Display(Name = "Địa chỉ"), StringLength(300, ErrorMessage = "Địa chỉ dài quá 300 ký tự.")]
        public string? Address { get; set; }

        [Display(Name = "Số giấy tờ"), StringLength(20, ErrorMessage = "Số giấy tờ dài quá 20 ký tự.")]
        public string? IdNumber { get; set; }

        [Display(Name = "Số điện thoại"), StringLength(20, ErrorMessage = "Số điện thoại dài quá 20 ký tự.")]
        public string? Phone { get; set; }

        [Display(Name = "Thư điện tử"), StringLength(200, ErrorMessage = "Thư điện tử dài quá 200 ký tự."), RegularExpression(@"[^@\s]+@[^@\s]+\.[^@\s]+", ErrorMessage = "Thư điện tử không đúng, ví dụ ten@example.vn.")]
        public string? Email { get; set; }

        [Display(Name = "Đồng ý nhận tin báo qua điện thoại, thư điện tử")]
        public bool WantsMessages { get; set; }
    }
}
