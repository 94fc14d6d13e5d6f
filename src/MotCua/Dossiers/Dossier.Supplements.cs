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

    /// <summary>A request beyond the limit needs the approval of a leader: what the desk asks waits for it.</summary>
    public void ProposeAnotherSupplement(IReadOnlyList<string> papers, string reason, string because, DateTime now, string by, long? byId)
    {
        this.Guard(DossierVerb.SendSupplement);
        if (papers.Count == 0) throw new RuleBroken("Ghi ít nhất một giấy tờ hoặc nội dung cần bổ sung.", "Input.Papers");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleBroken($"Hồ sơ đã được yêu cầu bổ sung {Supplements} lần. Ghi vì sao phải yêu cầu thêm: lãnh đạo sẽ quyết định, và hồ sơ bị tính là trễ trong bộ chỉ số 766.", "Input.SecondBecause");
        if (Proposal is { Kind: not "supplement" }) NothingPending();
        Proposal = new DossierProposal("supplement", reason, now, by) { Papers = papers, ById = byId, SecondBecause = because };
        Record(new SupplementProposed(Id, papers, reason));
    }

    /// <summary>The slip (Mẫu 02) goes to the citizen; within the limit the desk sends it, beyond it only a leader.</summary>
    public void SendSupplement(SupplementSending sending, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(sending);
        this.Guard(DossierVerb.SendSupplement);
        if (sending.Papers.Count == 0) throw new RuleBroken("Ghi ít nhất một giấy tờ hoặc nội dung cần bổ sung.", "Input.Papers");
        if (Proposal is { Kind: not "supplement" }) NothingPending();
        var beyond = Supplements >= sending.Limit;
        if (beyond && (sending.ApprovedBy is null || string.IsNullOrWhiteSpace(sending.SecondBecause)))
            throw new RuleBroken($"Chỉ được yêu cầu bổ sung {sending.Limit} lần. Lần thứ {Supplements + 1} phải có lý do, được lãnh đạo đồng ý, và bị tính là trễ trong bộ chỉ số 766.", "Input.SecondBecause");
        Supplements++;
        (Status, Stage, WaitingSince, Proposal, FiguresAt) = (DossierStatus.AwaitingSupplement, DossierStage.Citizen, now, null, now);
        Record(new SupplementAsked(Id, Supplements, sending.PaperNumber, sending.Papers, sending.Reason, beyond ? sending.SecondBecause : null, sending.NoticeDueUtc < now) { CountsLate = beyond, ApprovedBy = beyond ? sending.ApprovedBy : null });
    }

    /// <summary>The papers came: the clock runs again by the policy (the law: from zero; NĐ 61/2018 Điều 19.4).</summary>
    public void ReceiveSupplement(SupplementPolicy policy, IReadOnlyList<DossierPaper> papers, DateTime now, WorkingCalendar calendar)
    {
        this.Guard(DossierVerb.ReceiveSupplement);
        var before = DueAt ?? now;
        var due = DueAfterSupplement(policy, now, calendar);
        Papers = papers;
        ResumeWork(now, due.At);
        Record(new SupplementReceived(Id, policy, due, before));
    }

    /// <summary>The date it will have if the papers come now: shown before saving, and set by saving.</summary>
    public DueSet DueAfterSupplement(SupplementPolicy policy, DateTime now, WorkingCalendar calendar)
    {
        var before = DueAt ?? now;
        return policy switch
        {
            _ when Time is null || policy is SupplementPolicy.Keep => new DueSet(before, [new DueReason(before.ToDay(), true, "Giữ nguyên ngày hẹn theo quy định của thủ tục.")]),
            SupplementPolicy.Pause => DueDates.AfterWait(before, WaitingSince ?? now, now, Time, calendar),
            _ => DueDates.Explain(now, Time, calendar),
        };
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
        var due = DueAfterPayment(now, calendar);
        ResumeWork(now, due.At);
        Record(new PaymentProved(Id, proof, due, before));
    }

    public DueSet DueAfterPayment(DateTime now, WorkingCalendar calendar) =>
        Time is null ? new DueSet(DueAt ?? now, []) : DueDates.AfterWait(DueAt ?? now, WaitingSince ?? now, now, Time, calendar);

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

/// <param name="Papers">What is missing.</param>
/// <param name="Reason">Why, in words for the citizen.</param>
/// <param name="PaperNumber">Number of the slip (Mẫu 02).</param>
/// <param name="Limit">How often the law of the day allows it.</param>
/// <param name="SecondBecause">Reason of a request beyond the limit; it counts as late in the 766 index.</param>
/// <param name="ApprovedBy">The leader who approved it.</param>
/// <param name="NoticeDueUtc">Latest moment for the notice; null where no rule.</param>
public sealed record SupplementSending(IReadOnlyList<string> Papers, string Reason, string PaperNumber, int Limit, string? SecondBecause, string? ApprovedBy, DateTime? NoticeDueUtc);
