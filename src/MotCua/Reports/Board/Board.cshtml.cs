using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Timetable;

namespace MotCua.Reports.Board;

/// <summary>One board for those who answer for lateness. Every figure opens its list, so it counts only what the official may open.</summary>
[Needs(Permission.SeeBoard)]
internal sealed class BoardModel(MotCuaDbContext db, Official official, Timetables timetables, TimeProvider clock) : WorkPage
{
    private const int LateShown = 12;

    public DateOnly Today => clock.Today;

    public Workload Workload { get; private set; } = null!;

    public int ReceivedToday { get; private set; }

    public int Uncollected { get; private set; }

    public Punctuality Day { get; private set; } = null!;

    public Punctuality Month { get; private set; } = null!;

    public Punctuality Year { get; private set; } = null!;

    public DueWave Wave { get; private set; } = null!;

    public IReadOnlyList<LateDossier> Late { get; private set; } = [];

    public IReadOnlyDictionary<long, string> Units { get; private set; } = new Dictionary<long, string>();

    public IReadOnlyDictionary<long, string> Holders { get; private set; } = new Dictionary<long, string>();

    public bool SeesAll => official.Can(Permission.SeeAllDossiers);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (today, agency) = (Today, official.AgencyId);
        var visible = db.Dossiers.AsNoTracking().VisibleTo(official);
        Workload = await Workload.OfAsync(visible, today, cancellationToken);
        var (start, end) = (today.StartUtc(), today.EndUtc());
        ReceivedToday = await visible.CountAsync(d => !d.IsVoid && d.ReceivedAt >= start && d.ReceivedAt < end && d.Status != DossierStatus.Registered && d.Status != DossierStatus.NotAccepted, cancellationToken);
        Uncollected = await visible.ToBeReturned().CountAsync(cancellationToken);
        var spans = await Punctuality.OfAsync(visible, [today, new(today.Year, today.Month, 1), new(today.Year, 1, 1)], today, cancellationToken);
        (Day, Month, Year) = (spans[0], spans[1], spans[2]);
        Wave = await DueWave.OfAsync(visible, await timetables.ForAsync(agency, cancellationToken), today, cancellationToken);
        Late = await LateList.OfAsync(db, visible, today, LateShown, cancellationToken);
        Units = await db.Units.AsNoTracking().Where(u => u.AgencyId == agency).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        Holders = await db.Officials.AsNoTracking().Where(o => o.AgencyId == agency).Select(o => new { o.Id, o.FullName }).ToDictionaryAsync(o => o.Id, o => o.FullName, cancellationToken);
        return true;
    }

    public void OnGet() { }

    public string HolderOf(LateDossier late) =>
        late.HolderId is { } holder ? Holders.GetValueOrDefault(holder, "") : late.UnitId is { } unit ? $"{Units.GetValueOrDefault(unit, "")} (chưa giao cho ai)" : late.Stage.Word();

    public static string Settled(Punctuality span, string state = "ended") => $"/ho-so?trang-thai={state}&ket-thuc-tu={span.From:yyyy-MM-dd}&ket-thuc-den={span.To:yyyy-MM-dd}";
}
