using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Dossiers.Printing;

/// <summary>What stands over any paper of an agency on a day: its name of that day, and the forms of that day.</summary>
internal sealed record PaperHead(AgencyProfile Agency, string FormSet, DateTime At)
{
    public Letterhead Letterhead => new(Agency.Superior.ToUpper(VietnamText.Culture), Agency.Name.ToUpper(VietnamText.Culture), Agency.Place, At.ToDay());
}
