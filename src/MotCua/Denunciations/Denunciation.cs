using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Denunciations;

/// <summary>A denunciation (tố cáo). Revealing who denounces is a prohibited act (Luật Tố cáo 2018 Điều 8.3, 49, 56): the identity is a sealed text here, opened only by <see cref="DenouncerSeal"/> and each time written down with its reason.</summary>
public sealed class Denunciation : Aggregate
{
    private Denunciation() { }

    public long AgencyId { get; private init; }

    public string Code { get; private init; } = "";

    public int Year { get; private init; }

    public int Number { get; private init; }

    public PetitionSource Source { get; private init; }

    /// <summary>Whom or which body it is about.</summary>
    public string Denounced { get; private init; } = "";

    /// <summary>What is denounced, without anything that tells by whom.</summary>
    public string Content { get; private init; } = "";

    public int People { get; private init; }

    /// <summary>Nobody signed it: not handled under the law, but may serve an inspection (Điều 25).</summary>
    public bool IsAnonymous { get; private init; }

    /// <summary>Who denounces, sealed; empty when anonymous.</summary>
    public string SealedDenouncer { get; private init; } = "";

    public DenunciationState State { get; private set; }

    public DateTime ReceivedAt { get; private init; }

    public DateTime? AcceptedAt { get; private set; }

    /// <summary>Until when the current duty must be done: the check, then the settlement.</summary>
    public DateTime DueAt { get; private set; }

    public int Extensions { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public bool EndedLate { get; private set; }

    public string Reason { get; private set; } = "";

    public string Conclusion { get; private set; } = "";

    public string Result { get; private set; } = "";

    public int Papers { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    public bool IsOpen => EndedAt is null;

    public IReadOnlyList<DenunciationStep> Steps => [.. DenunciationLifeCycle.From(State).Where(s => s is not DenunciationStep.Inspect || IsAnonymous).Where(s => s is not DenunciationStep.Accept || !IsAnonymous)];

    public bool IsLateAt(DateTime now) => EndedLate || (IsOpen && State is not (DenunciationState.Suspended or DenunciationState.Concluded) && now > DueAt);

    internal static Denunciation Receive(DenunciationRequest request, (string Code, int Year, int Order) number, string sealedDenouncer, DueSet check, DateTime now)
    {
        if (request.Content.Length == 0) throw new RuleBroken("Nhập tóm tắt nội dung tố cáo.", "Input.Content");
        if (request.Denounced.Length == 0) throw new RuleBroken("Ghi người, cơ quan bị tố cáo.", "Input.Denounced");
        var received = new Denunciation
        {
            AgencyId = request.AgencyId, Code = number.Code, Year = number.Year, Number = number.Order, Source = request.Source, Denounced = request.Denounced, Content = request.Content, People = request.People,
            IsAnonymous = request.By.IsUnknown, SealedDenouncer = sealedDenouncer, State = DenunciationState.Checking, ReceivedAt = now, DueAt = check.At,
        };
        received.Record(new DenunciationReceived(received.Id, number.Code, request.Source, received.IsAnonymous, check));
        return received;
    }

    /// <param name="step">What is done.</param>
    /// <param name="paper">Number of the paper it is done by.</param>
    /// <param name="words">The reason, the conclusion or the result; kept in the row and not in the history.</param>
    /// <param name="due">The new date, for steps that set one.</param>
    /// <param name="mostExtensions">How often it may be extended.</param>
    /// <param name="now">When.</param>
    public void Do(DenunciationStep step, string paper, string words, DueSet? due, int mostExtensions, DateTime now)
    {
        if (!Steps.Contains(step) || DenunciationLifeCycle.After(State, step) is not { } to) throw new RuleBroken($"Vụ việc đang ở trạng thái «{State.Word()}» nên không làm được bước «{step.Word()}».", "Input.Step");
        if (paper.Length == 0 && step is not (DenunciationStep.Verify or DenunciationStep.Inspect)) throw new RuleBroken("Ghi số văn bản của bước này.", "Input.Paper");
        if (words.Length == 0 && step is not (DenunciationStep.Accept or DenunciationStep.Verify or DenunciationStep.Resume)) throw new RuleBroken("Ghi nội dung: lý do, kết luận hoặc kết quả.", "Input.Words");
        if (step is DenunciationStep.Extend && Extensions >= mostExtensions) throw new RuleBroken($"Đã gia hạn {Extensions} lần, hết số lần được gia hạn.", "Input.Step");
        var late = IsLateAt(now);
        (State, DueAt) = (to, due?.At ?? DueAt);
        Keep(step, words, now);
        if (DenunciationLifeCycle.Ends(to)) (EndedAt, EndedLate) = (now, late);
        else if (step is DenunciationStep.Conclude) EndedLate = late;
        Record(new DenunciationMoved(Id, step, paper, due, late));
    }

    /// <summary>Somebody read who denounces, or a paper that may tell it.</summary>
    public void ShowDenouncer(string why)
    {
        if (string.IsNullOrWhiteSpace(why)) throw new RuleBroken("Ghi lý do xem: lần xem này được ghi nhật ký.", "Why");
        Record(new DenouncerShown(Id, why.Trim()));
    }

    internal int AddPaper()
    {
        Papers++;
        Record(new DenunciationPaperKept(Id, Papers));
        return Papers;
    }

    private void Keep(DenunciationStep step, string words, DateTime now)
    {
        if (step is DenunciationStep.Accept) AcceptedAt = now;
        if (step is DenunciationStep.Extend) Extensions++;
        if (step is DenunciationStep.Conclude) Conclusion = words;
        else if (step is DenunciationStep.Settle) Result = words;
        else if (words.Length > 0) Reason = words;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Denunciation>
    {
        public void Configure(EntityTypeBuilder<Denunciation> denunciation)
        {
            denunciation.ToTable("denunciations");
            denunciation.Property(d => d.Code).HasMaxLength(60);
            denunciation.Property(d => d.Denounced).HasMaxLength(300);
            denunciation.Ignore(d => d.IsOpen);
            denunciation.Ignore(d => d.Steps);
            denunciation.HasIndex(d => d.Code).IsUnique();
            denunciation.HasIndex(d => new { d.AgencyId, d.Year, d.Number }).IsUnique();
            denunciation.HasIndex(d => new { d.AgencyId, d.EndedAt, d.DueAt });
        }
    }
}

public sealed record DenunciationReceived(long DenunciationId, string Code, PetitionSource Source, bool Anonymous, DueSet Due) : IEvent;

public sealed record DenunciationMoved(long DenunciationId, DenunciationStep Step, string PaperNumber, DueSet? Due, bool Late) : IEvent;

public sealed record DenunciationPaperKept(long DenunciationId, int Number) : IEvent;

public sealed record DenouncerShown(long DenunciationId, string Why) : IEvent;
