using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Denunciations;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Petitions;

public enum ComplaintState
{
    [Display(Name = "Chờ thụ lý")] Received = 1,
    [Display(Name = "Đã thụ lý")] Accepted = 2,
    [Display(Name = "Đang xác minh")] Verifying = 3,
    [Display(Name = "Đã đối thoại")] Heard = 4,
    [Display(Name = "Đã có quyết định giải quyết")] Decided = 5,
    [Display(Name = "Tạm đình chỉ")] Suspended = 6,
    [Display(Name = "Đã thi hành")] Enforced = 7,
    [Display(Name = "Không thụ lý")] Refused = 8,
    [Display(Name = "Đã hướng dẫn, chuyển đơn")] Forwarded = 9,
    [Display(Name = "Đình chỉ, rút khiếu nại")] Stopped = 10,
}

public enum ComplaintStep
{
    [Display(Name = "Thụ lý")] Accept = 1,
    [Display(Name = "Không thụ lý, trả lại đơn")] Refuse = 2,
    [Display(Name = "Hướng dẫn, chuyển đơn (không thuộc thẩm quyền)")] Forward = 3,
    [Display(Name = "Xác minh")] Verify = 4,
    [Display(Name = "Gia hạn (vụ phức tạp)")] Extend = 5,
    [Display(Name = "Đối thoại")] Hear = 6,
    [Display(Name = "Quyết định giải quyết")] Decide = 7,
    [Display(Name = "Thi hành xong")] Enforce = 8,
    [Display(Name = "Tạm đình chỉ")] Suspend = 9,
    [Display(Name = "Tiếp tục giải quyết")] Resume = 10,
    [Display(Name = "Đình chỉ, rút khiếu nại")] Stop = 11,
}

/// <summary>A complaint (khiếu nại) against an administrative decision or act, settled by the head: for the first time (Luật Khiếu nại 2011 Điều 17, 27-32), or the second (Điều 33-39) where what was settled first is complained of again.</summary>
public sealed partial class Complaint : Aggregate
{
    private static readonly (ComplaintState From, ComplaintStep Step, ComplaintState To)[] LifeCycle =
    [
        (ComplaintState.Received, ComplaintStep.Accept, ComplaintState.Accepted), (ComplaintState.Received, ComplaintStep.Refuse, ComplaintState.Refused), (ComplaintState.Received, ComplaintStep.Forward, ComplaintState.Forwarded), (ComplaintState.Received, ComplaintStep.Stop, ComplaintState.Stopped),
        (ComplaintState.Accepted, ComplaintStep.Verify, ComplaintState.Verifying), (ComplaintState.Accepted, ComplaintStep.Extend, ComplaintState.Accepted), (ComplaintState.Accepted, ComplaintStep.Suspend, ComplaintState.Suspended), (ComplaintState.Accepted, ComplaintStep.Stop, ComplaintState.Stopped),
        (ComplaintState.Verifying, ComplaintStep.Hear, ComplaintState.Heard), (ComplaintState.Verifying, ComplaintStep.Decide, ComplaintState.Decided), (ComplaintState.Verifying, ComplaintStep.Extend, ComplaintState.Verifying), (ComplaintState.Verifying, ComplaintStep.Suspend, ComplaintState.Suspended), (ComplaintState.Verifying, ComplaintStep.Stop, ComplaintState.Stopped),
        (ComplaintState.Heard, ComplaintStep.Decide, ComplaintState.Decided), (ComplaintState.Heard, ComplaintStep.Extend, ComplaintState.Heard), (ComplaintState.Heard, ComplaintStep.Stop, ComplaintState.Stopped),
        (ComplaintState.Suspended, ComplaintStep.Resume, ComplaintState.Verifying), (ComplaintState.Suspended, ComplaintStep.Stop, ComplaintState.Stopped), (ComplaintState.Decided, ComplaintStep.Enforce, ComplaintState.Enforced),
    ];

