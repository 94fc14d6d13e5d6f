using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.ReformIndex;

public enum IndexRoundState
{
    [Display(Name = "Đang tự chấm")] SelfScoring = 1,
    [Display(Name = "Chờ thẩm định")] Submitted = 2,
    [Display(Name = "Yêu cầu bổ sung tài liệu")] EvidenceAsked = 3,
    [Display(Name = "Đã thẩm định, chờ công bố")] Appraised = 4,
    [Display(Name = "Đã công bố")] Announced = 5,
}

/// <summary>One agency's year under one set of criteria: self-scoring, appraisal once or twice, announcement. Its answers are in its <see cref="AreaSheet"/>s.</summary>
public sealed class IndexRound : Aggregate
{
    private IndexRound() { }

    /// <summary>Who is scored.</summary>
    public long AgencyId { get; private init; }

    /// <summary>Who appraises and announces: the agency that opened it.</summary>
    public long AppraiserId { get; private init; }

    public long SetId { get; private init; }

    public int Year { get; private init; }

    public IndexRoundState State { get; private set; }

    /// <summary>Self-scoring is open on these days, both inclusive.</summary>
    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    /// <summary>1, or 2 after more evidence was asked for.</summary>
    public int Turn { get; private set; } = 1;

    /// <summary>What evidence was asked for.</summary>
    public string Asked { get; private set; } = "";

    /// <summary>The report of self-scoring: difficulties and proposals.</summary>
    public string Report { get; private set; } = "";

    /// <summary>Frozen when announced.</summary>
    public AnnouncedIndex? Announced { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    public bool IsOpenOn(DateOnly day) => State is IndexRoundState.SelfScoring or IndexRoundState.EvidenceAsked && day >= From && day <= To;

    public bool IsAppraisable => State is IndexRoundState.Submitted;

    /// <param name="set">An issued set.</param>
    /// <param name="appraiserId">Who opens it.</param>
    /// <param name="agencyId">Who is scored.</param>
    public static IndexRound Open(CriteriaSet set, long appraiserId, long agencyId, DateOnly from, DateOnly to)
    {
        ArgumentNullException.ThrowIfNull(set);
        if (set.IsDraft) throw new RuleBroken("Bộ tiêu chí còn là dự thảo: ban hành rồi mới mở kỳ chấm.");
        var round = new IndexRound { AgencyId = agencyId, AppraiserId = appraiserId, SetId = set.Id, Year = set.Year, State = IndexRoundState.SelfScoring };
        round.Take(from, to);
        round.Record(new IndexRoundOpened(round.Id, set.Id, set.Year, from, to));
        return round;
    }

    public void MoveWindow(DateOnly from, DateOnly to, string reason)
    {
        if (State is not (IndexRoundState.SelfScoring or IndexRoundState.EvidenceAsked)) throw No("đổi thời gian tự chấm");
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBroken("Ghi lý do đổi thời gian.", "Input.Words");
        Take(from, to);
        Record(new IndexWindowMoved(Id, from, to, reason));
    }

    /// <param name="missing">Components without an answer.</param>
    /// <param name="report">Difficulties and proposals, in the words of the ward.</param>
    public void Submit(IReadOnlyCollection<string> missing, string report, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(missing);
        if (State is not (IndexRoundState.SelfScoring or IndexRoundState.EvidenceAsked)) throw No("gửi bảng tự chấm");
        if (!IsOpenOn(today)) throw new RuleBroken($"Thời gian tự chấm từ {From.Print()} đến {To.Print()}. Đề nghị cơ quan thẩm định đổi thời gian.");
        if (missing.Count > 0) throw new RuleBroken($"Còn {missing.Count} thành phần chưa chấm: {string.Join(", ", missing.Take(12))}{(missing.Count > 12 ? "…" : "")}. Chấm đủ, hoặc ghi «không áp dụng» kèm lý do, rồi gửi.");
        if (State is IndexRoundState.EvidenceAsked) Turn = 2;
        (State, Report) = (IndexRoundState.Submitted, report);
        Record(new IndexSubmitted(Id, Turn, report));
    }

    public void AskEvidence(string what, DateOnly until, DateOnly today)
    {
        if (State is not IndexRoundState.Submitted) throw No("yêu cầu bổ sung");
        if (Turn > 1) throw new RuleBroken("Đã yêu cầu bổ sung một lần; vòng hai là vòng cuối, hãy kết thúc thẩm định.");
        if (string.IsNullOrWhiteSpace(what)) throw new RuleBroken("Ghi tài liệu, thành phần cần bổ sung.", "Input.Words");
        if (until < today) throw new RuleBroken("Hạn bổ sung phải từ hôm nay trở đi.", "Input.To");
        (State, Asked, To) = (IndexRoundState.EvidenceAsked, what, until);
        Record(new IndexEvidenceAsked(Id, what, until));
    }

    public void FinishAppraisal(string words)
    {
        if (!IsAppraisable) throw No("kết thúc thẩm định");
        State = IndexRoundState.Appraised;
        Record(new IndexAppraised(Id, Turn, words));
    }

    public void Announce(AnnouncedIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        if (State is not IndexRoundState.Appraised) throw No("công bố");
        if (index.DecisionNumber.Length == 0) throw new RuleBroken("Ghi số quyết định công bố.", "DecisionNumber");
        (State, Announced) = (IndexRoundState.Announced, index);
        Record(new IndexAnnounced(Id, index.DecisionNumber, index.Total, index.Percent, index.Band, index.Rank, index.Among));
    }

    private void Take(DateOnly from, DateOnly to)
    {
        if (to < from) throw new RuleBroken("Ngày kết thúc tự chấm phải sau ngày bắt đầu.", "Input.To");
        (From, To) = (from, to);
    }

    private RuleBroken No(string what) => new($"Kỳ chấm đang ở trạng thái «{State.Word()}» nên không {what} được.");

    internal sealed class Mapping : IEntityTypeConfiguration<IndexRound>
    {
        public void Configure(EntityTypeBuilder<IndexRound> round)
        {
            round.ToTable("index_rounds");
            round.Property(r => r.Announced).HasJson();
            round.HasIndex(r => new { r.AgencyId, r.SetId }).IsUnique();
            round.HasIndex(r => new { r.AppraiserId, r.SetId });
        }
    }
}

/// <summary>The result as it was announced; it names the reckoning it was made by.</summary>
public sealed record AnnouncedIndex(string DecisionNumber, DateOnly Day, int Version, IReadOnlyList<IndexRow> Rows, decimal Points, decimal Max, decimal Adjustment, decimal Total, decimal? Percent, string Band, int Rank, int Among);

public sealed record IndexRoundOpened(long RoundId, long SetId, int Year, DateOnly From, DateOnly To) : IEvent;

public sealed record IndexWindowMoved(long RoundId, DateOnly From, DateOnly To, string Reason) : IEvent;

public sealed record IndexSubmitted(long RoundId, int Turn, string Report) : IEvent;

public sealed record IndexEvidenceAsked(long RoundId, string Asked, DateOnly Until) : IEvent;

public sealed record IndexAppraised(long RoundId, int Turn, string Note) : IEvent;

public sealed record IndexAnnounced(long RoundId, string DecisionNumber, decimal Total, decimal? Percent, string Band, int Rank, int Among) : IEvent;
