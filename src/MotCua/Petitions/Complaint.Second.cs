using System.ComponentModel.DataAnnotations;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Petitions;

public enum ComplaintRound
{
    [Display(Name = "Lần đầu")] First = 1,
    [Display(Name = "Lần hai")] Second = 2,
}

/// <summary>What was settled, or not settled in time, the first time.</summary>
/// <param name="ComplaintId">The first complaint, where it is in this book.</param>
/// <param name="Settlement">Its code with decision and day, or by whom and by which decision it was settled elsewhere.</param>
public sealed record FirstSettlement(long? ComplaintId, string Settlement);

/// <summary>Complaining again (Luật Khiếu nại 2011 Điều 33): a case of its own, with its own number and terms, tied to the first.</summary>
public sealed partial class Complaint
{
    public ComplaintRound Round { get; private init; } = ComplaintRound.First;

    /// <summary>The first complaint; one is complained of again once.</summary>
    public long? FirstId { get; private init; }

    public string FirstSettledBy { get; private init; } = "";

    /// <summary>It was settled, or its term ran out without that: from then on one may complain again. Null while neither.</summary>
    public DateTime? MayComplainAgainFrom(DateTime now) => Round is ComplaintRound.Second ? null : DecidedAt ?? (AcceptedAt is not null && IsOpen && State is not ComplaintState.Suspended && now > DueAt ? DueAt : null);

    /// <summary>How it is called in the case that follows it.</summary>
    public string Settlement => DecisionNumber.Length > 0 ? $"{Code}, Quyết định {DecisionNumber} ngày {DecidedAt!.Value.PrintDay()}" : $"{Code}, quá hạn {DueAt.PrintDay()} chưa giải quyết";

    /// <param name="until">The last day to complain again.</param>
    /// <param name="lateWhy">Why it comes later than that: obstacles are not counted (Điều 9).</param>
    /// <param name="now">When it came.</param>
    internal FirstSettlement ComplainAgain(DateOnly until, string lateWhy, DateTime now)
    {
        if (Round is ComplaintRound.Second) throw new RuleBroken("Khiếu nại lần hai đã là lần cuối: hướng dẫn khởi kiện tại toà án (Luật Khiếu nại Điều 42).");
        if (MayComplainAgainFrom(now) is null) throw new RuleBroken($"Vụ việc đang «{State.Word()}» và chưa quá hạn: chưa khiếu nại lần hai được (Luật Khiếu nại Điều 33).");
        if (now.ToDay() > until && lateWhy.Length == 0) throw new RuleBroken($"Thời hiệu khiếu nại lần hai đã hết ngày {until.Print()}. Ghi trở ngại khách quan nếu có (Luật Khiếu nại Điều 9), hoặc trả lại đơn.", "Input.LateWhy");
        Record(new ComplainedAgain(Id, now.ToDay() > until ? lateWhy : ""));
        return new(Id, Settlement);
    }

    /// <summary>The term of its settlement (Điều 28, 37).</summary>
    public RuleKey TermOf(bool isComplex, bool isRemote) => (Round, isComplex, isRemote) switch
    {
        (ComplaintRound.First, false, false) => RuleKey.ComplaintTerm,
        (ComplaintRound.First, true, false) => RuleKey.ComplaintComplexTerm,
        (ComplaintRound.First, false, true) => RuleKey.ComplaintRemoteTerm,
        (ComplaintRound.First, true, true) => RuleKey.ComplaintRemoteComplexTerm,
        (_, false, false) => RuleKey.ComplaintSecondTerm,
        (_, true, false) => RuleKey.ComplaintSecondComplexTerm,
        (_, false, true) => RuleKey.ComplaintSecondRemoteTerm,
        (_, true, true) => RuleKey.ComplaintSecondRemoteComplexTerm,
    };
}

public sealed record ComplainedAgain(long ComplaintId, string LateWhy) : IEvent;
