using Microsoft.EntityFrameworkCore;
using MotCua.Citizens;
using MotCua.Platform;

namespace MotCua.Filing;

/// <summary>What a person has filed or is filling in, for their own page.</summary>
public sealed class OwnFilings(MotCuaDbContext db, OwnPerson person)
{
    private const int Most = 20;

    /// <summary>Filed and not yet a dossier, or ended otherwise; the newest first.</summary>
    public async Task<IReadOnlyList<OwnFiling>> FiledAsync(CancellationToken cancellationToken) =>
        await db.OnlineFilings.AsNoTracking().FiledFrom(person.Address).OrderByDescending(f => f.SubmittedAt).ThenByDescending(f => f.Id).Take(Most)
            .Select(f => new OwnFiling($"/cua-toi/da-nop/{f.Id}", f.Code, f.ProcedureName, f.State, f.State == FilingState.Submitted ? f.DueAt : null, f.SubmittedAt)).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<OwnDraft>> DraftsAsync(CancellationToken cancellationToken)
    {
        var contact = person.Address.Text;
        return [.. (await db.FilingDrafts.Where(d => d.Contact == contact).OrderByDescending(d => d.SavedAt).Take(Most).Select(d => new { d.Id, d.ProcedureName, d.SavedAt, IsCompletion = d.FilingId != null }).ToListAsync(cancellationToken))
            .Select(d => new OwnDraft(Composing.DraftSteps.Review.AddressOf(d.Id), d.ProcedureName, d.SavedAt, d.IsCompletion))];
    }
}

/// <param name="Href">Its page.</param>
/// <param name="Code">Of the filing.</param>
/// <param name="Procedure">What was filed.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AnswerBy">By when the desk answers, UTC; null when it need not.</param>
/// <param name="SubmittedAt">UTC.</param>
public sealed record OwnFiling(string Href, string Code, string Procedure, FilingState State, DateTime? AnswerBy, DateTime SubmittedAt);

public sealed record OwnDraft(string Href, string Procedure, DateTime SavedAt, bool IsCompletion);
