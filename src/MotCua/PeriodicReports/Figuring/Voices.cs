using Microsoft.EntityFrameworkCore;
using MotCua.Feedback;
using MotCua.Petitions;
using MotCua.Platform;
using MotCua.Reports;

namespace MotCua.PeriodicReports.Figuring;

/// <summary>Something a citizen sent in the period, as at its moment.</summary>
/// <param name="Topic">As classified by then; null for a complaint.</param>
internal sealed record Voice(long Id, string Code, FeedbackTopic? Topic, DateTime ReceivedAt, DateTime? EndedAt, bool EndedLate, bool IsAboutDesk = false)
{
    public bool IsComplaint => Topic is null;

    /// <summary>About how officials act, which is what a meeting asks about the desk.</summary>
    public bool IsAboutConduct => Topic is FeedbackTopic.Conduct;
}

/// <summary>Feedback and complaints of a period, read from the history, so that a past moment gives the same figures again. Denunciations are in no report: who may not handle them must not even learn that there are any.</summary>
internal sealed class VoiceSource(MotCuaDbContext db)
{
    private static readonly string[] Beginnings = [nameof(FeedbackReceived), nameof(ComplaintReceived)];
    private static readonly string[] Turns = [nameof(FeedbackAccepted), nameof(FeedbackAnswered), nameof(FeedbackRefused), nameof(FeedbackTransferred), nameof(FeedbackFollowedUp), nameof(ComplaintMoved), nameof(ComplaintUnitNamed)];

    /// <summary>In the order they came.</summary>
    public async Task<IReadOnlyList<Voice>> OfAsync(long agencyId, FigurePeriod period, CancellationToken cancellationToken)
    {
        var (start, end, asOf) = (period.From.StartUtc(), period.To.EndUtc(), period.AsOf);
        var begun = db.History.AsNoTracking().Where(h => h.AgencyId == agencyId && h.At >= start && h.At < end && h.At <= asOf && Beginnings.Contains(h.Kind));
        var first = await begun.OrderBy(h => h.At).ThenBy(h => h.Id).ToListAsync(cancellationToken);
        var ids = begun.Select(h => h.SubjectId);
        var later = (await db.History.AsNoTracking().Where(h => ids.Contains(h.SubjectId) && h.At <= asOf && Turns.Contains(h.Kind)).OrderBy(h => h.Sequence).ToListAsync(cancellationToken)).ToLookup(h => h.SubjectId);
        return [.. first.Select(h => later[h.SubjectId].Aggregate(Begin(h), After))];
    }

    private static Voice Begin(HistoryEntry entry) => entry.Happened switch
    {
        FeedbackReceived e => new Voice(entry.SubjectId, e.Code, e.Topic, entry.At, null, false),
        ComplaintReceived e => new Voice(entry.SubjectId, e.Code, null, entry.At, null, false, e.About?.IsDesk ?? false),
        _ => throw new InvalidOperationException(entry.Kind),
    };

    private static Voice After(Voice voice, HistoryEntry entry) => entry.Happened switch
    {
        FeedbackAccepted e => voice with { Topic = e.Topic },
        FeedbackAnswered e => voice with { EndedAt = entry.At, EndedLate = e.Late },
        FeedbackRefused e => voice with { EndedAt = entry.At, EndedLate = e.Late },
        FeedbackTransferred e => voice with { EndedAt = entry.At, EndedLate = e.Late },
        FeedbackFollowedUp { Again: true } => voice with { EndedAt = null },
        ComplaintUnitNamed e => voice with { IsAboutDesk = e.About?.IsDesk ?? false },
        ComplaintMoved { Step: ComplaintStep.Decide or ComplaintStep.Refuse or ComplaintStep.Forward or ComplaintStep.Stop } e => voice with { EndedAt = entry.At, EndedLate = e.Late },
        _ => voice,
    };
}
