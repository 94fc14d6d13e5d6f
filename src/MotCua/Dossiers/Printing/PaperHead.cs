using MotCua.Access;
using MotCua.Papers;

namespace MotCua.Dossiers.Printing;

/// <summary>What stands over any paper of an agency on a day: its name of that day, and the forms of that day.</summary>
internal sealed record PaperHead(AgencyProfile Agency, string FormSet, DateOnly Day)
{
    public Letterhead Letterhead => new(Agency.Superior, Agency.Name, Agency.Place, Day);

    /// <summary>A statutory form, with the number and title the circular of the day gives it.</summary>
    public Paper Form(FormKind kind, PaperSize size, string? number, IReadOnlyList<PaperBlock> blocks)
    {
        var (form, title) = FormSets.Of(FormSet, kind);
        return new Paper(title, size, false, Letterhead, blocks) { FormName = form, Number = number };
    }
}
