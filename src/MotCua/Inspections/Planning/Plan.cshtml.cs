using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Inspections.Planning;

/// <summary>One year's plan: written, approved, opened again with a reason; beside each line what came of it.</summary>
[Needs(Permission.InspectConduct, Permission.ConcludeInspections)]
internal sealed class PlanModel(MotCuaDbContext db, Official official, TimeProvider clock) : SubjectPage<InspectionPlan>(db, official, clock)
{
    private const int Spare = 4;

    [BindProperty, Display(Name = "Số, ký hiệu"), StringLength(60, ErrorMessage = "Số, ký hiệu dài quá 60 ký tự.")]
    public string? Symbol { get; set; }

    [BindProperty, Display(Name = "Ngày ban hành")]
    public DateOnly? IssuedOn { get; set; }

    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    [BindProperty, Display(Name = "Lý do điều chỉnh"), StringLength(1000, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
    public string? Why { get; set; }

    public string Address => $"/kiem-tra-cong-vu/ke-hoach/{Found.Id}";

    /// <summary>What was made out of each line, by its number; what was cancelled is not carried out.</summary>
    public IReadOnlyDictionary<int, Inspection> Carried { get; private set; } = new Dictionary<int, Inspection>();

    public int Unannounced { get; private set; }

    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    public IReadOnlyList<SelectListItem> UnitChoices { get; private set; } = [];

    public bool MayWrite => !Found.IsApproved && Official.Can(Permission.InspectConduct);

    public bool MayApprove => Official.Can(Permission.ConcludeInspections);

    public bool MayPrepare => Found.IsApproved && Found.Year == Now.ToDay().Year && Official.Can(Permission.InspectConduct);

    protected override IQueryable<InspectionPlan> Visible => Db.InspectionPlans.Where(p => p.AgencyId == Official.AgencyId);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var (agency, from, until) = (Found.AgencyId, new DateOnly(Found.Year, 1, 1), new DateOnly(Found.Year + 1, 1, 1));
        // As many as there are checks in a year; which line they carry out stands in the order.
        var checks = await Db.Inspections.AsNoTracking().Where(i => i.AgencyId == agency && i.FirstDay >= from && i.FirstDay < until && i.State != InspectionState.Cancelled).OrderBy(i => i.FirstDay).ThenBy(i => i.Id).ToListAsync(cancellationToken);
        Carried = checks.Where(i => i.Order.PlanId == Found.Id && i.Order.PlanLine is not null).GroupBy(i => i.Order.PlanLine!.Value).ToDictionary(g => g.Key, g => g.Last());
        Unannounced = checks.Count(i => i.Kind is InspectionKind.Unannounced);
        Story = await StoryAsync(cancellationToken);
        var units = await Db.Set<Unit>().AsNoTracking().Where(u => u.AgencyId == agency && !u.IsClosed).OrderBy(u => u.Name).ThenBy(u => u.Id).ToListAsync(cancellationToken);
        UnitChoices = [new("– Chọn –", ""), .. units.Select(u => new SelectListItem(u.Name, $"{u.Id}"))];
        if (Rows.Count == 0) Rows = [.. Found.Lines.OrderBy(l => l.Month).ThenBy(l => l.Number).Select(l => new Row { Number = l.Number, Month = l.Month, Unit = l.UnitId, Content = l.Content }), .. Enumerable.Range(0, Spare).Select(_ => new Row())];
    }

    public void OnGet() => (Symbol, IssuedOn) = (Found.Symbol, Found.IssuedOn);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.InspectConduct)) return Forbid();
        Found.Write(Typed(Symbol), IssuedOn, [.. Rows.Select(LineOf).OfType<InspectionLine>()], [.. Carried.Keys]);
        return await SaveAsync("Đã lưu kế hoạch.", "/kiem-tra-cong-vu/ke-hoach", cancellationToken);
    }

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.ConcludeInspections)) return Forbid();
        Found.Approve(Official.Name);
        return await SaveAsync("Đã duyệt kế hoạch.", "/kiem-tra-cong-vu/ke-hoach", cancellationToken);
    }

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.ConcludeInspections)) return Forbid();
        Found.Reopen(Typed(Why));
        return await SaveAsync("Kế hoạch đã mở để điều chỉnh.", "/kiem-tra-cong-vu/ke-hoach", cancellationToken);
    }

    public async Task<IActionResult> OnGetWordAsync(CancellationToken cancellationToken) => PaperFile.Word(await PaperAsync(cancellationToken), $"ke-hoach-kiem-tra-{Found.Year}");

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellationToken) => PaperFile.Pdf(await PaperAsync(cancellationToken), $"ke-hoach-kiem-tra-{Found.Year}");

    private InspectionLine? LineOf(Row row, int at)
    {
        if (row is { Month: null, Unit: null } && string.IsNullOrWhiteSpace(row.Content)) return null;
        if (row.Month is not (>= 1 and <= 12)) throw new RuleBroken($"Dòng {at + 1}: tháng từ 1 đến 12.", $"Rows[{at}].Month");
        var unit = UnitChoices.FirstOrDefault(u => u.Value.Length > 0 && u.Value == $"{row.Unit}") ?? throw new RuleBroken($"Dòng {at + 1}: chọn bộ phận được kiểm tra.", $"Rows[{at}].Unit");
        var content = Typed(row.Content) is { Length: > 0 } typed ? typed : throw new RuleBroken($"Dòng {at + 1}: ghi nội dung kiểm tra.", $"Rows[{at}].Content");
        return new InspectionLine(row.Number, row.Unit!.Value, unit.Text, row.Month.Value, content);
    }

    private async Task<Paper> PaperAsync(CancellationToken cancellationToken)
    {
        var day = Found.IssuedOn ?? Now.ToDay();
        var agency = await Db.AgencyAsAtAsync(Found.AgencyId, day.EndUtc().AddTicks(-1), cancellationToken);
        return new("KẾ HOẠCH", PaperSize.A4, false, new Letterhead(agency.Superior, agency.Name, agency.Place, day),
            [
                new PaperTable([new("TT", 0.4, PaperAlign.Center), new("Tháng", 0.6, PaperAlign.Center), new("Bộ phận được kiểm tra", 1.6), new("Nội dung", 3)], Found.Lines.OrderBy(l => l.Month).ThenBy(l => l.Number).Select((l, at) => (IReadOnlyList<string?>)[$"{at + 1}", $"{l.Month}", l.UnitName, l.Content])),
                new SideBySide([new Recipients(["Các bộ phận", "Lưu: VT"])], [new Signatures([new Signature($"TM. ỦY BAN NHÂN DÂN\n{agency.HeadTitle}", null, agency.HeadName)])], 45),
            ])
        { Number = Found.Symbol, Subtitle = $"Kiểm tra cải cách hành chính và hoạt động công vụ năm {Found.Year}" };
    }

    internal sealed record Row
    {
        public int Number { get; set; }

        public int? Month { get; set; }

        public long? Unit { get; set; }

        [StringLength(500, ErrorMessage = "Nội dung dài quá 500 ký tự.")]
        public string? Content { get; set; }
    }
}
