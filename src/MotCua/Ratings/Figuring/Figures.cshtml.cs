using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Rules;

namespace MotCua.Ratings.Figuring;

/// <summary>What people say of the service: whole months, from the least number of slips on, never a dossier.</summary>
[Needs(Permission.SeeRatings)]
internal sealed class FiguresModel(MotCuaDbContext db, Official official, Rulebook rulebook, TimeProvider clock) : WorkPage
{
    private const int YearsBack = 5;

    /// <summary>yyyy, yyyy-Qn; empty is the twelve months before this one.</summary>
    [BindProperty(SupportsGet = true, Name = "ky"), Display(Name = "Kỳ")]
    public string? Span { get; set; }

    [BindProperty(SupportsGet = true, Name = "theo"), Display(Name = "Theo")]
    public RatingView View { get; set; } = RatingView.Field;

    /// <summary>What was known then; empty is today.</summary>
    [BindProperty(SupportsGet = true, Name = "tai-ngay"), Display(Name = "Số liệu tại ngày")]
    public DateOnly? AsAt { get; set; }

    public IReadOnlyList<string> Odd { get; private set; } = [];

    public bool SeesExclusions => official.Can(Permission.RunSurveys) || official.Can(Permission.ApproveSurveys);

    public string Query => $"ky={Span}&theo={View}&tai-ngay={AsAt?.Print()}";

    public RatingFigures Figures { get; private set; } = null!;

    public RatingPeriod Period => Figures.Period;

    private DateOnly Day => AsAt is { } day && day < clock.Today ? day : clock.Today;

    public IEnumerable<SelectListItem> Spans =>
        [new("12 tháng qua", ""), .. Enumerable.Range(0, YearsBack).Select(back => clock.Today.Year - back).SelectMany(year => (SelectListItem[])[new($"Năm {year}", $"{year}"), .. Enumerable.Range(1, 4).Select(q => new SelectListItem($"Quý {q}/{year}", $"{year}-Q{q}"))])];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) (AsAt, Span) = (null, null);
        var rules = await rulebook.OnAsync(official.AgencyId, Day, cancellationToken);
        var chosen = Chosen(RatingPeriod.YearBefore(official.AgencyId, Day, rules.Number(RuleKey.RatingSample))) with { AsAt = Day };
        Figures = await RatingFigures.OfAsync(db, chosen, View, cancellationToken);
        Odd = Figures.OddUnits(rules.Number(RuleKey.RatingOddPoints));
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken cancellationToken)
    {
        var agency = await db.AgencyAsAtAsync(official.AgencyId, Day.EndUtc().AddTicks(-1), cancellationToken);
        return PaperFile.Excel(FiguresSheet.Of(Figures, View, Day, agency.Name), $"muc-do-hai-long-{Period.From:yyyyMM}-{Period.To:yyyyMM}");
    }

    // Never past the end of last month, however far the chosen span goes.
    private RatingPeriod Chosen(RatingPeriod usual)
    {
        if (Span is not { Length: 4 or 7 } || !int.TryParse(Span[..4], out var year) || year < clock.Today.Year - YearsBack || year > clock.Today.Year) return usual;
        var (from, months) = Span.Length == 7 && Span[6] is >= '1' and <= '4' ? (new DateOnly(year, 3 * (Span[6] - '1') + 1, 1), 3) : (new DateOnly(year, 1, 1), 12);
        var to = from.AddMonths(months).AddDays(-1);
        return usual with { From = from, To = to < usual.To ? to : usual.To };
    }
}
