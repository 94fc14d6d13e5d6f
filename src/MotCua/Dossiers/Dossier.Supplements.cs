using MotCua.Calendar;
using MotCua.Platform;

namespace MotCua.Dossiers;

public sealed partial class Dossier
{
    /// <summary>The handler can only propose; the desk sends (NĐ 61/2018 Điều 5.1, 19.4).</summary>
    public void ProposeSupplement(IReadOnlyList<string> papers, string reason, DateTime now, string by, long? byId)
    {
        this.Guard(DossierVerb.ProposeSupplement);
        if (papers.Count == 0) throw new RuleBroken("Ghi ít nhất một giấy tờ hoặc nội dung cần bổ sung.", "Input.Papers");
        NothingPending();
        Proposal = new DossierProposal("supplement", reason, now, by) { Papers = papers, ById = byId };
        Record(new SupplementProposed(Id, papers, reason));
    }

    public void DeclineSupplement(string reason)
    {
        Decide("supplement");
        Proposal = null;
        Record(new SupplementDeclined(Id, reason));
    }

    /// <param name="papers">What is missing.</param>
    /// <param name="reason">Why, in words for the citizen.</param>
    /// <param name="paperNumber">Number of the slip (Mẫu 02).</param>
    /// <param name="limit">How often the law of the day allows it.</param>
    /// <param name="secondBecause">Reason and approval of a request beyond the limit; it counts as late in the 766 index.</param>
    /// <param name="noticeDueUtc">Latest moment for the notice; null where no rule.</param>
    /// <param name="now">UTC.</param>
    public void SendSupplement(IReadOnlyList<string> papers, string reason, string paperNumber, int limit, string? secondBecause, DateTime? noticeDueUtc, DateTime now)
    {
        this.Guard(DossierVerb.SendSupplement);
        if (papers.Count == 0) throw new RuleBroken("Ghi ít nhất một giấy tờ hoặc nội dung cần bổ sung.", "Input.Papers");
        if (Supplements >= limit && string.IsNullOrWhiteSpace(secondBecause))
            throw new RuleBroken($"Chỉ được yêu cầu bổ sung {limit} lần. Lần thứ {Supplements + 1} phải có lý do, được lãnh đạo đồng ý, và bị tính là trễ trong bộ chỉ số 766.", "Input.SecondBecause");
        Supplements++;
        (Status, Stage, WaitingSince, Proposal, FiguresAt) = (DossierStatus.AwaitingSupplement, DossierStage.Citizen, now, null, now);
        Record(new SupplementAsked(Id, Supplements, paperNumber, papers, reason, secondBecause, noticeDueUtc < now));
    }

    /// <summary>The papers came: the clock runs again by the policy (the law: from zero; NĐ 61/2018 Điều 19.4).</summary>
    public void ReceiveSupplement(SupplementPolicy policy, IReadOnlyList<DossierPaper> papers, DateTime now, WorkingCalendar calendar)
    {
        this.Guard(DossierVerb.ReceiveSupplement);
        var before = DueAt ?? now;
        var due = policy switch
        {
            _ when Time is null || policy is SupplementPolicy.Keep => new DueSet(before, [new DueReason(before.ToDay(), true, "Giữ nguyên ngày hẹn theo quy định của thủ tục.")]),
            SupplementPolicy.Pause => DueDates.AfterWait(before, WaitingSince ?? now, now, Time, calendar),
            _ => DueDates.Explain(now, Time, calendar),
        };
        Papers = papers;
        ResumeWork(now, due.At);
        Record(new SupplementReceived(Id, policy, due, before));
    }

    /// <summary>Waiting for a duty to be paid, e.g. tax on land; the payer's time is not counted.</summary>
    public void AskPayment(string what, decimal? amount, DateTime now)
    {
        this.Guard(DossierVerb.AskPayment);
        NothingPending();
        (Status, Stage, WaitingSince, FiguresAt) = (DossierStatus.AwaitingPayment, DossierStage.Citizen, now, now);
        Record(new PaymentAsked(Id, what, amount));
    }

    /// <summary>Proof of payment is in: the second period begins.</summary>
    public void ProvePayment(string proof, DateTime now, WorkingCalendar calendar)
    {
        this.Guard(DossierVerb.ProvePayment);
        var before = DueAt ?? now;
        var due = Time is null ? new DueSet(before, []) : DueDates.AfterWait(before, WaitingSince ?? now, now, Time, calendar);
        ResumeWork(now, due.At);
        Record(new PaymentProved(Id, proof, due, before));
    }

    private void ResumeWork(DateTime now, DateTime due)
    {
        (Status, WaitingSince, DueAt, FiguresAt) = (DossierStatus.InProcess, null, due, now);
        Stage = HolderId == ReceivedById ? DossierStage.Desk : HolderId is null ? DossierStage.Section : DossierStage.Specialist;
        FirstDueAt ??= due;
    }

    private void NothingPending()
    {
        if (Proposal is not null) throw new RuleBroken("Hồ sơ đang có một đề nghị chờ quyết định; giải quyết đề nghị đó trước.");
    }

    private DossierProposal Decide(string kind) =>
        Proposal?.Kind == kind ? Proposal : throw new RuleBroken("Không còn đề nghị nào chờ quyết định: có thể đã được giải quyết.");
}
