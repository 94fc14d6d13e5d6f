using MotCua.Platform;

namespace MotCua.Reports;

/// <summary>The days a report is about, both inclusive, and the moment up to which things are known.</summary>
public sealed record FigurePeriod
{
    /// <exception cref="RuleBroken">The days are the wrong way round, or the moment lies ahead.</exception>
    public FigurePeriod(DateOnly from, DateOnly to, DateTime asOf, DateTime now)
    {
        if (from > to) throw new RuleBroken($"Ngày bắt đầu ({from.Print()}) phải trước hoặc trùng ngày kết thúc ({to.Print()}).", "to");
        if (asOf > now) throw new RuleBroken("Thời điểm chốt số liệu phải trước hiện tại: chưa ai biết số liệu của ngày sau.", "asOf");
        (From, To, AsOf) = (from, to, asOf);
    }

    public DateOnly From { get; }

    public DateOnly To { get; }

    /// <summary>UTC; what happened later is left out of the report, whatever period it is about.</summary>
    public DateTime AsOf { get; }

    internal DateTime StartUtc => From.StartUtc();

    /// <summary>Exclusive.</summary>
    internal DateTime EndUtc => To.EndUtc();

    /// <summary>The day on which what is in hand is judged overdue or not.</summary>
    public DateOnly CutDay => AsOf.ToDay() < To ? AsOf.ToDay() : To;

    /// <summary>The last moment of a day, or now when the day is today: what «as at a date» means.</summary>
    public static DateTime EndOf(DateOnly day, DateTime now) => day == now.ToDay() ? now : day.EndUtc().AddMicroseconds(-1);
}
