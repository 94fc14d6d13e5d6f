using MotCua.Platform;

namespace MotCua.Access.Delegating;

/// <summary>A delegation as lists show it.</summary>
internal sealed record DelegationRow(long Id, long FromId, string FromName, long ToId, string ToName, Days Days, string Basis, List<string> Permissions, DateTime? WithdrawnAt)
{
    public string Words => string.Join("; ", Permissions.Select(p => Enum.TryParse<Permission>(p, out var known) ? known.Word() : p));

    public bool CanBeWithdrawnOn(DateOnly day) => WithdrawnAt is null && Days.Last >= day;

    /// <param name="local">Wall clock in Vietnam.</param>
    public string StateAt(DateTime local)
    {
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return WithdrawnAt is { } at ? $"Đã thu hồi {at.PrintDay()}" : Days.AreOverAt(day, time) ? "Đã hết hạn" : Days.HaveNotBegunAt(day, time) ? Days.First > day ? "Chưa đến ngày" : "Chưa đến giờ" : "Đang có hiệu lực";
    }
}

internal static class DelegationQueries
{
    extension(IQueryable<Delegation> delegations)
    {
        public IQueryable<Delegation> NotOver(DateOnly today) => delegations.Where(d => d.LastDay >= today && d.WithdrawnAt == null);

        /// <summary>With the names of both, the latest first.</summary>
        public IQueryable<DelegationRow> Named(MotCuaDbContext db) =>
            from d in delegations
            join giver in db.Set<OfficialProfile>() on d.FromId equals giver.Id
            join receiver in db.Set<OfficialProfile>() on d.ToId equals receiver.Id
            orderby d.Id descending
            select new DelegationRow(d.Id, d.FromId, giver.FullName, d.ToId, receiver.FullName, new Days(d.FirstDay, d.LastDay, d.FirstFrom, d.LastUntil), d.Basis, d.Permissions, d.WithdrawnAt);
    }
}
