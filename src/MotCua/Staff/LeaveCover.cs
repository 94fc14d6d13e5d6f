using MotCua.Access;
using MotCua.Calendar;
using MotCua.Platform;

namespace MotCua.Staff;

/// <summary>Who else is away, and when.</summary>
public sealed record Away(long OfficialId, string Name, LeaveSpan Span);

/// <summary>Permissions lent for some time.</summary>
public sealed record Loan(long FromId, long ToId, LeaveSpan Span, IReadOnlyList<string> Permissions);

/// <summary>Working days, or halves of them, on which nobody could use a permission.</summary>
public sealed record CoverGap(Permission Permission, IReadOnlyList<LeaveDay> Days)
{
    /// <summary>One sentence for all that is bare on the same days.</summary>
    public static IEnumerable<string> Say(IEnumerable<CoverGap> gaps) =>
        gaps.GroupBy(g => string.Join(' ', g.Days.SelectMany(d => d.Halves).Select(h => h.Number))).Select(g => $"{Said(g.First().Days)} không còn ai được {string.Join(", ", g.Select(p => $"«{p.Permission.Word()}»"))}");

    private static string Said(IReadOnlyList<LeaveDay> days) =>
        days is [var only] ? $"{(only.IsWhole ? "Ngày" : only.Morning ? "Sáng" : "Chiều")} {only.Day.Print()}"
        : days.All(d => d.IsWhole) ? $"{days.Count.Print()} ngày làm việc từ {days[0].Day.Print()} đến {days[^1].Day.Print()}"
        : $"{days.Sum(d => d.Halves.Count()).Print()} buổi làm việc từ {(days[0].Morning ? "sáng" : "chiều")} {days[0].Day.Print()} đến {(days[^1].Afternoon ? "chiều" : "sáng")} {days[^1].Day.Print()}";
}

/// <summary>What an absence leaves without anybody: a pure function over who may do what, who else is away and what is lent.</summary>
public static class LeaveCover
{
    /// <param name="leaver">Who would be away.</param>
    /// <param name="days">The working days of it.</param>
    /// <param name="rights">What each active official may do by their own roles.</param>
    /// <param name="away">Who else is away.</param>
    /// <param name="loans">What is lent, the stand-in of this absence included.</param>
    public static IReadOnlyList<CoverGap> Of(long leaver, IReadOnlyList<LeaveDay> days, IReadOnlyDictionary<long, IReadOnlyList<Permission>> rights, IReadOnlyList<Away> away, IReadOnlyList<Loan> loans)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(rights);
        return
        [
            .. from permission in rights.GetValueOrDefault(leaver, [])
               let bare = days.Select(day => day.Only(half => !rights.Keys.Any(o => o != leaver && MayIn(o, permission, half, rights, away, loans)))).OfType<LeaveDay>().ToList()
               where bare.Count > 0
               select new CoverGap(permission, bare),
        ];
    }

    private static bool MayIn(long official, Permission permission, HalfDay half, IReadOnlyDictionary<long, IReadOnlyList<Permission>> rights, IReadOnlyList<Away> away, IReadOnlyList<Loan> loans) =>
        !away.Any(a => a.OfficialId == official && a.Span.Covers(half))
        && (rights[official].Contains(permission) || loans.Any(l => l.ToId == official && l.Span.Covers(half) && l.Permissions.Contains(permission.ToString()) && rights.GetValueOrDefault(l.FromId, []).Contains(permission)));
}
