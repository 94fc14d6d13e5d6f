using System.Security.Cryptography;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>A dossier of an earlier system, with the dates it had there (all UTC).</summary>
public sealed record PastDossier
{
    public required long AgencyId { get; init; }

    public required string Code { get; init; }

    public long? ProcedureId { get; init; }

    public long? ProcedureVersionId { get; init; }

    public string? ProcedureCode { get; init; }

    public required string ProcedureName { get; init; }

    public string Field { get; init; } = "";

    public required Person Owner { get; init; }

    public FilingChannel Channel { get; init; } = FilingChannel.Direct;

    public required DateTime ReceivedAt { get; init; }

    public DateTime? DueAt { get; init; }

    public DateTime? EndedAt { get; init; }

    public DateTime? ReturnedAt { get; init; }

    public required DossierStatus Status { get; init; }

    public string Note { get; init; } = "";

    public required string Source { get; init; }

    public long? DeskUnitId { get; init; }

    /// <summary>Order in the book of the year it was received in; 0 when it was never received.</summary>
    public int BookNumber { get; init; }
}

public sealed partial class Dossier
{
    /// <summary>Takes over a past dossier with an event for each thing that happened to it, at the time it happened, so that any past report finds it.</summary>
    public static Dossier Import(PastDossier past)
    {
        ArgumentNullException.ThrowIfNull(past);
        var dossier = new Dossier
        {
            AgencyId = past.AgencyId, Code = past.Code, ProcedureId = past.ProcedureId, ProcedureVersionId = past.ProcedureVersionId, ProcedureCode = past.ProcedureCode,
            ProcedureName = past.ProcedureName, Field = past.Field, Channel = past.Channel, ReceivedAt = past.ReceivedAt, FirstDueAt = past.DueAt, DueAt = past.DueAt,
            EndedAt = past.EndedAt, ReturnedAt = past.ReturnedAt, Status = past.Status, Stage = StageOf(past.Status), Outcome = OutcomeOf(past.Status), UnitId = past.DeskUnitId,
            Summary = past.Note, IsImported = true, BookYear = past.ReceivedAt.ToDay().Year, BookNumber = past.BookNumber, TrackingSecret = RandomNumberGenerator.GetString(SecretLetters, 6),
            WaitingSince = past.Status is DossierStatus.AwaitingSupplement or DossierStatus.AwaitingPayment ? past.ReceivedAt : null,
            FiguresAt = past.EndedAt ?? past.ReceivedAt,
        };
        dossier.SetOwner(past.Owner);
        dossier.Record(new DossierImported(dossier.Id, past.Code, past.ProcedureName, past.Field, past.Channel, past.ReceivedAt, past.DueAt, past.Source)
        {
            Status = past.Status is DossierStatus.Registered or DossierStatus.NotAccepted or DossierStatus.InProcess ? past.Status : DossierStatus.Received,
            BookNumber = past.BookNumber == 0 ? "" : $"{past.BookNumber}/{past.ReceivedAt.ToDay().Year}",
        }, past.ReceivedAt);
        dossier.RecordPast(past);
        return dossier;
    }

    private void RecordPast(PastDossier past)
    {
        switch (past.Status)
        {
            case DossierStatus.AwaitingSupplement: Record(new SupplementAsked(Id, Supplements = 1, "", [], past.Note, null, false), past.ReceivedAt); break;
            case DossierStatus.AwaitingPayment: Record(new PaymentAsked(Id, past.Note, null), past.ReceivedAt); break;
            case DossierStatus.Withdrawn or DossierStatus.Stopped when past.EndedAt is { } ended: Record(new DossierStopped(Id, Outcome!.Value, "", past.Note, "", ended), ended); break;
            case DossierStatus.Settled or DossierStatus.Returned when past.EndedAt is { } ended: Record(new DossierSettled(Id, DossierOutcome.Granted, "", ended), ended); break;
        }
        if (past.Status is DossierStatus.Returned && past.ReturnedAt is { } returned) Record(new DossierReturned(Id, "", "", ResultDelivery.AtDesk, "", false, returned), returned);
    }

    private static DossierStage StageOf(DossierStatus status) => status switch
    {
        DossierStatus.Registered or DossierStatus.Received => DossierStage.Desk,
        DossierStatus.InProcess => DossierStage.Section,
        DossierStatus.AwaitingSupplement or DossierStatus.AwaitingPayment => DossierStage.Citizen,
        DossierStatus.Settled => DossierStage.Result,
        _ => DossierStage.Closed,
    };

    private static DossierOutcome? OutcomeOf(DossierStatus status) => status switch
    {
        DossierStatus.Settled or DossierStatus.Returned => DossierOutcome.Granted,
        DossierStatus.Withdrawn => DossierOutcome.Withdrawn,
        DossierStatus.Stopped => DossierOutcome.Stopped,
        _ => null,
    };
}
