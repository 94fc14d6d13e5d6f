using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Work.Board;

/// <summary>The tasks of a year as they stood on a day: all together, by field, by lead.</summary>
internal sealed class WatchTable(int year, DateOnly day, IReadOnlyList<WorkPicture> tasks)
{
    public int Year => year;

    public DateOnly Day => day;

    public IReadOnlyList<WorkPicture> Tasks { get; } = [.. tasks.OrderBy(t => t.StateOn(day)).ThenBy(t => t.Facts.DueOn).ThenBy(t => t.Code, StringComparer.Ordinal)];

    public WorkTally Total { get; } = WorkTally.Of(tasks.Select(t => t.StateOn(day)));

    public IReadOnlyList<(string Name, WorkTally Tally)> Fields { get; } =
        [.. tasks.GroupBy(t => t.Terms.FieldKey).OrderBy(g => ReformFields.OrderOf(g.Key)).Select(g => (ReformFields.NameOf(g.Key), WorkTally.Of(g.Select(t => t.StateOn(day)))))];

    public IReadOnlyList<(string Name, WorkTally Tally)> Leads { get; } =
        [.. tasks.GroupBy(t => t.Terms.Lead).OrderBy(g => VietnamText.Fold(g.Key), StringComparer.Ordinal).Select(g => (g.Key, WorkTally.Of(g.Select(t => t.StateOn(day)))))];

    /// <summary>The share done, field by field; null when nothing is assigned.</summary>
    public BarChart? Chart => Fields.Count == 0 ? null : new BarChart($"Tỷ lệ nhiệm vụ đã hoàn thành theo lĩnh vực, đến ngày {day.Print()}",
        [.. Fields.Select(f => new Bar(f.Name, f.Tally.DoneShare ?? 0, $"{(f.Tally.DoneShare ?? 0).PrintShare()} ({f.Tally.Done.Print()}/{f.Tally.Assigned.Print()})"))]);
}
