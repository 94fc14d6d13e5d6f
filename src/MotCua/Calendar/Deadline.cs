namespace MotCua.Calendar;

/// <summary>A due date and how it was reached, day by day.</summary>
public sealed record Deadline(DateTime ReceivedAt, DateTime DueAt, Period Period, IReadOnlyList<DeadlineStep> Steps);

/// <param name="Date">The day.</param>
/// <param name="Counts">It counts towards the period.</param>
/// <param name="Why">In Vietnamese.</param>
public sealed record DeadlineStep(DateOnly Date, bool Counts, string Why);
