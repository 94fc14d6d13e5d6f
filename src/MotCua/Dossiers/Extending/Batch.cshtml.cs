using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Dossiers.Extending;

/// <summary>The extensions that wait for the head, signed together as proposed; one beyond the limit needs a reason of its own and so its own page.</summary>
[Needs(Permission.SignApologies)]
internal sealed class BatchModel(DossierWork work) : BatchPage(work)
{
    protected override IQueryable<Dossier> Waiting(IQueryable<Dossier> visible) => visible.ProposedOf("extension").OrderBy(d => d.DueAt).ThenBy(d => d.Id);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var rules = await Work.RulesAsync(cancellationToken);
        var (limit, leadDays) = (rules.Number(RuleKey.ExtensionLimit), rules.Number(RuleKey.ApologyLeadDays));
        var signer = await Work.SignerAsync(cancellationToken);
        var calendar = await Work.CalendarAsync(cancellationToken);
        return await RunAsync("Đã ký xin lỗi, hẹn lại", async dossier =>
        {
            if (dossier.Proposal is not { Kind: "extension", NewDueAt: { } newDue } proposal) throw new RuleBroken("không còn đề nghị gia hạn.");
            newDue = ExtensionDates.CloseOf(newDue.ToDay(), calendar);
            var number = await FormNumbers.NextAsync(Work.Db, dossier.AgencyId, FormNumbers.Apology, Work.Today.Year, cancellationToken);
            dossier.Extend(new ApologySigning(number, proposal.Reason, newDue, signer.Name, signer.Title), limit, leadDays, Work.Now);
        }, cancellationToken);
    }
}
