using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Ratings;

public enum SurveyWay
{
    [Display(Name = "Rút từ hồ sơ đã giải quyết")] Dossiers = 1,
    [Display(Name = "Người dân ngẫu nhiên, không có danh sách")] Residents = 2,
}

public enum SurveyState
{
    [Display(Name = "Đang chuẩn bị")] Planned = 1,
    [Display(Name = "Đang khảo sát, nhập phiếu")] Fielding = 2,
    [Display(Name = "Đang phúc tra")] Rechecking = 3,
    [Display(Name = "Đã chốt")] Closed = 4,
    [Display(Name = "Đã huỷ")] Cancelled = 5,
}

/// <param name="Name">As people call it.</param>
/// <param name="SetId">The version of the questions asked.</param>
/// <param name="Way">From where people are drawn.</param>
/// <param name="AskedFrom">First day of the dossiers asked about.</param>
/// <param name="AskedTo">Last day of them.</param>
/// <param name="FieldFrom">First day of asking.</param>
/// <param name="FieldTo">Last day of asking.</param>
/// <param name="Sample">How many forms in all.</param>
/// <param name="PerBatch">How many forms go to one interviewer at a time.</param>
public sealed record SurveyTerms(string Name, long SetId, SurveyWay Way, DateOnly AskedFrom, DateOnly AskedTo, DateOnly FieldFrom, DateOnly FieldTo, int Sample, int PerBatch)
{
    internal const int MostForms = 5000;

    /// <summary>Of residents: how many in which place; they make the sample.</summary>
    public IReadOnlyList<SurveyQuota> Areas { get; init; } = [];

    /// <summary>Of dossiers: how many of which field, set by hand; empty shares the sample by how many were settled.</summary>
    public IReadOnlyList<SurveyTarget> Targets { get; init; } = [];

    internal void Check()
    {
        if (Targets.Select(t => VietnamText.Fold(t.Field)).Distinct().Count() != Targets.Count) throw new RuleBroken("Mỗi lĩnh vực chỉ đặt chỉ tiêu một lần.", "Input.Targets");
        if (Name.Length == 0) throw new RuleBroken("Đặt tên đợt khảo sát.", "Input.Name");
        if (AskedTo < AskedFrom) throw new RuleBroken("Ngày cuối của kỳ hồ sơ phải sau ngày đầu.", "Input.AskedTo");
        if (FieldTo < FieldFrom) throw new RuleBroken("Ngày kết thúc khảo sát phải sau ngày bắt đầu.", "Input.FieldTo");
        if (Sample is < 1 or > MostForms) throw new RuleBroken($"Cỡ mẫu từ 1 đến {MostForms.Print()} phiếu.", Way is SurveyWay.Residents ? "Input.Areas" : "Input.Sample");
        if (PerBatch < 1) throw new RuleBroken("Mỗi tập có ít nhất một phiếu.", "Input.PerBatch");
    }
}

/// <param name="Field">Field of the dossiers.</param>
/// <param name="Count">How many of it are asked.</param>
public sealed record SurveyTarget(string Field, int Count);

/// <summary>A campaign of asking (đợt khảo sát) from plan to frozen figures: who is asked is drawn by a seed that is written down, forms go out in batches, are entered, checked again and closed.</summary>
public sealed partial class Survey : Aggregate
{
    private Survey() { }

    public long AgencyId { get; private init; }

    public string Code { get; private init; } = "";

    public SurveyTerms Terms { get; private set; } = null!;

    public SurveyState State { get; private set; } = SurveyState.Planned;

    public string CancelledWhy { get; private set; } = "";

    public override long? HistoryAgencyId => AgencyId;

    public bool IsRunning => State is SurveyState.Fielding or SurveyState.Rechecking;

    public static Survey Plan(long agencyId, string code, SurveyTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        terms.Check();
        var survey = new Survey { AgencyId = agencyId, Code = code, Terms = terms };
        survey.Record(new SurveyPlanned(survey.Id, code, terms));
        return survey;
    }

    public void Replan(SurveyTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        MustBe("sửa", SurveyState.Planned);
        terms.Check();
        Terms = terms;
        Record(new SurveyReplanned(Id, terms));
    }

    /// <summary>What was drawn is forgotten with it; forms that were entered stay as they are.</summary>
    public void Cancel(string why)
    {
        MustBe("huỷ", SurveyState.Planned, SurveyState.Fielding, SurveyState.Rechecking);
        if (why.Length == 0) throw new RuleBroken("Ghi lý do huỷ đợt khảo sát.", "Why");
        (State, CancelledWhy) = (SurveyState.Cancelled, why);
        Record(new SurveyCancelled(Id, why));
    }

    internal void MustBe(string what, params SurveyState[] states)
    {
        if (!states.Contains(State)) throw new RuleBroken($"Đợt khảo sát ở trạng thái «{State.Word()}» nên không {what} được.");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Survey>
    {
        public void Configure(EntityTypeBuilder<Survey> survey)
        {
            survey.ToTable("surveys");
            survey.Property(s => s.Code).HasMaxLength(60);
            survey.Property(s => s.CancelledWhy).HasMaxLength(500);
            survey.Property(s => s.SampleHash).HasMaxLength(64);
            survey.Property(s => s.ClosedBy).HasMaxLength(250);
            survey.Property(s => s.FrozenHash).HasMaxLength(64);
            survey.Property(s => s.Terms).HasJson();
            survey.Property(s => s.Quotas).HasJson();
            survey.Property(s => s.Batches).HasJson();
            survey.Property(s => s.Interviewers).HasJson();
            survey.Property(s => s.Readers).HasJson();
            survey.Property(s => s.Result).HasJson();
            survey.Property(s => s.Adjustments).HasJson();
            survey.Ignore(s => s.IsRunning);
            survey.HasIndex(s => new { s.AgencyId, s.Code }).IsUnique();
            survey.HasIndex(s => new { s.AgencyId, s.ClosedOn });
        }
    }
}
