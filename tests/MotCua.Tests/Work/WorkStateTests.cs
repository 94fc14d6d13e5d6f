namespace MotCua.Work;

public class WorkStateTests
{
    private static readonly DateOnly Due = new(2024, 5, 10);

    [Fact]
    public void Done_on_the_day_of_the_deadline_is_on_time_and_a_day_later_is_not()
    {
        Assert.Equal(WorkState.DoneOnTime, WorkStates.Of(new(Due, Due, Due, IsAccepted: true), Due.AddDays(30)));
        Assert.Equal(WorkState.DoneLate, WorkStates.Of(new(Due, Due, Due.AddDays(1), IsAccepted: true), Due.AddDays(30)));
    }

    [Fact]
    public void On_the_day_of_the_deadline_it_is_not_overdue_yet()
    {
        Assert.Equal(WorkState.NotBegun, WorkStates.Of(new(Due), Due));
        Assert.Equal(WorkState.UnderWay, WorkStates.Of(new(Due, Due), Due));
        Assert.Equal(WorkState.Overdue, WorkStates.Of(new(Due, Due), Due.AddDays(1)));
        Assert.Equal(WorkState.Overdue, WorkStates.Of(new(Due), Due.AddDays(1)));
    }

    [Fact]
    public void Nobody_is_late_because_the_leader_had_no_time_to_accept()
    {
        Assert.Equal(WorkState.UnderWay, WorkStates.Of(new(Due, Due, Due), Due.AddDays(9)));
        Assert.Equal(WorkState.Overdue, WorkStates.Of(new(Due, Due, Due.AddDays(1)), Due.AddDays(9)));
    }

    [Fact]
    public void Suspended_it_is_neither_under_way_nor_overdue_and_cancelled_it_is_nothing_else()
    {
        Assert.Equal(WorkState.Suspended, WorkStates.Of(new(Due, Due, IsSuspended: true), Due.AddDays(9)));
        Assert.Equal(WorkState.Cancelled, WorkStates.Of(new(Due, Due, IsSuspended: true, IsCancelled: true), Due.AddDays(9)));
    }

    [Fact]
    public void Shares_are_of_all_that_was_assigned_without_what_was_cancelled()
    {
        var tally = WorkTally.Of([WorkState.DoneOnTime, WorkState.DoneOnTime, WorkState.DoneLate, WorkState.Overdue, WorkState.Cancelled]);

        Assert.Equal((4, 3, 0.75m, 0.5m), (tally.Assigned, tally.Done, tally.DoneShare, tally.OnTimeShare));
        Assert.Equal("Hoàn thành 3/4 nhiệm vụ (75,0 %), đúng hạn 2 (50,0 %)", tally.InWords);
        Assert.Null(WorkTally.Of([WorkState.Cancelled]).DoneShare);
    }
}
