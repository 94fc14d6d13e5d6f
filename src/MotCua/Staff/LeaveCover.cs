using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Staff;

/// <summary>Away from day to day, both inclusive.</summary>
public sealed record Away(long OfficialId, string Name, DateOnly From, DateOnly To)
{
    public bool CoversDay(DateOnly day) => From <= day && To >= day;
}

/// <summary>Permissions lent for some days, both inclusive.</summary>
public sealed record Loan(long FromId, long ToId, DateOnly From, DateOnly To, IReadOnlyList<string> Permissions);

/// <summary>Working days on which nobody could use a permission.</summary>
public sealed record CoverGap(Permission Permission, IReadOnlyList<DateOnly> Days)
{
    /// <summary>One sentence for all that is bare on the same days.</summary>
    public static IEnumerable<string> Say(IEnumerable<CoverGap> gaps) =>
        gaps.GroupBy(g => string.Join(' ', g.Days.Select(d => d.DayNumber))).Select(g => $"{Said(g.First().Days)} không còn ai được {string.Join(", ", g.Select(p => $"«{p.Permission.Word()}»"))}");

    private static string Said(IReadOnlyList<DateOnly> days) => days.Count == 1 ? $"Ngày {days[0].Print()}" : $"{days.Count.Print()} ngày làm việc từ {days[0].Print()} đến {days[^1].Print()}";
}

/// <summary>What an absence leaves without anybody: a pure function over who may do what, who else is away and what is lent.</summary>
public static class LeaveCover
{
    /// <param name="leaver">Who would be away.</param>
    /// <param name="days">The working days of it.</param>
    /// <param name="rights">What each active official may do by their own roles.</param>
    /// <param name="away">Who else is away.</param>
    /// <param name="loans">What is lent, the stand-in of this absence included.</param>
    public static IReadOnlyList<CoverGap> Of(long leaver, IReadOnlyList<DateOnly> days, IReadOnlyDictionary<long, IReadOnlyList<Permission>> rights, IReadOnlyList<Away> away, IReadOnlyList<Loan> loans)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(rights);
        return
        [
            .. from permission in rights.GetValueOrDefault(leaver, [])
               let bare = days.Where(day => !rights.Keys.Any(o => o != leaver && MayOn(o, permission, day, rights, away, loans))).ToList()
               where bare.Count > 0
               select new CoverGap(permission, bare),
        ];
    }

    private static bool MayOn(long official, Permission permission, DateOnly day, IReadOnlyDictionary<long, IReadOnlyList<Permission>> rights, IReadOnlyList<Away> away, IReadOnlyList<Loan> loans) =>
        !away.Any(a => a.OfficialId == official && a.CoversDay(day))
        && (rights[official].Contains(permission) || loans.Any(l => l.ToId == official && l.From <= day && l.To >= day && l.Permissions.Contains(permission.ToString()) && rights.GetValueOrDefault(l.FromId, []).Contains(permission)));
}
