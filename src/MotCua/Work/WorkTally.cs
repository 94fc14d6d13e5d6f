using MotCua.Platform;

namespace MotCua.Work;

/// <summary>How many tasks stand how. Cancelled ones are not counted.</summary>
public sealed record WorkTally(IReadOnlyDictionary<WorkState, int> Counts)
{
    /// <summary>The six states of the tracking table, in the order of a task's life.</summary>
    public static readonly IReadOnlyList<WorkState> Shown = [WorkState.NotBegun, WorkState.UnderWay, WorkState.DoneOnTime, WorkState.DoneLate, WorkState.Overdue, WorkState.Suspended];

    public static WorkTally Of(IEnumerable<WorkState> states) => new(states.CountBy(s => s).ToDictionary());

    public int this[WorkState state] => Counts.GetValueOrDefault(state);

    public int Assigned => Shown.Sum(s => this[s]);

    public int Done => this[WorkState.DoneOnTime] + this[WorkState.DoneLate];

    /// <summary>Done of all assigned; null when there are none.</summary>
    public decimal? DoneShare => Assigned == 0 ? null : (decimal)Done / Assigned;

    /// <summary>Done on time of all assigned: the figure by which heads are rated (QĐ 212/2025 of Hải Phòng).</summary>
    public decimal? OnTimeShare => Assigned == 0 ? null : (decimal)this[WorkState.DoneOnTime] / Assigned;

    public string InWords => Assigned == 0
        ? "Chưa giao nhiệm vụ nào"
        : $"Hoàn thành {Done.Print()}/{Assigned.Print()} nhiệm vụ ({DoneShare!.Value.PrintShare()}), đúng hạn {this[WorkState.DoneOnTime].Print()} ({OnTimeShare!.Value.PrintShare()})";
}
