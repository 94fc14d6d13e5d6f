using MotCua.Calendar;
using MotCua.Platform;

namespace MotCua.Dossiers.Viewing;

/// <summary>Where the processing time stands, in plain words: used, remaining, stopped, late. Waiting for the citizen is not counted.</summary>
/// <param name="State">One sentence.</param>
/// <param name="Used">Office time since receipt, or since it was counted anew, without the waits.</param>
/// <param name="Left">Office time to the date; null once it ended or waits.</param>
/// <param name="Look">due-late, due-soon or nothing.</param>
internal sealed record DossierClock(string State, string Used, string? Left, string Look)
{
    public static DossierClock Of(Dossier dossier, IReadOnlyList<HistoryEntry> history, WorkingCalendar calendar, TimeSpan warning, DateTime now)
    {
        var until = dossier.EndedAt ?? now;
        var anew = CountedAnew(history);
        var used = Span(calendar, anew?.At ?? dossier.ReceivedAt, until) - WaitsOf(history.Where(h => h.Sequence > (anew?.Sequence ?? 0)), until).Select(w => Span(calendar, w.From, w.To)).Aggregate(OfficeTime.Zero, (a, b) => a + b);
        if (dossier.EndedAt is { } ended) return new DossierClock($"Kết thúc xử lý lúc {ended.Print()}{Punctuality(dossier, ended)}.", used.InWords, null, "");
        if (dossier.Status is DossierStatus.Registered or DossierStatus.NotAccepted) return new DossierClock($"{dossier.Status.Word()}: không tính thời hạn.", used.InWords, null, "");
        if (dossier.IsWaiting) return new DossierClock($"Đồng hồ đang dừng từ {dossier.WaitingSince?.Print()}: chờ người nộp.", used.InWords, null, "");
        if (dossier.DueAt is not { } due) return new DossierClock("Hồ sơ không có ngày hẹn trả.", used.InWords, null, "");
        if (due.ToDay() < now.ToDay()) return new DossierClock($"Quá hạn {Span(calendar, due, now).InWords}.", used.InWords, null, "due-late");

        var left = Span(calendar, now, due);
        var state = due <= now ? $"Đã qua giờ hẹn {due.Print()}, phải xong trong hôm nay." : left.Time <= warning ? "Sắp đến hạn." : "Trong hạn.";
        return new DossierClock(state, used.InWords, left.InWords, left.Time <= warning ? "due-soon" : "");
    }

    // After a supplement the law counts from zero again (NĐ 61/2018 Điều 19.4).
    private static HistoryEntry? CountedAnew(IReadOnlyList<HistoryEntry> history) =>
        history.LastOrDefault(h => h.Kind == nameof(SupplementReceived) && h.Happened is SupplementReceived { Policy: SupplementPolicy.Restart });

    private static IEnumerable<(DateTime From, DateTime To)> WaitsOf(IEnumerable<HistoryEntry> history, DateTime until)
    {
        DateTime? since = null;
        foreach (var entry in history)
        {
            if (entry.Kind is nameof(SupplementAsked) or nameof(PaymentAsked)) since ??= entry.At;
            else if (since is not null && entry.Kind is nameof(SupplementReceived) or nameof(PaymentProved))
            {
                yield return (since.Value, entry.At);
                since = null;
            }
        }
        if (since is { } open) yield return (open, until);
    }

    private static OfficeTime Span(WorkingCalendar calendar, DateTime from, DateTime to)
    {
        var (a, b) = (from.ToLocal(), to.ToLocal());
        return new OfficeTime(b <= a ? 0 : calendar.CountWorkingDays(DateOnly.FromDateTime(a).AddDays(1), DateOnly.FromDateTime(b)), calendar.WorkingTimeBetween(a, b));
    }

    private static string Punctuality(Dossier dossier, DateTime ended) => dossier.DueAt is not { } due || dossier.Outcome is DossierOutcome.Withdrawn or DossierOutcome.Stopped ? ""
        : ended.ToDay() < due.ToDay() ? ", trước hạn" : ended.ToDay() == due.ToDay() ? ", đúng hạn" : ", quá hạn";
}

/// <summary>Office time as people say it: how many working days, and how many hours of office.</summary>
internal readonly record struct OfficeTime(int Days, TimeSpan Time)
{
    public static readonly OfficeTime Zero = new(0, TimeSpan.Zero);

    public string InWords => Days > 0 ? $"{Days} ngày làm việc ({Hours} giờ hành chính)" : $"{Hours} giờ hành chính";

    private string Hours => Time.TotalHours.ToString("0.#", VietnamText.Culture);

    public static OfficeTime operator +(OfficeTime a, OfficeTime b) => new(a.Days + b.Days, a.Time + b.Time);

    public static OfficeTime operator -(OfficeTime a, OfficeTime b) => new(Math.Max(0, a.Days - b.Days), a.Time > b.Time ? a.Time - b.Time : TimeSpan.Zero);
}
