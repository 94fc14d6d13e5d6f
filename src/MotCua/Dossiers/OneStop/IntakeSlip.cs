using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Dossiers.OneStop;

internal enum SlipKind
{
    [Display(Name = "Yêu cầu bổ sung, hoàn thiện hồ sơ")] Supplement = 2,
    [Display(Name = "Từ chối tiếp nhận hồ sơ")] Refusal = 3,
}

/// <summary>A slip given before intake (phiếu yêu cầu bổ sung, phiếu từ chối tiếp nhận; NĐ 61/2018 Điều 17.1): there is no dossier and no code yet, but what was asked is on record.</summary>
internal sealed class IntakeSlip : Aggregate
{
    private IntakeSlip() { }

    public long AgencyId { get; private set; }

    public SlipKind Kind { get; private set; }

    /// <summary>With the desk's symbol, e.g. 12/BPTNTKQ; gapless per form and year.</summary>
    public string Number { get; private set; } = "";

    public long ProcedureId { get; private set; }

    public string ProcedureName { get; private set; } = "";

    public Person Applicant { get; private set; } = new();

    /// <summary>What must be completed; empty on a refusal.</summary>
    public IReadOnlyList<string> Needed { get; private set; } = [];

    public string Reason { get; private set; } = "";

    public DateTime GivenAt { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    /// <exception cref="RuleBroken">Nothing is asked for, or no reason is given: the citizen must be told once and in full.</exception>
    public static IntakeSlip Give(long agencyId, SlipKind kind, string number, long procedureId, string procedureName, Person applicant, IReadOnlyList<string> needed, string reason, DateTime now)
    {
        if (kind is SlipKind.Supplement && needed.Count == 0) throw new RuleBroken("Ghi ít nhất một giấy tờ hoặc nội dung cần bổ sung, mỗi dòng một mục.", "Input.Needed");
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBroken("Ghi lý do để người dân hiểu vì sao.", "Input.Reason");
        var slip = new IntakeSlip
        {
            AgencyId = agencyId, Kind = kind, Number = number, ProcedureId = procedureId, ProcedureName = procedureName, Applicant = applicant,
            Needed = kind is SlipKind.Supplement ? needed : [], Reason = reason.Trim(), GivenAt = now,
        };
        slip.Record(new IntakeSlipGiven(slip.Id, kind.Word(), number, procedureName, slip.Needed, slip.Reason));
        return slip;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<IntakeSlip>
    {
        public void Configure(EntityTypeBuilder<IntakeSlip> slip)
        {
            slip.ToTable("intake_slips");
            slip.Property(s => s.Number).HasMaxLength(60);
            slip.Property(s => s.ProcedureName).HasMaxLength(1000);
            slip.Property(s => s.Applicant).HasJson();
            slip.Property(s => s.Needed).HasJson();
            slip.HasIndex(s => new { s.AgencyId, s.GivenAt, s.Id });
        }
    }
}

internal sealed record IntakeSlipGiven(long SlipId, string Kind, string Number, string ProcedureName, IReadOnlyList<string> Needed, string Reason) : IEvent;
