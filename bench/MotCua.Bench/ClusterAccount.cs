using System.Globalization;

namespace MotCua.Bench;

/// <summary>Sets what was promised against what is there.</summary>
internal sealed class ClusterAccount(IReadOnlyList<Acknowledged> given, IReadOnlyList<ClusterAccount.Kept> kept)
{
    private const double MostSeconds = 60;

    public bool Tell(IEnumerable<string> kills)
    {
        var sound = Check("Hồ sơ đã báo tiếp nhận mà không có trong dữ liệu", given.Select(g => g.Id).Except(kept.Select(k => k.Id)).Count())
            & Check("Hồ sơ được báo hai lần", given.Count - given.Select(g => g.Id).Distinct().Count())
            & Check("Hồ sơ có trong dữ liệu mà chưa báo ai", kept.Select(k => k.Id).Except(given.Select(g => g.Id)).Count())
            & Check("Mã hồ sơ trùng", kept.Count - kept.Select(k => k.Code).Distinct().Count())
            & Check("Ngày có mã không liền", kept.GroupBy(k => k.Code[..k.Code.LastIndexOf('-')]).Count(day => !IsGapless(day.Select(k => int.Parse(k.Code[(k.Code.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture)))))
            & Check("Năm có số theo dõi không liền", kept.GroupBy(k => k.BookYear).Count(year => !IsGapless(year.Select(k => k.BookNumber))));
        Console.WriteLine($"Báo tiếp nhận {given.Count}, có trong dữ liệu {kept.Count}; khi đủ máy, giây giữa nhận {Usual} hồ sơ, trả lời trung vị {MedianMilliseconds} ms");
        foreach (var kill in kills.Where(k => k.Length > 0)) sound &= Outage(kill);
        return sound;
    }

    /// <summary>The median of the seconds in which anything was received.</summary>
    private int Usual => given.GroupBy(g => g.Answered / 1000).Select(second => second.Count()).Order().ToList() is { Count: > 0 } seconds ? seconds[seconds.Count / 2] : 0;

    private long MedianMilliseconds => given.Select(g => g.Answered - g.Sent).Order().ToList() is { Count: > 0 } times ? times[times.Count / 2] : 0;

    private static bool Check(string what, int wrong)
    {
        Console.WriteLine($"{(wrong == 0 ? "ĐÚNG" : "SAI ")}  {what}: {wrong}");
        return wrong == 0;
    }

    private static bool IsGapless(IEnumerable<int> numbers) => numbers.Order().Select((n, i) => n == i + 1).All(right => right);

    // Until the first answer to a form that was sent after the kill: what was on its way before does not count as service.
    private bool Outage(string kill)
    {
        var (name, at) = kill.Split(' ') is [var who, var when] ? (who, long.Parse(when, CultureInfo.InvariantCulture)) : throw new FormatException(kill);
        var after = given.Where(g => g.Sent > at).Select(g => g.Answered).DefaultIfEmpty(long.MaxValue).Min();
        var seconds = after == long.MaxValue ? double.PositiveInfinity : (after - at) / 1000.0;
        Console.WriteLine($"{(seconds <= MostSeconds ? "ĐÚNG" : "SAI ")}  {name}: hồ sơ mới đầu tiên sau {seconds.ToString("0.0", CultureInfo.InvariantCulture)} s (giới hạn {MostSeconds:0} s)");
        return seconds <= MostSeconds;
    }

    internal sealed record Kept(long Id, string Code, int BookYear, int BookNumber);
}