    private Complaint() { }

    public long AgencyId { get; private init; }

    public string Code { get; private init; } = "";

    public int Year { get; private init; }

    public int Number { get; private init; }

    public PetitionSource Source { get; private init; }

    public ReceivedCitizen Complainant { get; private init; } = new();

    public string Against { get; private init; } = "";

    public string Content { get; private init; } = "";

    public int People { get; private init; }

    public bool IsEligible { get; private init; }

    public bool IsCompetent { get; private init; }

    public bool HasOriginals { get; private init; }

    /// <summary>The section whose officials it is about; null when it names none.</summary>
    public long? AboutUnitId { get; private set; }

    public string AboutUnit { get; private set; } = "";

    public ComplaintState State { get; private set; }

    public bool IsComplex { get; private set; }

    public DateTime ReceivedAt { get; private init; }

    public DateTime? AcceptedAt { get; private set; }

    public DateTime DueAt { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    public string DecisionNumber { get; private set; } = "";

    /// <summary>Why it was refused, forwarded or stopped; what was decided; what came of it.</summary>
    public string Result { get; private set; } = "";

    public DateTime? EndedAt { get; private set; }

    public bool EndedLate { get; private set; }

    public string Folded { get; private init; } = "";

    public override long? HistoryAgencyId => AgencyId;

    public bool IsOpen => EndedAt is null;

    public IReadOnlyList<ComplaintStep> Steps => [.. LifeCycle.Where(l => l.From == State && (l.Step is not ComplaintStep.Extend || !IsComplex)).Select(l => l.Step)];

    public bool IsLateAt(DateTime now) => EndedLate || (IsOpen && State is not (ComplaintState.Suspended or ComplaintState.Decided) && now > DueAt);

    internal static Complaint Receive(ComplaintRequest request, (string Code, int Year, int Order) number, DueSet accept, DateTime now)
    {
        if (request.Complainant.Name.Length == 0) throw new RuleBroken("Nhập họ tên người khiếu nại: đơn không ký tên không được thụ lý (Luật Khiếu nại Điều 11).", "Input.Name");
        if (request.Content.Length == 0) throw new RuleBroken("Nhập nội dung khiếu nại.", "Input.Content");
        var received = new Complaint
        {
            AgencyId = request.AgencyId, Code = number.Code, Year = number.Year, Number = number.Order, Source = request.Source, Complainant = request.Complainant, Against = request.Against, Content = request.Content, People = request.People,
            AboutUnitId = request.About?.UnitId, AboutUnit = request.About?.Name ?? "", IsEligible = request.IsEligible, IsCompetent = request.IsCompetent, HasOriginals = request.HasOriginals, State = ComplaintState.Received, ReceivedAt = now, DueAt = accept.At,
            Folded = VietnamText.Fold($"{number.Code} {request.Complainant.Name} {request.Against} {request.Content}"),
            Round = request.First is null ? ComplaintRound.First : ComplaintRound.Second, FirstId = request.First?.ComplaintId, FirstSettledBy = request.First?.Settlement ?? "",
        };
        received.Record(new ComplaintReceived(received.Id, number.Code, request.Source, accept, request.About) { Again = received.FirstSettledBy });
        return received;
    }

    /// <summary>Says, or says otherwise, which section's officials it is about.</summary>
    public void Name(ComplainedUnit? about)
    {
        if (about?.UnitId == AboutUnitId) throw new RuleBroken("Bộ phận bị khiếu nại đã ghi như vậy.", "About");
        (AboutUnitId, AboutUnit) = (about?.UnitId, about?.Name ?? "");
        Record(new ComplaintUnitNamed(Id, about));
    }

    /// <param name="step">What is done.</param>
    /// <param name="paper">Number of the paper it is done by.</param>
    /// <param name="words">The reason, the decision or the result.</param>
    /// <param name="due">The new date, for steps that set one.</param>
    /// <param name="now">When.</param>
    public void Do(ComplaintStep step, string paper, string words, DueSet? due, DateTime now)
    {
        var allowed = LifeCycle.FirstOrDefault(l => l.From == State && l.Step == step);
        if (allowed == default || !Steps.Contains(step)) throw new RuleBroken($"Vụ việc đang ở trạng thái «{State.Word()}» nên không làm được bước «{step.Word()}».", "Input.Step");
        if (step is ComplaintStep.Accept && !(IsEligible && IsCompetent)) throw new RuleBroken("Đơn được phân loại không đủ điều kiện hoặc không thuộc thẩm quyền nên không thụ lý được: hướng dẫn, chuyển hoặc trả lại đơn.", "Input.Step");
        if (paper.Length == 0 && step is not (ComplaintStep.Verify or ComplaintStep.Hear or ComplaintStep.Enforce)) throw new RuleBroken("Ghi số văn bản của bước này.", "Input.Paper");
        if (words.Length == 0 && step is not (ComplaintStep.Accept or ComplaintStep.Verify or ComplaintStep.Resume)) throw new RuleBroken("Ghi nội dung: lý do, quyết định hoặc kết quả.", "Input.Words");
        var late = IsLateAt(now);
        (State, DueAt, IsComplex) = (allowed.To, due?.At ?? DueAt, IsComplex || step is ComplaintStep.Extend);
        if (words.Length > 0) Result = words;
        if (step is ComplaintStep.Accept) AcceptedAt = now;
        if (step is ComplaintStep.Decide) (DecidedAt, DecisionNumber, EndedLate) = (now, paper, late);
        if (State is ComplaintState.Enforced or ComplaintState.Refused or ComplaintState.Forwarded or ComplaintState.Stopped) (EndedAt, EndedLate) = (now, late);
        Record(new ComplaintMoved(Id, step, paper, words, due, late));
    }

    public void ShowComplainant(string why)
    {
        if (string.IsNullOrWhiteSpace(why)) throw new RuleBroken("Ghi lý do xem.", "Why");
        Record(new ComplainantShown(Id, why.Trim()));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Complaint>
    {
        public void Configure(EntityTypeBuilder<Complaint> complaint)
        {
            complaint.ToTable("complaints");
            complaint.Property(c => c.Code).HasMaxLength(60);
            complaint.Property(c => c.AboutUnit).HasMaxLength(250);
            complaint.HasIndex(c => new { c.AgencyId, c.AboutUnitId, c.ReceivedAt });
            complaint.Property(c => c.Against).HasMaxLength(500);
            complaint.Property(c => c.DecisionNumber).HasMaxLength(60);
            complaint.Property(c => c.FirstSettledBy).HasMaxLength(300);
            complaint.Property(c => c.Round).HasDefaultValue(ComplaintRound.First).HasSentinel((ComplaintRound)0);
            complaint.HasIndex(c => c.FirstId).IsUnique();
            complaint.ComplexProperty(c => c.Complainant);
            complaint.Ignore(c => c.IsOpen);
            complaint.Ignore(c => c.Steps);
            complaint.HasIndex(c => c.Code).IsUnique();
            complaint.HasIndex(c => new { c.AgencyId, c.Year, c.Number }).IsUnique();
            complaint.HasIndex(c => new { c.AgencyId, c.EndedAt, c.DueAt });
        }
    }
}

public sealed record ComplaintReceived(long ComplaintId, string Code, PetitionSource Source, DueSet Due, ComplainedUnit? About = null) : IEvent
{
    /// <summary>What was settled first, when it is the second one.</summary>
    public string Again { get; init; } = "";
}

public sealed record ComplaintUnitNamed(long ComplaintId, ComplainedUnit? About) : IEvent;

public sealed record ComplaintMoved(long ComplaintId, ComplaintStep Step, string PaperNumber, string Note, DueSet? Due, bool Late) : IEvent;

public sealed record ComplainantShown(long ComplaintId, string Why) : IEvent;
