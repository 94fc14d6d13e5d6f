using System.ComponentModel.DataAnnotations;

namespace MotCua.Work;

/// <summary>How a task stands on a day; always found from facts, never stored. The order is that of the leader's board: what is overdue first.</summary>
public enum WorkState
{
    [Display(Name = "Quá hạn chưa hoàn thành")] Overdue = 1,
    [Display(Name = "Đang thực hiện")] UnderWay = 2,
    [Display(Name = "Chưa thực hiện")] NotBegun = 3,
    [Display(Name = "Tạm dừng")] Suspended = 4,
    [Display(Name = "Hoàn thành quá hạn")] DoneLate = 5,
    [Display(Name = "Hoàn thành đúng hạn")] DoneOnTime = 6,
    [Display(Name = "Đã huỷ")] Cancelled = 7,
}

/// <summary>Where a task comes from.</summary>
public enum WorkSource
{
    [Display(Name = "Giao trực tiếp")] Hand = 1,
    [Display(Name = "Văn bản")] Document = 2,
    [Display(Name = "Kế hoạch cải cách hành chính")] Plan = 3,
    [Display(Name = "Kết luận cuộc họp")] Meeting = 4,
    [Display(Name = "Đối thoại với người dân")] Dialogue = 5,
    [Display(Name = "Khắc phục hạn chế")] Remediation = 6,
    [Display(Name = "Kết luận kiểm tra")] Inspection = 7,
}

/// <summary>What the state of a task is found from.</summary>
/// <param name="DueOn">The day it is due, with extensions and suspensions.</param>
/// <param name="BegunOn">The first progress told.</param>
/// <param name="HandedOn">When the product was handed over and not given back.</param>
/// <param name="IsAccepted">Whoever may accept did.</param>
/// <param name="IsSuspended">Stands still by decision.</param>
/// <param name="IsCancelled">Is not to be done.</param>
public readonly record struct WorkFacts(DateOnly DueOn, DateOnly? BegunOn = null, DateOnly? HandedOn = null, bool IsAccepted = false, bool IsSuspended = false, bool IsCancelled = false);

/// <summary>
/// The states of a task. Done on the deadline's day is on time. What counts is the day of handing over, not of acceptance: nobody is late because
/// the leader had no time; so what was handed over in time and waits for acceptance is under way, not overdue. What is cancelled is not counted.
/// </summary>
public static class WorkStates
{
    public static WorkState Of(WorkFacts facts, DateOnly day) => facts switch
    {
        { IsCancelled: true } => WorkState.Cancelled,
        { IsAccepted: true } => facts.HandedOn <= facts.DueOn ? WorkState.DoneOnTime : WorkState.DoneLate,
        { IsSuspended: true } => WorkState.Suspended,
        { HandedOn: { } handed } => handed <= facts.DueOn ? WorkState.UnderWay : WorkState.Overdue,
        _ when day > facts.DueOn => WorkState.Overdue,
        { BegunOn: not null } => WorkState.UnderWay,
        _ => WorkState.NotBegun,
    };
}
