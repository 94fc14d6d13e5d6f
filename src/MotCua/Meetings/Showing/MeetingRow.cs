using System.Linq.Expressions;
using MotCua.Platform;

namespace MotCua.Meetings.Showing;

/// <summary>A meeting as a line of a list.</summary>
internal sealed record MeetingRow(long Id, string KindKey, string Title, DateTime StartsAt, DateTime EndsAt, string Place, string ChairName, MeetingState State)
{
    public static readonly Expression<Func<Meeting, MeetingRow>> From = m => new MeetingRow(m.Id, m.KindKey, m.Title, m.StartsAt, m.EndsAt, m.Place, m.ChairName, m.State);

    public string When => $"{StartsAt.PrintDay()} {StartsAt.PrintTime()}–{EndsAt.PrintTime()}";
}
