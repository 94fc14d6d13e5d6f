using System.Security.Cryptography;
using System.Text;
using MotCua.Platform;

namespace MotCua.Meetings;

/// <summary>One direction of a conclusion; when somebody leads it until a day, it becomes a task.</summary>
public sealed record Direction(string Content, string Lead = "", DateOnly? DueOn = null, long? TaskId = null, string TaskCode = "");

public sealed partial class Meeting
{
    public string Minutes { get; private set; } = "";

    /// <summary>The conclusion's words before the directions.</summary>
    public string Conclusion { get; private set; } = "";

    public IReadOnlyList<Direction> Directions { get; private set; } = [];

    /// <summary>Number and symbol of the notice: 12/TB-UBND; empty until it is issued.</summary>
    public string NoticeSymbol { get; private set; } = "";

    public DateOnly? ConcludedOn { get; private set; }

    public string ConcludedBy { get; private set; } = "";

    /// <summary>SHA-256 over the notice as it was issued.</summary>
    public string FrozenHash { get; private set; } = "";

    public bool IsFrozen => State is MeetingState.Concluded;

    /// <summary>The notice still says what it said when it was issued.</summary>
    public bool IsIntact => FrozenHash == HashOf();

    /// <summary>What was said, point by point; writing it down is also saying that the meeting was held.</summary>
    public void Hold(string minutes, IReadOnlyList<string> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        MustBe("ghi biên bản", MeetingState.Invited, MeetingState.Held);
        if (minutes.Length == 0) throw new RuleBroken("Ghi biên bản cuộc họp.", "Input.Minutes");
        (State, Minutes, Agenda) = (MeetingState.Held, minutes, [.. Agenda.Select((item, at) => item with { Minutes = points.ElementAtOrDefault(at) ?? item.Minutes })]);
        Record(new MeetingHeld(Id, minutes, [.. Agenda.Select(a => a.Minutes)]));
    }

    /// <summary>Issued under its number; from here on nothing of it changes.</summary>
    /// <param name="conclusion">The words before the directions.</param>
    /// <param name="directions">With their tasks, made in the same transaction.</param>
    /// <param name="symbol">Of the notice.</param>
    /// <param name="by">Who concludes.</param>
    /// <param name="today">The day of the notice.</param>
    public void Conclude(string conclusion, IReadOnlyList<Direction> directions, string symbol, string by, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(directions);
        MustConclude(conclusion, directions);
        (State, Conclusion, Directions, NoticeSymbol, ConcludedBy, ConcludedOn) = (MeetingState.Concluded, conclusion, directions, symbol, by, today);
        FrozenHash = HashOf();
        Record(new MeetingConcluded(Id, symbol, by, conclusion, directions, FrozenHash));
    }

    /// <summary>Asked before tasks are made and a number is taken.</summary>
    internal void MustConclude(string conclusion, IReadOnlyList<Direction> directions)
    {
        MustBe("thông báo kết luận", MeetingState.Held);
        if (conclusion.Length == 0 && directions.Count == 0) throw new RuleBroken("Ghi kết luận của chủ trì.", "Input.Conclusion");
    }

    private string HashOf() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [$"{NoticeSymbol}|{ConcludedOn:yyyy-MM-dd}|{Title}|{StartsAt.Ticks}|{ConcludedBy}", Conclusion, .. Directions.Select(d => $"{d.Content}|{d.Lead}|{d.DueOn:yyyy-MM-dd}|{d.TaskCode}")]))));
}
