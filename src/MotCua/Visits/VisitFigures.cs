namespace MotCua.Visits;

/// <summary>The block «Thống kê truy cập»: visits, not pages. Days are Vietnam's, a week begins on Monday.</summary>
/// <param name="Now">Visitors seen in the last quarter of an hour.</param>
/// <param name="Today">Visits begun today.</param>
/// <param name="Week">Since Monday, today included.</param>
/// <param name="Month">Since the first of the month, today included.</param>
/// <param name="Total">Ever.</param>
public sealed record VisitFigures(int Now, int Today, int Week, int Month, long Total)
{
    /// <summary>Who reads the block is there, though counted only seconds later.</summary>
    public VisitFigures WithReader => new(Math.Max(1, Now), Math.Max(1, Today), Math.Max(1, Week), Math.Max(1, Month), Math.Max(1, Total));
}

/// <summary>One day of the site or of an article.</summary>
/// <param name="Day">Of Vietnam.</param>
/// <param name="Visits">Visits begun; only of the whole site.</param>
/// <param name="Views">Pages looked at.</param>
public sealed record VisitDay(DateOnly Day, int Visits, int Views);
