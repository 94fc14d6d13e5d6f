using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Access;
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

    public RatingFigures Figures { get; private set; } = null!;

    public RatingPeriod Period { get; private set; } = null!;

    public IEnumerable<SelectListItem> Spans =>
        [new("12 tháng qua", ""), .. Enumerable.Range(0, YearsBack).Select(back => clock.Today.Year - back).SelectMany(year => (SelectListItem[])[new($"Năm {year}", $"{year}"), .. Enumerable.Range(1, 4).Select(q => new SelectListItem($"Quý {q}/{year}", $"{year}-Q{q}"))])];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var least = (await rulebook.OnAsync(official.AgencyId, clock.Today, cancellationToken)).Number(RuleKey.RatingSample);
        Period = Chosen(RatingPeriod.YearBefore(official.AgencyId, clock.Today, least));
        Figures = await RatingFigures.OfAsync(db, Period, View, cancellationToken);
        return true;
    }

    public void OnGet() { }

    // Never past the end of last month, however far the chosen span goes.
    private RatingPeriod Chosen(RatingPeriod usual)
    {
        if (Span is not { Length: 4 or 7 } || !int.TryParse(Span[..4], out var year) || year < clock.Today.Year - YearsBack || year > clock.Today.Year) return usual;
        var (from, months) = Span.Length == 7 && Span[6] is >= '1' and <= '4' ? (new DateOnly(year, 3 * (Span[6] - '1') + 1, 1), 3) : (new DateOnly(year, 1, 1), 12);
        var to = from.AddMonths(months).AddDays(-1);
        return usual with { From = from, To = to < usual.To ? to : usual.To };
    }
}
