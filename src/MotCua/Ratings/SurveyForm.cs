using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Ratings;

public enum SurveyFormState
{
    [Display(Name = "Đã in")] Printed = 1,
    [Display(Name = "Đã giao")] GivenOut = 2,
    [Display(Name = "Đã thu về")] Returned = 3,
    [Display(Name = "Đã nhập")] Entered = 4,
    [Display(Name = "Không hợp lệ")] Invalid = 5,
    [Display(Name = "Không tiếp cận được")] NotReached = 6,
}

/// <summary>What stands on a form: levels by code of question, or why it is not valid.</summary>
public sealed record SurveyEntry(IReadOnlyDictionary<string, int> Answers, string InvalidReason = "", string Comment = "")
{
    /// <exception cref="RuleBroken">It does not fit the questions asked.</exception>
    internal void Check(QuestionContent content)
    {
        if (InvalidReason.Length > 0)
        {
            if (SurveyReasons.NameOf(InvalidReason) is null) throw new RuleBroken("Chọn lý do phiếu không hợp lệ trong danh sách.", "Input.InvalidReason");
            if (Answers.Count > 0) throw new RuleBroken("Phiếu không hợp lệ thì không nhập câu trả lời: xoá dãy số hoặc bỏ chọn lý do.", "Input.InvalidReason");
            return;
        }
        if (Answers.Count == 0) throw new RuleBroken("Phiếu chưa có câu trả lời nào. Phiếu để trống thì chọn lý do không hợp lệ.", "Input.Digits");
        if (Answers.Any(a => content.Questions.All(q => q.Code != a.Key) || content.Levels.All(l => l.Value != a.Value))) throw new RuleBroken("Câu trả lời không có trong bộ câu hỏi.", "Input.Digits");
    }

    /// <summary>Codes of the questions answered otherwise; validity counts as one.</summary>
    internal IReadOnlyList<string> DifferingFrom(SurveyEntry other) =>
    [
        .. InvalidReason.Length > 0 != other.InvalidReason.Length > 0 ? [SurveyForm.Validity] : Array.Empty<string>(),
        .. Answers.Keys.Union(other.Answers.Keys).Where(code => Answers.GetValueOrDefault(code) != other.Answers.GetValueOrDefault(code)).Order(StringComparer.Ordinal),
    ];
}

/// <summary>A numbered form (phiếu khảo sát). It never says who filled it: not here, not in its history, and the list of those drawn knows no number (ADR 18).</summary>
public sealed partial class SurveyForm : Aggregate
{
    internal const string Validity = "hop-le";

    private SurveyForm() { }

    public long SurveyId { get; private init; }

    public long AgencyId { get; private init; }

    public int Number { get; private init; }

    public int Batch { get; private init; }

    public long? UnitId { get; private init; }

    public string Unit { get; private init; } = "";

    public string Group { get; private init; } = "";

    public SurveyFormState State { get; private set; } = SurveyFormState.Printed;

    /// <summary>Why nobody was reached.</summary>
    public string NotReachedWhy { get; private set; } = "";

    /// <summary>As it counts now; null until entered.</summary>
    public SurveyEntry? Entry { get; private set; }

    public long? EnteredById { get; private set; }

    public string EnteredBy { get; private set; } = "";

