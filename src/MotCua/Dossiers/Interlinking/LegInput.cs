using System.ComponentModel.DataAnnotations;
using MotCua.Platform;

namespace MotCua.Dossiers.Interlinking;

/// <summary>One leg on the form: planned by the procedure, or added by hand.</summary>
internal sealed record LegInput
{
    [Display(Name = "Chuyển cơ quan này")]
    public bool Chosen { get; set; } = true;

    public int? PlanNumber { get; set; }

    [Display(Name = "Cơ quan")]
    public string? To { get; set; }

    [Display(Name = "Cơ quan không có hệ thống"), StringLength(200, ErrorMessage = "Tên cơ quan dài quá 200 ký tự.")]
    public string? Outside { get; set; }

    [Display(Name = "Việc cần làm"), StringLength(1000, ErrorMessage = "Việc cần làm dài quá 1.000 ký tự.")]
    public string? Work { get; set; }

    [Display(Name = "Hạn trả lời")]
    public DateTime? Due { get; set; }

    [Display(Name = "Chủ trì các cơ quan làm song song")]
    public bool Lead { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Outside) && string.IsNullOrEmpty(To) && string.IsNullOrWhiteSpace(Work) && Due is null;

    /// <summary>The planned agency where one is meant; to be chosen where several may be; by its name on paper where none can be reached.</summary>
    public static LegInput Of(PlannedLeg planned, IReadOnlyList<LegAddressee> addressees)
    {
        var reached = Meant(planned.Item.Agency, addressees);
        return new LegInput { PlanNumber = planned.PlanNumber, To = reached is [var one] ? one.Code : null, Outside = reached.Count == 0 ? planned.Item.Agency : null, Work = planned.Item.Work, Due = planned.DueAt.ToLocal(), Lead = planned.Item.Lead };
    }

    // A procedure serves many wards: «Công an phường» means the one of this ward, whose name goes on.
    private static List<LegAddressee> Meant(string agency, IReadOnlyList<LegAddressee> addressees)
    {
        var name = VietnamText.Fold(agency);
        var named = addressees.Where(a => a.Code == agency || VietnamText.Fold(a.Name) == name).ToList();
        return named.Count > 0 ? named : [.. addressees.Where(a => VietnamText.Fold(a.Name).StartsWith(name + " ", StringComparison.Ordinal))];
    }

    /// <exception cref="RuleBroken">Something is missing; named with its field.</exception>
    public LegRequest ToRequest(int row, IReadOnlyList<LegAddressee> addressees, IReadOnlyList<PlannedLeg> plan, bool withFiles)
    {
        var planned = plan.FirstOrDefault(p => p.PlanNumber == PlanNumber);
        if (PlanNumber is not null && planned is null) throw new RuleBroken("Liên thông theo quy trình này vừa được chuyển hoặc chưa đến lượt. Mở lại trang để xem.");
        if (string.IsNullOrWhiteSpace(Work)) throw new RuleBroken("Ghi việc cần cơ quan này làm.", $"Input.Rows[{row}].Work");
        var due = Due ?? throw new RuleBroken("Chọn hạn trả lời.", $"Input.Rows[{row}].Due");
        return new LegRequest(Addressee(row, addressees), Work.Trim(), due.ToUtc()) { IsLead = Lead, Order = planned?.Item.Order ?? 0, PlanNumber = planned?.PlanNumber, WithFiles = withFiles };
    }

    private LegAddressee Addressee(int row, IReadOnlyList<LegAddressee> addressees)
    {
        if (!string.IsNullOrEmpty(To)) return addressees.FirstOrDefault(a => a.Code == To) ?? throw new RuleBroken("Cơ quan vừa chọn không còn trong danh sách. Chọn lại.", $"Input.Rows[{row}].To");
        return string.IsNullOrWhiteSpace(Outside) ? throw new RuleBroken("Chọn cơ quan, hoặc ghi tên cơ quan không có hệ thống.", $"Input.Rows[{row}].To") : new LegAddressee("", Outside.Trim());
    }
}
