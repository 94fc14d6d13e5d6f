using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Staff;

/// <summary>Reads who is in which post on a day and whether they meet its standard: four queries, however many people.</summary>
public sealed class StaffPictures(MotCuaDbContext db, Scales scales)
{
    public async Task<StaffPicture> OnAsync(long agencyId, DateOnly day, CancellationToken cancellationToken)
    {
        var book = await scales.OfAsync(agencyId, cancellationToken);
        var units = await db.UnitNamesAsync(agencyId, cancellationToken);
        var posts = await db.StaffPosts.AsNoTracking().Where(p => p.AgencyId == agencyId).OrderBy(p => p.Name).ThenBy(p => p.Id).ToListAsync(cancellationToken);
        var members = await db.StaffMembers.AsNoTracking().Where(m => m.AgencyId == agencyId).OrderBy(m => m.Id).ToListAsync(cancellationToken);
        var byKey = posts.ToDictionary(p => p.Id);
        var standings = (from member in members
                         let holding = member.HoldingOn(day)
                         where holding is not null && byKey.ContainsKey(holding.PostId)
                         let post = byKey[holding.PostId]
                         select new StaffStanding(member.Id, member.OfficialId, member.FullName, member.Folded, post.Id, post.Name, post.UnitId, UnitOf(units, post), StandardCheck.Of(post.TermsOn(day), member.Qualifications, book, day)))
            .OrderBy(s => s.Unit, StringComparer.Ordinal).ThenBy(s => s.Post, StringComparer.Ordinal).ThenBy(s => NameKey(s.Folded), StringComparer.Ordinal).ThenBy(s => s.MemberId).ToList();
        var present = standings.CountBy(s => s.PostId).ToDictionary();
        return new StaffPicture(day, standings, [.. posts.Where(p => p.TermsOn(day) is not null || present.ContainsKey(p.Id)).Select(p => new PostTally(p.Id, p.Name, p.KindKey, UnitOf(units, p), p.TermsOn(day)?.Places ?? 0, present.GetValueOrDefault(p.Id)))]);
    }

    private static string UnitOf(IReadOnlyDictionary<long, string> units, Post post) => units.GetValueOrDefault(post.UnitId ?? 0, "Toàn cơ quan");

    // Vietnamese names stand by the given name, which is the last word.
    private static string NameKey(string folded) => string.Join(' ', folded.Split(' ').Reverse());
}
