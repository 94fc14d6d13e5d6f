using System.Linq.Expressions;

namespace MotCua.Work.Board;

/// <summary>A task as a line of a list.</summary>
internal sealed record TaskRow(long Id, string Code, string Content, string Lead, string FieldKey, DateOnly DueOn, DateOnly FirstDueOn, int Percent, int State, bool AwaitsAcceptance, bool AsksExtension, int UrgedTimes)
{
    public static readonly Expression<Func<StandingTask, TaskRow>> From = s => new TaskRow(s.Task.Id, s.Task.Code, s.Task.Content, s.Task.LeadName, s.Task.FieldKey, s.Task.DueOn, s.Task.FirstDueOn, s.Task.Percent, s.State,
        s.Task.HandedOn != null && s.Task.AcceptedOn == null && s.Task.CancelledOn == null, s.Task.AskedDueOn != null && s.Task.CancelledOn == null, s.Task.UrgedTimes);

    public WorkState Standing => (WorkState)State;
}
