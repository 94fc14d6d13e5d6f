using MotCua.Platform;

namespace MotCua.Dossiers.Verifying;

/// <summary>A dossier's figures as its events alone tell them.</summary>
internal sealed class DossierReplay
{
    public DossierStatus Status { get; private set; }

    public DossierOutcome? Outcome { get; private set; }

    public DateTime? ReceivedAt { get; private set; }

    public DateTime? DueAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public DateTime? ReturnedAt { get; private set; }

    public bool IsVoid { get; private set; }

    public void Apply(IEvent happened)
    {
        switch (happened)
        {
            case DossierReceived e: (Status, ReceivedAt, DueAt) = (DossierStatus.Received, e.ReceivedAt, e.Due?.At); break;
            case DossierImported e: (Status, ReceivedAt, DueAt) = (e.Status, e.ReceivedAt, e.DueAt); break;
            case DossierTransferred or DossierAssigned or DossierForwarded or ResultProposed or ResultSentBack: Status = DossierStatus.InProcess; break;
            case SupplementAsked: Status = DossierStatus.AwaitingSupplement; break;
            case PaymentAsked: Status = DossierStatus.AwaitingPayment; break;
            case SupplementReceived e: (Status, DueAt) = (DossierStatus.InProcess, e.Due.At); break;
            case PaymentProved e: (Status, DueAt) = (DossierStatus.InProcess, e.Due.At); break;
            case DossierExtended e: DueAt = e.DueAt; break;
            case DueDateMoved e: DueAt = e.Due.At; break;
            case DossierSettled e: (Status, Outcome, EndedAt) = (DossierStatus.Settled, e.Outcome, e.EndedAt); break;
            case DossierReturned e: (Status, ReturnedAt) = (DossierStatus.Returned, e.ReturnedAt); break;
            case DossierStopped e: (Status, Outcome, EndedAt) = (e.Outcome is DossierOutcome.Withdrawn ? DossierStatus.Withdrawn : DossierStatus.Stopped, e.Outcome, e.EndedAt); break;
            case DossierReopened: (Status, Outcome, EndedAt) = (DossierStatus.InProcess, null, null); break;
            case DossierVoided: IsVoid = true; break;
        }
    }

    /// <summary>What differs from the columns, in words; null when they agree. PostgreSQL keeps microseconds, so the rest is not compared.</summary>
    public string? DifferenceTo(DossierState state)
    {
        if (Status != state.Status) return $"trạng thái theo nhật ký là «{Status.Word()}», trong bảng là «{state.Status.Word()}».";
        if (Outcome != state.Outcome) return $"kết quả theo nhật ký là «{Outcome?.Word()}», trong bảng là «{state.Outcome?.Word()}».";
        if (IsVoid != state.IsVoid) return "việc huỷ số theo nhật ký và trong bảng khác nhau.";
        return Difference("ngày tiếp nhận", ReceivedAt, state.ReceivedAt) ?? Difference("ngày hẹn trả", DueAt, state.DueAt)
            ?? (IsVoid ? null : Difference("ngày kết thúc xử lý", EndedAt, state.EndedAt)) ?? Difference("ngày trả", ReturnedAt, state.ReturnedAt);
    }

    private static string? Difference(string what, DateTime? told, DateTime? stored) =>
        told?.Ticks / TimeSpan.TicksPerMicrosecond == stored?.Ticks / TimeSpan.TicksPerMicrosecond ? null : $"{what} theo nhật ký là {told?.Print() ?? "trống"}, trong bảng là {stored?.Print() ?? "trống"}.";
}

internal sealed record DossierState(long Id, string Code, DossierStatus Status, DossierOutcome? Outcome, DateTime ReceivedAt, DateTime? DueAt, DateTime? EndedAt, DateTime? ReturnedAt, bool IsVoid);
