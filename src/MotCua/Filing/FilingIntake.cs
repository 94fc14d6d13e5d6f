using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Citizens;
using MotCua.Dossiers;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Procedures;
using MotCua.Rules;

namespace MotCua.Filing;

/// <summary>Makes a filing: numbered without gaps, dated, its files kept as attachments, its draft gone, in one transaction.</summary>
public sealed class FilingIntake(MotCuaDbContext db, LegalTerms terms, Rulebook rulebook, FileStore files, Once once, TimeProvider clock)
{
    private const string Series = "nop-truc-tuyen";

    /// <summary>What another system or a demonstration brings, without a draft.</summary>
    public async Task<OnlineFiling> FileAsync(FilingOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        var now = clock.UtcNow;
        var due = await terms.AfterAsync(order.AgencyId, RuleKey.FilingAnswerTerm, now, cancellationToken);
        OnlineFiling filing = null!;
        await db.InTransactionAsync(async () =>
        {
            filing = await NewAsync(order, due, now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        return filing;
    }

    /// <summary>A new filing, or an earlier one completed.</summary>
    internal async Task<OnlineFiling> SubmitAsync(FilingDraft draft, FormDefinition form, OwnPerson person, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        draft.Content = draft.Content with { Proof = person.Identity, Answers = draft.Content.Answers.Shown(form) };
        if (draft.FilingId is null) await MayStillBeFiledAsync(draft, cancellationToken);
        var due = await terms.AfterAsync(draft.AgencyId, RuleKey.FilingAnswerTerm, now, cancellationToken);
        OnlineFiling filing = null!;
        await db.InTransactionAsync(async () =>
        {
            filing = draft.FilingId is { } id ? await CompleteAsync(id, draft, due, now, cancellationToken) : await NewAsync(new FilingOrder(draft.AgencyId, draft.ProcedureId, draft.ProcedureVersionId, draft.ProcedureName, person.Address, draft.Content), due, now, cancellationToken);
            await AttachAsync(draft, filing, cancellationToken);
            db.Remove(draft);
            once.LeadsTo = $"/cua-toi/da-nop/{filing.Id}";
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        return filing;
    }

    // Between the first step and the last the procedure or the agency may have ended; and a desk cannot answer without end.
    private async Task MayStillBeFiledAsync(FilingDraft draft, CancellationToken cancellationToken)
    {
        if ((await db.ReceivingAgenciesAsync(clock.Today, cancellationToken)).All(a => a.Id != draft.AgencyId)) throw new RuleBroken("Đơn vị này không còn tiếp nhận hồ sơ. Bắt đầu bản mới để nộp đến đơn vị kế thừa.");
        if (!await db.Procedures.Offered().AnyAsync(p => p.Id == draft.ProcedureId, cancellationToken)) throw new RuleBroken("Thủ tục này đã ngừng tiếp nhận. Tìm thủ tục thay thế ở trang «Nộp hồ sơ trực tuyến».");
        var most = (await rulebook.OnAsync(draft.AgencyId, clock.Today, cancellationToken)).Number(RuleKey.FilingOpen);
        if (await db.OnlineFilings.CountAsync(f => f.Contact == draft.Contact && (f.State == FilingState.Submitted || f.State == FilingState.CompletionAsked), cancellationToken) >= most)
            throw new RuleBroken($"Địa chỉ này đang có {most} hồ sơ chờ trả lời. Chờ bộ phận Một cửa trả lời, hoặc rút bớt, rồi nộp tiếp.");
    }

    private async Task<OnlineFiling> NewAsync(FilingOrder order, DueSet due, DateTime now, CancellationToken cancellationToken)
    {
        var (day, year) = (now.ToDay(), now.ToDay().Year);
        var pattern = (await rulebook.OnAsync(order.AgencyId, day, cancellationToken)).Text(RuleKey.FilingCodePattern);
        var prefix = await db.Agencies.Where(a => a.Id == order.AgencyId).Select(a => a.Profile.CodePrefix).SingleAsync(cancellationToken);
        var number = await Numbering.NextAsync(db, order.AgencyId, Series, $"{year}", cancellationToken);
        var filing = OnlineFiling.Submit(order, new FilingNumber(DossierCode.Make(pattern, prefix, day, number), year, number), due, now);
        db.Add(filing);
        return filing;
    }

    private async Task<OnlineFiling> CompleteAsync(long id, FilingDraft draft, DueSet due, DateTime now, CancellationToken cancellationToken)
    {
        var filing = await db.OnlineFilings.SingleAsync(f => f.Id == id && f.Contact == draft.Contact, cancellationToken);
        foreach (var dropped in await db.AttachmentsOf(id).Where(f => draft.Content.Dropped.Contains(f.Id)).ToListAsync(cancellationToken))
            dropped.Withdraw("Người nộp thay bằng tệp khác khi hoàn thiện hồ sơ");
        filing.Complete(draft.Content, due, now);
        return filing;
    }

    private async Task AttachAsync(FilingDraft draft, OnlineFiling filing, CancellationToken cancellationToken)
    {
        var owner = new FileOwner(filing.AgencyId, nameof(OnlineFiling), filing.Id);
        foreach (var id in await db.FilingDraftFiles.Where(f => f.DraftId == draft.Id).OrderBy(f => f.Paper).ThenBy(f => f.Id).Select(f => f.Id).ToListAsync(cancellationToken))
        {
            var file = await db.FilingDraftFiles.AsNoTracking().SingleAsync(f => f.Id == id, cancellationToken); // one at a time: together they are large
            await files.KeepAsync(owner, draft.Content.Papers[file.Paper].Name, new CheckedFile(file.Name, file.ContentType, file.Content), cancellationToken);
        }
    }
}
