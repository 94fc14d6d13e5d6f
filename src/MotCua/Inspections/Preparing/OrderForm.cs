using System.ComponentModel.DataAnnotations;
using MotCua.Platform;
using MotCua.Work;

namespace MotCua.Inspections.Preparing;

/// <summary>An order as it is typed.</summary>
internal sealed record OrderForm
{
    [Display(Name = "Hình thức")]
    public InspectionKind Kind { get; set; } = InspectionKind.Planned;

    [Display(Name = "Theo cuộc trong kế hoạch năm")]
    public string? Line { get; set; }

    [Display(Name = "Bộ phận được kiểm tra")]
    public string? Unit { get; set; }

    [Display(Name = "Từ ngày")]
    public DateOnly? FirstDay { get; set; }

    [Display(Name = "Đến hết ngày")]
    public DateOnly? LastDay { get; set; }

    [Display(Name = "Nội dung kiểm tra"), StringLength(2000, ErrorMessage = "Nội dung dài quá 2.000 ký tự.")]
    public string? Subject { get; set; }

    [Display(Name = "Số quyết định thành lập Đoàn"), StringLength(60, ErrorMessage = "Số quyết định dài quá 60 ký tự.")]
    public string? Decision { get; set; }

    [Display(Name = "Ngày quyết định")]
    public DateOnly? DecidedOn { get; set; }

    [Display(Name = "Trưởng đoàn")]
    public string? Head { get; set; }

    [Display(Name = "Thành viên")]
    public List<string> Members { get; set; } = [];

    [Display(Name = "Thành viên ngoài cơ quan"), StringLength(2000, ErrorMessage = "Danh sách dài quá 2.000 ký tự.")]
    public string? Others { get; set; }

    public static OrderForm Of(InspectionOrder order) => new()
    {
        Kind = order.Kind, Line = order.PlanId is null ? null : $"{order.PlanId}.{order.PlanLine}", Unit = $"u{order.UnitId}", FirstDay = order.FirstDay, LastDay = order.LastDay, Subject = order.Subject,
        Decision = order.Decision, DecidedOn = order.DecidedOn, Head = $"o{order.Head.OfficialId}", Members = [.. order.Members.Where(m => m.OfficialId is not null).Select(m => $"o{m.OfficialId}")],
        Others = string.Join('\n', order.Members.Where(m => m.OfficialId is null).Select(m => m.Name)),
    };

    /// <exception cref="RuleBroken">Something is missing, or somebody would look at their own section.</exception>
    public InspectionOrder Order(WorkParties parties, IReadOnlyList<(string Key, InspectionLine Line)> lines)
    {
        var unit = parties.Find(Unit);
        var first = FirstDay ?? throw new RuleBroken("Nhập ngày kiểm tra.", "Input.FirstDay");
        var line = lines.FirstOrDefault(l => l.Key == Line).Line;
        if (Kind is InspectionKind.Unannounced && line is not null) throw new RuleBroken("Kiểm tra đột xuất không theo cuộc nào của kế hoạch: để trống ô này.", "Input.Line");
        if (line is not null && line.UnitId != unit?.UnitId) throw new RuleBroken($"Cuộc này trong kế hoạch kiểm tra {line.UnitName}: chọn đúng bộ phận, hoặc bỏ chọn kế hoạch.", "Input.Unit");
        return new(Kind, unit?.UnitId ?? 0, unit is { OfficialId: null } ? unit.Name : "", first, LastDay ?? first)
        {
            Subject = VietnamText.Typed(Subject), Decision = VietnamText.Typed(Decision), DecidedOn = DecidedOn, Head = Outsider(parties.Find(Head), unit, "Input.Head"), PlanId = line is null ? null : long.Parse(Line!.Split('.')[0], VietnamText.Culture), PlanLine = line?.Number,
            Members = [.. Members.Distinct().Select(m => Outsider(parties.Find(m), unit, "Input.Members")).Where(m => m.Name.Length > 0), .. VietnamText.Typed(Others).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => new Inspector(null, name))],
        };
    }

    private static Inspector Outsider(WorkParty? party, WorkParty? unit, string field) =>
        party is not null && party.UnitId is not null && party.UnitId == unit?.UnitId
            ? throw new RuleBroken($"{party.Name} thuộc bộ phận được kiểm tra nên không ở trong đoàn. Chọn người khác.", field)
            : new Inspector(party?.OfficialId, party?.Name ?? "");
}
