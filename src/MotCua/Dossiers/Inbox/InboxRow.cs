using System.Linq.Expressions;

namespace MotCua.Dossiers.Inbox;

/// <summary>One line: only what it shows is read.</summary>
internal sealed record InboxRow(long Id, string Code, string ProcedureName, string OwnerName, DateTime? DueAt, DateTime? StepDueAt, DossierStatus Status, DateTime? EndedAt, DateTime? WaitingSince)
{
    public static readonly Expression<Func<Dossier, InboxRow>> From =
        d => new InboxRow(d.Id, d.Code, d.ProcedureName, d.Owner.Name, d.DueAt, d.StepDueAt, d.Status, d.EndedAt, d.WaitingSince);

    public DateTime? Since => WaitingSince ?? EndedAt;

    private bool IsRunning => EndedAt is null && WaitingSince is null && DueAt is not null;

    public bool IsLate(DateTime startOfToday) => IsRunning && DueAt < startOfToday;

    /// <param name="warnUntil">What is due by then is about to be late: so many office hours from now.</param>
    public bool IsSoon(DateTime warnUntil) => IsRunning && DueAt <= warnUntil;
}
