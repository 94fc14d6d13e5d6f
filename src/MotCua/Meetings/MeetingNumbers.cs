using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Meetings;

/// <summary>Numbers of invitations and notices: one series each a year, in the agency's own pattern.</summary>
public sealed class MeetingNumbers(MotCuaDbContext db, Rulebook rulebook, TimeProvider clock)
{
    public Task<string> InvitationAsync(long agencyId, CancellationToken cancellationToken) => NextAsync(agencyId, RuleKey.InvitationNumberPattern, "giay-moi", cancellationToken);

    public Task<string> NoticeAsync(long agencyId, CancellationToken cancellationToken) => NextAsync(agencyId, RuleKey.NoticeNumberPattern, "tb-ket-luan", cancellationToken);

    private async Task<string> NextAsync(long agencyId, RuleKey pattern, string series, CancellationToken cancellationToken)
    {
        var text = (await rulebook.OnAsync(agencyId, clock.Today, cancellationToken)).Text(pattern);
        return DossierCode.Make(text, "", clock.Today, await Numbering.NextAsync(db, agencyId, series, $"{clock.Today.Year}", cancellationToken));
    }
}
