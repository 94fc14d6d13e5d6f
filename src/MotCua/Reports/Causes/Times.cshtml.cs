using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Reports.Handling;

namespace MotCua.Reports.Causes;

/// <summary>Where the time of the settled dossiers went: mean office time with each holder, per field.</summary>
[Needs(Permission.SeeReports)]
internal sealed class TimesModel(Official official, LedgerSource source, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public ReportQuery Asked { get; set; } = new();

    public FigurePeriod? Period { get; private set; }

    public HeldTimes? Times { get; private set; }

    public IReadOnlyList<ReportPeriod> Usual => ReportPeriods.Around(clock.Today);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Period = Asked.Period(clock.UtcNow);
        var times = await source.TimesAsync(official.AgencyId, Period, cancellationToken);
        if (times.Count > LedgerSource.Most) throw new RuleBroken($"Kỳ này có hơn {LedgerSource.Most.Print()} hồ sơ đã giải quyết, quá nhiều để tính từng phút. Chọn kỳ ngắn hơn.", "den");
        Times = times;
    }

    public string Address => ReportQuery.Address(Period!, null);
}
