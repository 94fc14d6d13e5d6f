using MotCua.Platform;

namespace MotCua.Dialogues;

/// <summary>The meeting itself: who came, what was said, what was concluded, what everybody may read of it.</summary>
public sealed partial class Dialogue
{
    public DateTime? EndedAt { get; private set; }

    /// <summary>Citizens and representatives of businesses who came.</summary>
    public int People { get; private set; }

    /// <summary>Who came of the authorities and organisations (thành phần tham dự).</summary>
    public string Attendance { get; private set; } = "";

    public string Secretary { get; private set; } = "";

    public string Minutes { get; private set; } = "";

    /// <summary>Number of the notice of conclusion, e.g. 15/TB-UBND.</summary>
    public string Symbol { get; private set; } = "";

    public DateOnly? ConcludedOn { get; private set; }

    public string Conclusion { get; private set; } = "";

    public DateTime? PublishedAt { get; private set; }

    /// <summary>Writes down the meeting; may be written again until it is concluded.</summary>
    public void Hold(DialogueMinutes minutes, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(minutes);
        MustBe("ghi biên bản", DialogueState.Announced, DialogueState.Held);
        if (StartsAt > now) throw new RuleBroken($"Buổi đối thoại bắt đầu lúc {StartsAt.Print()}: ghi biên bản sau giờ đó.");
        if (minutes.EndedAt < StartsAt || minutes.EndedAt > now) throw new RuleBroken("Giờ kết thúc phải sau giờ bắt đầu và không ở tương lai.", "Input.EndedAt");
        if (minutes.People is < 0 or > 100_000) throw new RuleBroken("Số người dự từ 0 đến 100.000.", "Input.People");
        if (minutes.Attendance.Length == 0) throw new RuleBroken("Ghi thành phần tham dự.", "Input.Attendance");
        if (minutes.Secretary.Length == 0) throw new RuleBroken("Ghi thư ký buổi đối thoại.", "Input.Secretary");
        var first = State is DialogueState.Announced;
        (State, EndedAt, People, Attendance, Secretary, Minutes) = (DialogueState.Held, minutes.EndedAt, minutes.People, minutes.Attendance, minutes.Secretary, minutes.Text);
        Record(first ? new DialogueHeld(Id, People, minutes.EndedAt) : new MinutesWritten(Id, People));
    }

    /// <summary>The notice of conclusion is issued. What is still unanswered stays owed.</summary>
    public void Conclude(string symbol, DateOnly on, string conclusion, string by, int unanswered, DateOnly today)
    {
        MustBe("kết luận", DialogueState.Held);
        if (symbol.Length == 0) throw new RuleBroken("Ghi số, ký hiệu thông báo kết luận.", "Input.Symbol");
        if (on < StartsAt.ToDay() || on > today) throw new RuleBroken("Ngày thông báo từ ngày đối thoại đến hôm nay.", "Input.On");
        if (conclusion.Length == 0) throw new RuleBroken("Ghi nội dung kết luận.", "Input.Conclusion");
        (State, Symbol, ConcludedOn, Conclusion) = (DialogueState.Concluded, symbol, on, conclusion);
        Record(new DialogueConcluded(Id, symbol, on, by, unanswered));
    }

    /// <summary>Conclusion, opinions made public and their answers are read by everybody, with the promises and how they stand.</summary>
    public void Publish(string by, int opinions, DateTime now)
    {
        MustBe("công khai", DialogueState.Concluded);
        if (PublishedAt is not null) throw new RuleBroken("Đã công khai.");
        PublishedAt = now;
        Record(new DialoguePublished(Id, by, opinions));
    }

    public void Unpublish(string why)
    {
        if (PublishedAt is null) throw new RuleBroken("Buổi đối thoại này chưa công khai.");
        if (string.IsNullOrWhiteSpace(why)) throw new RuleBroken("Ghi lý do gỡ.", "UnpublishWhy");
        PublishedAt = null;
        Record(new DialogueUnpublished(Id, why.Trim()));
    }
}

/// <param name="EndedAt">When it ended, in UTC.</param>
/// <param name="People">Citizens who came.</param>
/// <param name="Attendance">Who else came.</param>
/// <param name="Secretary">Who wrote it down.</param>
/// <param name="Text">What was said besides the opinions, which are written down one by one.</param>
public sealed record DialogueMinutes(DateTime EndedAt, int People, string Attendance, string Secretary, string Text);
