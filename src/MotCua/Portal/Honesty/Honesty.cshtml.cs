using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MotCua.Access;
using MotCua.Feedback;
using MotCua.Filing;
using MotCua.Petitions;
using MotCua.Platform;
using MotCua.Platform.Storage;
using MotCua.Platform.Ui;
using MotCua.Ratings;
using MotCua.Reports;
using MotCua.Rules;
using MotCua.Tickets;

namespace MotCua.Portal.Honesty;

/// <summary>How the ward serves, in the figures its leaders see too: by definitions of II.06a, nothing left out. No person and no dossier is named; denunciations are nobody's figure here.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = SameForAll.Name)]
[ReadsReplica]
internal sealed class HonestyModel(MotCuaDbContext db, FigureSource figures, UsualTimes times, Rulebook rulebook, IMemoryCache memory, TimeProvider clock) : WorkPage
{
    private List<Agency> _agencies = [];

    [BindProperty(SupportsGet = true, Name = "don-vi"), Display(Name = "Đơn vị")]
    public long? AgencyId { get; set; }

    public Agency Agency { get; private set; } = null!;

    public bool IsOneAgency => _agencies.Count == 1;

    public IEnumerable<SelectListItem> Agencies => _agencies.Select(a => new SelectListItem(a.Name, $"{a.Id}"));

    public DateTime Now => clock.UtcNow;

    /// <summary>This month, the month before, the year so far.</summary>
    public IReadOnlyList<(string Name, Figures Figures)> Spans { get; private set; } = [];

    public IReadOnlyList<UsualTime> Usual { get; private set; } = [];

    public int Sample { get; private set; }

    public FilingFigures Online { get; private set; } = null!;

    /// <summary>The last thirty days.</summary>
    public WaitFigures Waits { get; private set; } = null!;

    /// <summary>The twelve whole months before this one.</summary>
    public RatingFigures Ratings { get; private set; } = null!;

    public PetitionFigures Feedback { get; private set; } = null!;

    public PetitionFigures Complaints { get; private set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        _agencies = await db.ReceivingAgenciesAsync(clock.Today, cancellationToken);
        if ((AgencyId is { } id ? _agencies.Find(a => a.Id == id) : _agencies.FirstOrDefault()) is not { } agency) return false;
        Agency = agency;
        var (today, yearStart) = (clock.Today, new DateOnly(clock.Today.Year, 1, 1));
        Spans = await EachMinuteAsync("spans", () => SpansAsync(today, yearStart, cancellationToken));
        var rules = await rulebook.OnAsync(agency.Id, today, cancellationToken);
        Sample = rules.Number(RuleKey.UsualTimeSample);
        Ratings = await EachMinuteAsync("ratings", () => RatingFigures.TotalAsync(db, RatingPeriod.YearBefore(agency.Id, today, rules.Number(RuleKey.RatingSample)), cancellationToken));
        Usual = await times.OfAsync(agency.Id, Sample, cancellationToken);
        Online = await EachMinuteAsync("online", () => FilingFigures.OfAsync(db.OnlineFilings.AsNoTracking().Where(f => f.AgencyId == agency.Id), yearStart, today, Now, cancellationToken));
        Waits = await EachMinuteAsync("waits", () => WaitFigures.OfAsync(db, agency.Id, today.AddDays(-29), today, cancellationToken));
        (Feedback, Complaints) = (await EachMinuteAsync("feedback", () => FeedbackAsync(yearStart.StartUtc(), cancellationToken)), await EachMinuteAsync("complaints", () => ComplaintsAsync(yearStart.StartUtc(), cancellationToken)));
        return true;
    }

    public void OnGet() { }

    private async Task<IReadOnlyList<(string Name, Figures Figures)>> SpansAsync(DateOnly today, DateOnly yearStart, CancellationToken cancellationToken)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        return [await SpanAsync("Tháng này", month, today, cancellationToken), await SpanAsync("Tháng trước", month.AddMonths(-1), month.AddDays(-1), cancellationToken), await SpanAsync("Từ đầu năm", yearStart, today, cancellationToken)];
    }

    // Whoever asks with other words or cookies is given what was counted a moment ago: counting is not for everybody to order.
    private async Task<T> EachMinuteAsync<T>(string what, Func<Task<T>> count) =>
        (await memory.GetOrCreateAsync((typeof(HonestyModel), Agency.Id, what, Now.Ticks / TimeSpan.TicksPerMinute), entry =>
        {
            entry.SlidingExpiration = TimeSpan.FromMinutes(1);
            return count();
        }))!;

    private async Task<(string, Figures)> SpanAsync(string name, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        (name, await figures.FiguresAsync(Agency.Id, new FigurePeriod(from, to, Now, Now), cancellationToken));

    private async Task<PetitionFigures> FeedbackAsync(DateTime since, CancellationToken cancellationToken)
    {
        var (agency, now, cases) = (Agency.Id, Now, db.FeedbackCases.AsNoTracking());
        return await cases.Where(f => f.AgencyId == agency && (f.EndedAt == null || f.EndedAt >= since)).GroupBy(f => 1).Select(g => new PetitionFigures(
            g.Count(f => f.EndedAt != null), g.Count(f => f.EndedAt != null && f.EndedLate), g.Count(f => f.EndedAt == null),
            g.Count(f => f.EndedAt == null && f.State != FeedbackState.AwaitingSender && f.NextDueAt < now))).SingleOrDefaultAsync(cancellationToken) ?? PetitionFigures.None;
    }

    private async Task<PetitionFigures> ComplaintsAsync(DateTime since, CancellationToken cancellationToken)
    {
        var (agency, now, all) = (Agency.Id, Now, db.Complaints.AsNoTracking());
        return await all.Where(c => c.AgencyId == agency && (c.EndedAt == null || c.EndedAt >= since)).GroupBy(c => 1).Select(g => new PetitionFigures(
            g.Count(c => c.EndedAt != null), g.Count(c => c.EndedAt != null && c.EndedLate), g.Count(c => c.EndedAt == null),
            g.Count(c => c.EndedAt == null && c.State != ComplaintState.Suspended && c.State != ComplaintState.Decided && c.DueAt < now))).SingleOrDefaultAsync(cancellationToken) ?? PetitionFigures.None;
    }
}

/// <param name="Ended">Answered, settled or otherwise ended since the year began.</param>
/// <param name="EndedLate">Of those, after their date.</param>
/// <param name="Open">Still to be answered.</param>
/// <param name="Overdue">Of those, past their date now.</param>
internal sealed record PetitionFigures(int Ended, int EndedLate, int Open, int Overdue)
{
    public static readonly PetitionFigures None = new(0, 0, 0, 0);
}
