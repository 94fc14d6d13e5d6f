using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Dialogues;

/// <summary>Begins dialogues and takes in opinions, each under its number, in one transaction.</summary>
public sealed class DialogueIntake(MotCuaDbContext db, Rulebook rulebook, TimeProvider clock)
{
    internal const string Series = "doi-thoai", Opinions = "y-kien-doi-thoai";

    public async Task<Dialogue> BeginAsync(long agencyId, DialoguePlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.Check(); // before a number is taken
        var pattern = (await rulebook.OnAsync(agencyId, clock.Today, cancellationToken)).Text(RuleKey.DialogueCodePattern);
        var prefix = await db.Agencies.Where(a => a.Id == agencyId).Select(a => a.Profile.CodePrefix).SingleAsync(cancellationToken);
        Dialogue begun = null!;
        await db.InTransactionAsync(async () =>
        {
            var year = plan.StartsAt.ToDay().Year;
            var number = await Numbering.NextAsync(db, agencyId, Series, $"{year}", cancellationToken);
            db.Add(begun = Dialogue.Begin(agencyId, (DossierCode.Make(pattern, prefix, plan.StartsAt.ToDay(), number), year, number), plan));
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        return begun;
    }

    public async Task<DialogueOpinion> TakeInAsync(Dialogue dialogue, OpinionSource source, Speaker speaker, string content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialogue);
        if (dialogue.State is DialogueState.Cancelled) throw new RuleBroken($"Buổi đối thoại {dialogue.Code} đã hủy.");
        DialogueOpinion.CheckContent(content);
        DialogueOpinion taken = null!;
        await db.InTransactionAsync(async () =>
        {
            var number = await Numbering.NextAsync(db, dialogue.AgencyId, Opinions, dialogue.Series, cancellationToken);
            db.Add(taken = DialogueOpinion.Receive(dialogue, number, source, speaker, content, clock.UtcNow));
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        return taken;
    }
}
