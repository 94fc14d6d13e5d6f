using MotCua.Platform;

namespace MotCua.Dossiers;

public sealed partial class Dossier
{
    /// <summary>The handler presents the result, granting or refusing, to the leader.</summary>
    public void ProposeResult(DossierOutcome outcome, string summary, string reason, HandOver handOver, DateTime now, string by, long? byId)
    {
        this.Guard(DossierVerb.ProposeResult);
        NothingPending();
        if (outcome is not (DossierOutcome.Granted or DossierOutcome.Refused)) throw new RuleBroken("Chọn đồng ý hoặc từ chối giải quyết.", "Input.Outcome");
        if (outcome is DossierOutcome.Refused && string.IsNullOrWhiteSpace(reason)) throw new RuleBroken("Từ chối phải ghi rõ lý do (NĐ 61/2018 Điều 19.8).", "Input.Reason");
        Proposal = new DossierProposal("result", reason, now, by) { Outcome = outcome, Summary = summary, ById = byId };
        var unit = UnitId;
        Move(DossierStage.Leader, handOver);
        (Status, UnitId) = (DossierStatus.InProcess, unit);
        Record(new ResultProposed(Id, outcome, summary, reason, handOver));
    }

    /// <summary>Back to whoever presented it, with a reason.</summary>
    public void SendBack(string reason, HandOver handOver)
    {
        this.Guard(DossierVerb.SendBack);
        Proposal = null;
        Move(handOver.ToOfficialId is null ? DossierStage.Section : handOver.ToOfficialId == ReceivedById ? DossierStage.Desk : DossierStage.Specialist, handOver);
        Record(new ResultSentBack(Id, reason, handOver));
    }

    public void Approve(string signedBy, string signerTitle, DateTime now)
    {
        this.Guard(DossierVerb.Approve);
        var proposal = Decide("result");
        (Stage, HolderId, StepDueAt, Proposal) = (DossierStage.Clerk, null, null, proposal with { At = now });
        Record(new ResultApproved(Id, proposal.Outcome!.Value, signedBy, signerTitle));
    }

    /// <summary>The clerk numbers and issues the approved result: the end of processing, whatever day it is collected.</summary>
    public void Settle(string resultNumber, DateTime now, string refusalNumber = "")
    {
        this.Guard(DossierVerb.Settle);
        var proposal = Decide("result");
        (Status, Stage, Outcome, EndedAt, ResultNumber, Proposal, StepDueAt, FiguresAt) =
            (DossierStatus.Settled, DossierStage.Result, proposal.Outcome, now, resultNumber, null, null, now);
        Record(new DossierSettled(Id, Outcome!.Value, resultNumber, now) { RefusalNumber = refusalNumber, Late = DueAt is { } due && now.ToDay() > due.ToDay() });
    }

    /// <summary>The result is handed over (status 10); this is not the day it was settled.</summary>
    /// <remarks>History is never wiped, so of the receiver's number it keeps only enough to recognise the paper that was shown: the desk compared it, and the signature is on the slip.</remarks>
    public void Return(string receiver, string receiverId, ResultDelivery way, string note, bool feePaidNow, DateTime now)
    {
        this.Guard(DossierVerb.Return);
        FeePaid |= feePaidNow;
        if (Fee > 0 && !FeePaid) throw new RuleBroken($"Chưa thu phí, lệ phí {Fee.Value.PrintMoney()}: đánh dấu đã thu rồi trả kết quả.", "Input.FeePaid");
        (Status, Stage, ReturnedAt, HolderId) = (DossierStatus.Returned, DossierStage.Closed, now, null);
        Record(new DossierReturned(Id, receiver, VietnamText.Mask(receiverId, 3, 2), way, note, feePaidNow, now));
    }

    /// <summary>Someone told the owner that the result lies ready.</summary>
    public void RemindCollection(string how)
    {
        this.Guard(DossierVerb.Return);
        Record(new CollectionReminded(Id, how));
    }

    /// <summary>The applicant withdraws, or the work stops (NĐ 118/2025 Điều 21): possible while no decision exists.</summary>
    public void Stop(DossierOutcome outcome, string paperNumber, string reason, string requestedBy, DateTime now)
    {
        this.Guard(DossierVerb.Stop);
        if (outcome is not (DossierOutcome.Withdrawn or DossierOutcome.Stopped)) throw new RuleBroken("Chọn rút hồ sơ hoặc dừng giải quyết.", "Input.Outcome");
        RecallLegs($"Hồ sơ dừng: {reason}", now);
        Status = outcome is DossierOutcome.Withdrawn ? DossierStatus.Withdrawn : DossierStatus.Stopped;
        (Stage, Outcome, EndedAt, WaitingSince, Proposal, HolderId, FiguresAt) = (DossierStage.Closed, outcome, now, null, null, null, now);
        Record(new DossierStopped(Id, outcome, paperNumber, reason, requestedBy, now));
    }

    /// <summary>A settled result proved wrong before it was handed over: a logged correction, the only way back.</summary>
    public void Reopen(string reason, long? holderId, DateTime now)
    {
        this.Guard(DossierVerb.Reopen);
        (Status, Stage, Outcome, EndedAt, ResultNumber, HolderId, FiguresAt) =
            (DossierStatus.InProcess, holderId is null ? DossierStage.Section : DossierStage.Specialist, null, null, "", holderId, now);
        Record(new DossierReopened(Id, reason));
    }
}
