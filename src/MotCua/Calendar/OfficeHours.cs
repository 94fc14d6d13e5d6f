using System.Collections.Immutable;
using System.Globalization;

namespace MotCua.Calendar;

/// <summary>A stretch of office time: from, inclusive, to closing.</summary>
public readonly record struct Session(TimeOnly From, TimeOnly To)
{
    public TimeSpan Length => To - From;
}

/// <summary>The sessions of each weekday; a weekday without sessions is not worked. Written <c>T2-T6 07:30-11:30 13:30-17:00; T7 07:30-11:30</c>.</summary>
public sealed class OfficeHours
{
    private static readonly string[] Names = ["CN", "T2", "T3", "T4", "T5", "T6", "T7"];
    private readonly ImmutableArray<Session>[] _days;

    private OfficeHours(ImmutableArray<Session>[] days) => _days = days;

    /// <summary>Only a first value for a new agency: Monday to Friday, 07:30–11:30 and 13:30–17:00.</summary>
    public static OfficeHours Standard { get; } = Parse("T2-T6 07:30-11:30 13:30-17:00");

    /// <summary>In order; empty when the office does not open that weekday.</summary>
    public ImmutableArray<Session> On(DayOfWeek day) => _days[(int)day];

    /// <exception cref="FormatException">Says in Vietnamese which part is wrong.</exception>
    public static OfficeHours Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var days = Enumerable.Repeat(ImmutableArray<Session>.Empty, 7).ToArray();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var sessions = SessionsOf(words.Skip(1), part);
            foreach (var day in DaysOf(words[0]))
            {
                if (!days[day].IsEmpty) throw new FormatException($"{Names[day]} được ghi hai lần.");
                days[day] = sessions;
            }
        }
        if (days.All(d => d.IsEmpty)) throw new FormatException("Chưa có ngày làm việc nào. Ghi ví dụ: T2-T6 07:30-11:30 13:30-17:00.");
        return new OfficeHours(days);
    }

    public override string ToString()
    {
        // Monday first, as a week is read in Vietnam; neighbours alike are written as a range.
        var parts = new List<string>();
        for (var i = 1; i <= 7; i++)
        {
            if (_days[i % 7].IsEmpty) continue;
            var last = i;
            while (last < 7 && _days[(last + 1) % 7].SequenceEqual(_days[i % 7])) last++;
            parts.Add($"{Names[i % 7]}{(last > i ? "-" + Names[last % 7] : "")} {string.Join(' ', _days[i % 7].Select(s => $"{s.From:HH:mm}-{s.To:HH:mm}"))}");
            i = last;
        }
        return string.Join("; ", parts);
    }

    private static IEnumerable<int> DaysOf(string text)
    {
        var ends = text.ToUpperInvariant().Split('-').Select(name => Array.IndexOf(Names, name)).ToList();
        if (ends.Count is < 1 or > 2 || ends.Contains(-1)) throw new FormatException($"«{text}» không phải thứ trong tuần. Ghi T2…T7, CN hoặc khoảng như T2-T6.");
        var (from, to) = ((ends[0] + 6) % 7, (ends[^1] + 6) % 7); // Monday is 0 here
        if (to < from) throw new FormatException($"Khoảng «{text}» ngược: thứ trước phải đứng trước.");
        return Enumerable.Range(from, to - from + 1).Select(day => (day + 1) % 7);
    }

    private static ImmutableArray<Session> SessionsOf(IEnumerable<string> words, string part)
    {
        var sessions = words.Select(word => SessionOf(word)).ToImmutableArray();
        if (sessions.IsEmpty) throw new FormatException($"«{part}» chưa có giờ. Ghi ví dụ 07:30-11:30.");
        for (var i = 1; i < sessions.Length; i++)
            if (sessions[i].From < sessions[i - 1].To) throw new FormatException($"«{part}»: buổi {sessions[i].From:HH:mm} bắt đầu trước khi buổi trước kết thúc.");
        return sessions;
    }

    private static Session SessionOf(string word)
    {
        if (word.Split('-') is not [var from, var to]
            || !TimeOnly.TryParseExact(from, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var opens)
            || !TimeOnly.TryParseExact(to, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var closes))
            throw new FormatException($"«{word}» không phải một buổi làm việc. Ghi giờ mở và giờ đóng, ví dụ 07:30-11:30.");
        return closes > opens ? new Session(opens, closes) : throw new FormatException($"«{word}»: giờ đóng phải sau giờ mở.");
    }
}
