using System.Linq.Expressions;
using MotCua.Dossiers;

namespace MotCua.Reports;

/// <summary>All that <see cref="Counted"/> groups by besides its owner and field, in one number: the embedded database sorts what it groups, and comparing one number instead of six columns takes a third off a province's year.</summary>
internal sealed record PackedGroup
{
    private const int Standings = 6, Outcomes = 32;

    public long AgencyId { get; init; }

    public required string Field { get; init; }

    public int Key { get; init; }

    public static readonly Expression<Func<Counted, PackedGroup>> Of = c => new PackedGroup
    {
        AgencyId = c.AgencyId, Field = c.Field,
        Key = (((((int)c.Channel * 2 + (c.IsCarried ? 1 : 0)) * 2 + (c.HasApology ? 1 : 0)) * 2 + (c.LateByFirstDate ? 1 : 0)) * Standings + (int)c.Standing) * Outcomes + (c.Outcome == null ? 0 : (int)c.Outcome + 1),
    };

    /// <summary>What was packed, with the owner and field as given.</summary>
    public static Counted Unpack(int key, string field = "", long agencyId = 0)
    {
        var (rest, outcome) = Math.DivRem(key, Outcomes);
        (rest, var standing) = Math.DivRem(rest, Standings);
        return new Counted
        {
            AgencyId = agencyId, Field = field, Outcome = outcome == 0 ? null : (DossierOutcome)(outcome - 1), Standing = (Standing)standing,
            LateByFirstDate = (rest & 1) != 0, HasApology = (rest & 2) != 0, IsCarried = (rest & 4) != 0, Channel = (FilingChannel)(rest >> 3),
        };
    }
}