    /// <summary>The survey was closed: nothing of the form changes any more.</summary>
    public bool IsFrozen { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    public bool IsDone => State is SurveyFormState.Entered or SurveyFormState.Invalid or SurveyFormState.NotReached;

    /// <summary>In the figures.</summary>
    public bool Counts => State is SurveyFormState.Entered && !IsExcluded;

    internal static SurveyForm Make(Survey survey, int number, SurveyQuota quota)
    {
        var form = new SurveyForm { SurveyId = survey.Id, AgencyId = survey.AgencyId, Number = number, Batch = survey.Batches.First(b => number <= b.To).Number, UnitId = quota.UnitId, Unit = quota.Unit, Group = quota.Group };
        form.Record(new SurveyFormMade(form.Id, survey.Id, number));
        return form;
    }

    internal void GiveOut()
    {
        MustBe("giao", SurveyFormState.Printed);
        State = SurveyFormState.GivenOut;
        Record(new SurveyFormGivenOut(Id, Number));
    }

    public void TakeBack()
    {
        MustBe("thu về", SurveyFormState.GivenOut, SurveyFormState.NotReached);
        (State, NotReachedWhy) = (SurveyFormState.Returned, "");
        Record(new SurveyFormReturned(Id, Number));
    }

    public void GiveUp(string why)
    {
        MustBe("ghi không tiếp cận được", SurveyFormState.Printed, SurveyFormState.GivenOut, SurveyFormState.Returned);
        if (why.Length == 0) throw new RuleBroken("Ghi vì sao không tiếp cận được.", "Why");
        (State, NotReachedWhy) = (SurveyFormState.NotReached, why);
        Record(new SurveyFormNotReached(Id, Number, why));
    }

    /// <exception cref="RuleBroken">Entered already: a second entry would hide which one is true.</exception>
    public void Enter(QuestionContent content, SurveyEntry entry, long byId, string by)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (Entry is not null) throw new RuleBroken($"Phiếu {Number} đã nhập, {EnteredBy} nhập. Muốn sửa thì mở phiếu và đính chính có lý do.", "Input.Number");
        MustBe("nhập", SurveyFormState.GivenOut, SurveyFormState.Returned);
        entry.Check(content);
        (EnteredById, EnteredBy) = (byId, by);
        Put(entry);
        Record(new SurveyFormEntered(Id, Number, entry));
    }

    public void Correct(QuestionContent content, SurveyEntry entry, string why)
    {
        ArgumentNullException.ThrowIfNull(entry);
        MustBe("đính chính", SurveyFormState.Entered, SurveyFormState.Invalid);
        if (Second is not null) throw new RuleBroken("Phiếu đã phúc tra: sửa bằng cách xử lý chỗ lệch.");
        if (why.Length == 0) throw new RuleBroken("Ghi lý do đính chính.", "Input.Why");
        entry.Check(content);
        if (entry.DifferingFrom(Entry!).Count == 0 && entry.Comment == Entry!.Comment && entry.InvalidReason == Entry.InvalidReason) throw new RuleBroken("Chưa sửa gì.", "Input.Digits");
        var before = Entry!;
        Put(entry);
        Record(new SurveyFormCorrected(Id, Number, before, entry, why));
    }

    internal void Freeze()
    {
        IsFrozen = true;
        Record(new SurveyFormFrozen(Id, Number));
    }

    private void Put(SurveyEntry entry) => (Entry, State) = (entry, entry.InvalidReason.Length > 0 ? SurveyFormState.Invalid : SurveyFormState.Entered);

    private void MustBe(string what, params SurveyFormState[] states)
    {
        if (IsFrozen) throw new RuleBroken("Đợt khảo sát đã chốt: số liệu không đổi nữa. Điều sai ghi ở phần đính chính của kết quả.");
        if (!states.Contains(State)) throw new RuleBroken(State is SurveyFormState.Printed ? $"Phiếu {Number} chưa giao cho điều tra viên nên không {what} được. Giao tập {Batch} trước." : $"Phiếu {Number} ở trạng thái «{State.Word()}» nên không {what} được.", "Input.Number");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<SurveyForm>
    {
        public void Configure(EntityTypeBuilder<SurveyForm> form)
        {
            form.ToTable("survey_forms");
            form.Property(f => f.Unit).HasMaxLength(250);
            form.Property(f => f.Group).HasMaxLength(200);
            form.Property(f => f.NotReachedWhy).HasMaxLength(500);
            form.Property(f => f.EnteredBy).HasMaxLength(250);
            form.Property(f => f.SecondBy).HasMaxLength(250);
            form.Property(f => f.SettledBy).HasMaxLength(250);
            form.Property(f => f.ExclusionWhy).HasMaxLength(500);
            form.Property(f => f.ExclusionAskedBy).HasMaxLength(250);
            form.Property(f => f.ExcludedBy).HasMaxLength(250);
            form.Property(f => f.Entry).HasJson();
            form.Property(f => f.Second).HasJson();
            form.Ignore(f => f.IsDone);
            form.Ignore(f => f.Counts);
            form.Ignore(f => f.Differing);
            form.Ignore(f => f.IsRecheckDone);
            form.HasIndex(f => new { f.SurveyId, f.Number }).IsUnique();
        }
    }
}
