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

    private string Code { get; set; } = "";

    private string Book { get; set; } = "";

    private string ResultNumber { get; set; } = "";

    private (int Supplements, int Extensions) Times { get; set; }

    public void Apply(IEvent happened)
    {
        switch (happened)
        {
            case DossierReceived e: (Status, ReceivedAt, DueAt, Code, Book) = (DossierStatus.Received, e.ReceivedAt, e.Due?.At, e.Code, e.BookNumber); break;
            case DossierImported e: (Status, ReceivedAt, DueAt, Code, Book) = (e.Status, e.ReceivedAt, e.DueAt, e.Code, e.BookNumber); break;
            case DossierTransferred or DossierAssigned or DossierForwarded or ResultProposed or ResultSentBack: Status = DossierStatus.InProcess; break;
            case SupplementAsked e: (Status, Times) = (DossierStatus.AwaitingSupplement, (e.Number, Times.Extensions)); break;
            case PaymentAsked: Status = DossierStatus.AwaitingPayment; break;
            case SupplementReceived e: (Status, DueAt) = (DossierStatus.InProcess, e.Due.At); break;
            case PaymentProved e: (Status, DueAt) = (DossierStatus.InProcess, e.Due.At); break;
            case DossierExtended e: (DueAt, Times) = (e.DueAt, (Times.Supplements, e.Number)); break;
            case DueDateMoved e: DueAt = e.Due.At; break;
            case DossierSettled e: (Status, Outcome, EndedAt, ResultNumber) = (DossierStatus.Settled, e.Outcome, e.EndedAt, e.ResultNumber); break;
            case DossierReturned e: (Status, ReturnedAt) = (DossierStatus.Returned, e.ReturnedAt); break;
            case DossierStopped e: (Status, Outcome, EndedAt) = (e.Outcome is DossierOutcome.Withdrawn ? DossierStatus.Withdrawn : DossierStatus.Stopped, e.Outcome, e.EndedAt); break;
            case DossierReopened: (Status, Outcome, EndedAt, ResultNumber) = (DossierStatus.InProcess, null, null, ""); break;
            case DossierVoided: IsVoid = true; break;
        }
    }

    /// <summary>What differs from the columns, in words; null when they agree. PostgreSQL keeps microseconds, so the rest is not compared.</summary>
    public string? DifferenceTo(DossierState state)
    {
        if (Status != state.Status) return $"trạng thái theo nhật ký là «{Status.Word()}», trong bảng là «{state.Status.Word()}».";
        if (Outcome != state.Outcome) return $"kết quả theo nhật ký là «{Outcome?.Word()}», trong bảng là «{state.Outcome?.Word()}».";
        if (IsVoid != state.IsVoid) return "việc huỷ số theo nhật ký và trong bảng khác nhau.";
        if (Code != state.Code) return $"mã hồ sơ theo nhật ký là «{Code}».";
        if (Book.Length > 0 && Book != state.Book) return $"số sổ theo nhật ký là {Book}, trong bảng là {state.Book}.";
        if (ResultNumber != state.ResultNumber) return $"số kết quả theo nhật ký là «{ResultNumber}», trong bảng là «{state.ResultNumber}».";
        if (Times != state.Times) return $"số lần bổ sung, gia hạn theo nhật ký là {Times.Supplements}, {Times.Extensions}, trong bảng là {state.Times.Supplements}, {state.Times.Extensions}.";
        return Difference("ngày tiếp nhận", ReceivedAt, state.ReceivedAt) ?? Difference("ngày hẹn trả", DueAt, state.DueAt)
            ?? (IsVoid ? null : Difference("ngày kết thúc xử lý", EndedAt, state.EndedAt)) ?? Difference("ngày trả", ReturnedAt, state.ReturnedAt);
    }

    private static string? Difference(string what, DateTime? told, DateTime? stored) =>
        told?.Ticks / TimeSpan.TicksPerMicrosecond == stored?.Ticks / TimeSpan.TicksPerMicrosecond ? null : $"{what} theo nhật ký là {told?.Print() ?? "trống"}, trong bảng là {stored?.Print() ?? "trống"}.";
}

internal sealed record DossierState(long Id, string Code, DossierStatus Status, DossierOutcome? Outcome, DateTime ReceivedAt, DateTime? DueAt, DateTime? EndedAt, DateTime? ReturnedAt, bool IsVoid, int BookYear, int BookNumber, string ResultNumber, int Supplements, int Extensions)
{
    public string Book => $"{BookNumber}/{BookYear}";

    public (int Supplements, int Extensions) Times => (Supplements, Extensions);
}
