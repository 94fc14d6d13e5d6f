using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Dossiers.Printing;

/// <summary>What a paper is made from: the dossier, its history, the agency under the name it had that day, the forms of that day.</summary>
internal sealed record PaperSource(Dossier Dossier, IReadOnlyList<HistoryEntry> History, AgencyProfile Agency, string FormSet, DateTime At, string Tracking)
{
    public Letterhead Head => new(Agency.Superior.ToUpper(VietnamText.Culture), Agency.Name.ToUpper(VietnamText.Culture), Agency.Place, At.ToDay());

    public string Numbered(string number) => number.Length == 0 ? "" : $"{number}/{Agency.DeskSymbol}";
}

/// <summary>Brings together what papers are made from. Nothing that was printed changes when an agency is renamed later: the name is the one of the moment.</summary>
internal sealed class PaperSources(MotCuaDbContext db, Rulebook rulebook)
{
    public async Task<PaperSource> OfAsync(Dossier dossier, DateTime at, IReadOnlyList<HistoryEntry> history, string origin, CancellationToken cancellationToken)
    {
        var agency = await AgencyAsAtAsync(dossier.AgencyId, at, cancellationToken);
        var rules = await rulebook.OnAsync(dossier.AgencyId, at.ToDay(), cancellationToken);
        var site = agency.Website.Length > 0 ? agency.Website.TrimEnd('/') : origin;
        return new PaperSource(dossier, history, agency, rules.Text(RuleKey.FormSet), at, $"{site}/tra-cuu/{dossier.Code}?m={dossier.TrackingSecret}");
    }

    /// <summary>The head of a paper that is about no dossier.</summary>
    public async Task<PaperHead> HeadAsync(long agencyId, DateTime at, CancellationToken cancellationToken) =>
        new(await AgencyAsAtAsync(agencyId, at, cancellationToken), (await rulebook.OnAsync(agencyId, at.ToDay(), cancellationToken)).Text(RuleKey.FormSet), at);

    public Task<List<HistoryEntry>> HistoryAsync(long dossierId, CancellationToken cancellationToken) =>
        db.History.AsNoTracking().Where(h => h.SubjectId == dossierId).OrderBy(h => h.Sequence).ToListAsync(cancellationToken);

    public async Task<AgencyProfile> AgencyAsAtAsync(long agencyId, DateTime at, CancellationToken cancellationToken)
    {
        var told = await db.History.AsNoTracking()
            .Where(h => h.SubjectId == agencyId && (h.Kind == nameof(AgencyOpened) || h.Kind == nameof(AgencyDescribed)))
            .OrderBy(h => h.Sequence).ToListAsync(cancellationToken);
        var last = told.LastOrDefault(h => h.At <= at) ?? told[0]; // a dossier older than this installation bears the first name known
        return last.Happened switch { AgencyOpened opened => opened.Profile, AgencyDescribed described => described.Profile, _ => throw new InvalidOperationException(last.Kind) };
    }
}
