using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Denunciations;
using MotCua.Platform;

namespace MotCua.Petitions.Complaining;

/// <summary>Whoever complained does so again: what was settled first is not typed again, what is asked now is.</summary>
[Needs(Permission.HandleComplaints)]
internal sealed class AgainModel(MotCuaDbContext db, Official official, PetitionIntake intake, TimeProvider clock) : SubjectPage<Complaint>(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected override IQueryable<Complaint> Visible => Db.Complaints.VisibleTo(Official);

    public void OnGet() => Input = new() { Against = Found.DecisionNumber.Length > 0 ? $"Quyết định {Found.DecisionNumber} ngày {Found.DecidedAt!.Value.PrintDay()}" : Found.Against, Source = Found.Source };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Typed(Input.Against).Length == 0) throw new RuleBroken("Ghi quyết định hoặc hành vi hành chính bị khiếu nại.", "Input.Against");
        var request = new ComplaintRequest(Found.AgencyId, Input.Source, Found.Complainant with { }, Typed(Input.Against), Typed(Input.Content)) { People = Found.People, IsEligible = Input.IsEligible, IsCompetent = Input.IsCompetent, HasOriginals = Input.HasOriginals };
        var received = await intake.ReceiveAgainAsync(Found, request, Typed(Input.LateWhy), cancellationToken);
        Notice = $"Đã tiếp nhận {received.Code}, khiếu nại lần hai sau {Found.Code}.";
        return LocalRedirect($"/khieu-nai/{received.Id}");
    }

    internal sealed record Form
    {
        [Display(Name = "Nguồn đơn"), EnumDataType(typeof(PetitionSource), ErrorMessage = "Chọn nguồn đơn.")]
        public PetitionSource Source { get; set; } = PetitionSource.InPerson;

        [Display(Name = "Quyết định, hành vi hành chính bị khiếu nại"), StringLength(500, ErrorMessage = "Dài quá 500 ký tự.")]
        public string? Against { get; set; }

        [Display(Name = "Nội dung khiếu nại lần hai"), StringLength(10_000, ErrorMessage = "Nội dung dài quá 10.000 ký tự.")]
        public string? Content { get; set; }

        [Display(Name = "Đủ điều kiện xử lý (có ngày, họ tên, địa chỉ, chữ ký)")]
        public bool IsEligible { get; set; } = true;

        [Display(Name = "Thuộc thẩm quyền giải quyết lần hai của đơn vị")]
        public bool IsCompetent { get; set; }

        [Display(Name = "Có tài liệu bản gốc kèm theo")]
        public bool HasOriginals { get; set; }

        [Display(Name = "Trở ngại khách quan (khi quá thời hiệu)"), StringLength(500, ErrorMessage = "Dài quá 500 ký tự.")]
        public string? LateWhy { get; set; }
    }
}
