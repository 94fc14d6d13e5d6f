using MotCua.Visits;

namespace MotCua.Portal.Visiting;

public class VisitSeriesTests
{
    private static readonly VisitDay[] Days = [new(new(2024, 4, 28), 3, 5), new(new(2024, 4, 29), 1, 1), new(new(2024, 5, 5), 2, 4)]; // Sunday, Monday, Sunday

    [Fact]
    public void Days_without_a_visit_are_there_too() =>
        Assert.Equal([3, 1, 0, 0], VisitSeries.Of(Days, VisitUnit.Day, new(2024, 4, 28), new(2024, 5, 1)).Select(b => b.Visits));

    [Fact]
    public void A_week_begins_on_monday() =>
        Assert.Equal([("Tuần từ 22/04/2024", 3, 5), ("Tuần từ 29/04/2024", 3, 5)], VisitSeries.Of(Days, VisitUnit.Week, new(2024, 4, 26), new(2024, 5, 5)).Select(b => (b.Label, b.Visits, b.Views)));

    [Fact]
    public void Months_are_put_together_by_their_first() =>
        Assert.Equal([("Tháng 3/2024", 0), ("Tháng 4/2024", 4), ("Tháng 5/2024", 2)], VisitSeries.Of(Days, VisitUnit.Month, new(2024, 3, 15), new(2024, 5, 5)).Select(b => (b.Label, b.Visits)));
}
