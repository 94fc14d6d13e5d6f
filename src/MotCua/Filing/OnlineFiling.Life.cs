using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Filing;

public sealed partial class OnlineFiling
{
    public static OnlineFiling Submit(FilingOrder order, FilingNumber number, DueSet due, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(due);
        var filing = new OnlineFiling
        {
            AgencyId = order.AgencyId, Code = number.Code, Year = number.Year, Number = number.Order, ProcedureId = order.ProcedureId, ProcedureVersionId = order.ProcedureVersionId,
            ProcedureName = order.ProcedureName, Contact = order.Contact.Text, State = FilingState.Submitted, SubmittedAt = now, CountedFrom = now, DueAt = due.At,
        };
        filing.Take(order.Content);
        filing.Record(new FilingSubmitted(filing.Id, number.Code, order.ProcedureName, due));
        return filing;
    }

    /// <summary>Asks to complete it: which papers, and why, all at once.</summary>
    /// <param name="slip">The slip that says so.</param>
    /// <param name="needed">One line each.</param>
    /// <param name="reason">In words a citizen understands.</param>
    /// <param name="lastDay">Closed afterwards; null where no rule closes it.</param>
    /// <param name="most">How often the law lets the desk ask.</param>
    /// <param name="now">UTC.</param>
    public void AskCompletion(GivenSlip slip, IReadOnlyList<string> needed, string reason, DateOnly? lastDay, int most, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(slip);
        MustBe("yêu cầu hoàn thiện", FilingState.Submitted);
        if (Completions >= most) throw new RuleBroken($"Đã yêu cầu hoàn thiện {Completions} lần: chỉ được yêu cầu {most} lần (NĐ 61/2018 Điều 11.2). Tiếp nhận, hoặc từ chối và nêu lý do.");
        Answer(now);
        (State, Completions, Needed, Reason, LastDay, SlipId, SlipNumber) = (FilingState.CompletionAsked, Completions + 1, needed, reason.Trim(), lastDay, slip.Id, slip.Number);
        Record(new FilingCompletionAsked(Id, slip.Number, needed, Reason, lastDay, now > DueAt));
    }

    /// <summary>The citizen submits it again, whole; the time to answer begins anew from zero.</summary>
    public void Complete(FilingContent content, DueSet due, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(due);
        MustBe("nộp bản hoàn thiện", FilingState.CompletionAsked);
        Take(content);
        (State, CountedFrom, DueAt, LastDay) = (FilingState.Submitted, now, due.At, null);
        Record(new FilingCompleted(Id, due));
    }

    /// <summary>It became a dossier.</summary>
    public void Accept(Dossier dossier, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        MustBe("tiếp nhận", FilingState.Submitted);
        Answer(now);
        End(FilingState.Accepted, now);
        (DossierId, DossierCode) = (dossier.Id, dossier.Code);
        Record(new FilingAccepted(Id, dossier.Id, dossier.Code, now > DueAt));
    }

    public void Refuse(GivenSlip slip, string reason, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(slip);
        MustBe("từ chối", FilingState.Submitted);
        Answer(now);
        End(FilingState.Refused, now);
        (Reason, SlipId, SlipNumber) = (reason.Trim(), slip.Id, slip.Number);
        Record(new FilingRefused(Id, slip.Number, Reason, now > DueAt));
    }

    /// <summary>It was not completed in time.</summary>
    public void Close(string reason, DateTime now)
    {
        MustBe("đóng", FilingState.CompletionAsked);
        if (LastDay is not { } last || now.ToDay() <= last) throw new RuleBroken(LastDay is null ? "Chưa có quy định số ngày phải hoàn thiện nên chưa đóng được." : $"Người nộp còn được hoàn thiện đến hết ngày {LastDay.Value.Print()}.");
        End(FilingState.Closed, now);
        Record(new FilingClosed(Id, reason));
    }

    /// <summary>The citizen takes it back before it became a dossier.</summary>
    public void Withdraw(string reason, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(reason);
        MustBe("rút", FilingState.Submitted, FilingState.CompletionAsked);
        End(FilingState.Withdrawn, now);
        Reason = reason.Trim();
        Record(new FilingWithdrawn(Id));
    }

    /// <summary>Someone asked to see the full personal data; looking is an act too.</summary>
    public void ShowPerson(string why)
    {
        if (string.IsNullOrWhiteSpace(why)) throw new RuleBroken("Ghi lý do xem đầy đủ thông tin cá nhân.", "Why");
        Record(new FilingPersonShown(Id, why.Trim()));
    }

    private void Take(FilingContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        (Content, OwnerIdNumber) = (content with { Dropped = [] }, content.Owner.IdNumber);
        SearchText = VietnamText.Fold($"{Code} {content.Owner.Name} {content.Filer?.Name} {ProcedureName}");
    }

    private void Answer(DateTime now) => (AnsweredAt, AnsweredLate) = (now, AnsweredLate || now > DueAt);

    private void End(FilingState state, DateTime now) => (State, EndedAt, LastDay) = (state, now, null);

    private void MustBe(string what, params FilingState[] states)
    {
        if (!states.Contains(State)) throw new RuleBroken($"Hồ sơ nộp trực tuyến này đang ở trạng thái «{State.Word()}» nên không {what} được.");
    }
}
