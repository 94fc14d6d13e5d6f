using System.Linq.Expressions;
using MotCua.Platform;

namespace MotCua.Dossiers.Searching;

/// <summary>One line of a list: only the columns it shows are read. No identity number, no full phone.</summary>
internal sealed record DossierRow(long Id, string Code, string ProcedureName, string OwnerName, DateTime ReceivedAt, DateTime? DueAt, DateTime? EndedAt, DossierStatus Status, DossierStage Stage, long? HolderId, bool IsVoid)
{
    public static readonly Expression<Func<Dossier, DossierRow>> From =
        d => new DossierRow(d.Id, d.Code, d.ProcedureName, d.Owner.Name, d.ReceivedAt, d.DueAt, d.EndedAt, d.Status, d.Stage, d.HolderId, d.IsVoid);

    /// <summary>due-late, due-soon or nothing: how the date is coloured. Waiting for the citizen is never late.</summary>
    public string DueClass(DateTime now) => EndedAt is not null || IsVoid || DueAt is not { } due || Status is DossierStatus.AwaitingSupplement or DossierStatus.AwaitingPayment or DossierStatus.Registered or DossierStatus.NotAccepted ? ""
        : due.ToDay() < now.ToDay() ? "due-late"
        : due.ToDay() <= now.ToDay().AddDays(1) ? "due-soon" : "";

    public string State => IsVoid ? "Đã huỷ số" : Status.Word();
}
