using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Dossiers.Printing;

/// <summary>What a paper about a dossier is made from: the head of its day, the dossier, its history, the address a citizen follows it at.</summary>
internal sealed record PaperSource(PaperHead Head, Dossier Dossier, IReadOnlyList<HistoryEntry> History, string Tracking)
{
    public AgencyProfile Agency => Head.Agency;

    /// <summary>Where anybody with a receipt begins to rate.</summary>
    public string RatingStart => $"{Tracking[..Tracking.IndexOf("/tra-cuu/", StringComparison.Ordinal)]}/danh-gia";

    /// <summary>Where its holder rates the service, once.</summary>
    public string Rating => $"{RatingStart}/{HolderKey.Of(Dossier)}";
}

/// <summary>Brings together what papers are made from. Nothing that was printed changes when an agency is renamed later: the name is the one of the moment.</summary>
internal sealed class PaperSources(MotCuaDbContext db, Rulebook rulebook)
{
    /// <param name="dossier">Of which dossier.</param>
    /// <param name="giverId">The agency whose name stands over it.</param>
    /// <param name="at">When it was made.</param>
    /// <param name="history">All of the dossier's.</param>
    /// <param name="origin">Address of this program, for tracking.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<PaperSource> OfAsync(Dossier dossier, long giverId, DateTime at, IReadOnlyList<HistoryEntry> history, string origin, CancellationToken cancellationToken)
    {
        var head = await HeadAsync(giverId, at, cancellationToken);
        return new PaperSource(head, dossier, history, TrackingOf(head.Agency, dossier, origin));
    }

    /// <summary>The address a citizen follows a dossier at.</summary>
    public static string TrackingOf(AgencyProfile agency, Dossier dossier, string origin) =>
        $"{agency.OriginOr(origin)}/tra-cuu/{dossier.Code}?m={dossier.TrackingSecret}";

    /// <summary>The head of a paper made at a moment.</summary>
    public async Task<PaperHead> HeadAsync(long agencyId, DateTime at, CancellationToken cancellationToken) =>
        new(await db.AgencyAsAtAsync(agencyId, at, cancellationToken), (await rulebook.OnAsync(agencyId, at.ToDay(), cancellationToken)).Text(RuleKey.FormSet), at.ToDay());

    /// <summary>The head of a paper about a whole day or what ended with it: a book, a list of hand-overs.</summary>
    public Task<PaperHead> HeadAsync(long agencyId, DateOnly day, CancellationToken cancellationToken) => HeadAsync(agencyId, day.EndUtc().AddTicks(-1), cancellationToken);

    public Task<List<HistoryEntry>> HistoryAsync(long dossierId, CancellationToken cancellationToken) =>
        db.History.AsNoTracking().Where(h => h.SubjectId == dossierId).OrderBy(h => h.Sequence).ToListAsync(cancellationToken);
}
