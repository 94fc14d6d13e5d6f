using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Staff;

/// <summary>Which criterion of the index, whose, and for what.</summary>
/// <param name="Code">Of the criterion as the set names it, e.g. 2.1.3.</param>
public sealed record DutyTerms(string Code, string Criterion, long? OfficialId, string Leader, string Duty)
{
    internal void Check()
    {
        if (Code.Length is 0 or > 40) throw new RuleBroken("Nhập mã tiêu chí, không quá 40 ký tự, ví dụ 2.1.3.", "Input.Code");
        if (Criterion.Length is 0 or > 500) throw new RuleBroken("Nhập tên tiêu chí, không quá 500 ký tự.", "Input.Criterion");
        if (Leader.Length is 0 or > 120) throw new RuleBroken("Chọn người chịu trách nhiệm.", "Input.OfficialId");
        if (Duty.Length > 1000) throw new RuleBroken("Nội dung trách nhiệm dài quá 1.000 ký tự.", "Input.Duty");
    }
}

/// <summary>What became of it.</summary>
/// <param name="Effect">On the leader's rating of the year.</param>
public sealed record DutyResult(string Result, string Effect, string Explanation)
{
    internal void Check()
    {
        if (Result.Length is 0 or > 500) throw new RuleBroken("Ghi kết quả, không quá 500 ký tự.", "Outcome.Result");
        if (Effect.Length > 500) throw new RuleBroken("Ảnh hưởng đến đánh giá dài quá 500 ký tự.", "Outcome.Effect");
        if (Explanation.Length > 2000) throw new RuleBroken("Giải trình dài quá 2.000 ký tự.", "Outcome.Explanation");
    }
}

/// <summary>What a head answers for (trách nhiệm người đứng đầu): a criterion of the year's index, its result, and what it does to the leader's rating.</summary>
public sealed class HeadDuty : Aggregate
{
    private HeadDuty() { }

    public long AgencyId { get; private init; }

    public int Year { get; private init; }

    public string Code { get; private set; } = "";

    public string Criterion { get; private set; } = "";

    public long? OfficialId { get; private set; }

    public string Leader { get; private set; } = "";

    public string Duty { get; private set; } = "";

    public string Result { get; private set; } = "";

    public string Effect { get; private set; } = "";

    public string Explanation { get; private set; } = "";

    public bool IsRemoved { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    public static HeadDuty Give(long agencyId, int year, DutyTerms terms)
    {
        var duty = new HeadDuty { AgencyId = agencyId, Year = year };
        duty.Put(terms);
        duty.Record(new DutyGiven(duty.Id, year, terms));
        return duty;
    }

    public void Regive(DutyTerms terms)
    {
        Put(terms);
        Record(new DutyRegiven(Id, Year, terms));
    }

    public void Conclude(DutyResult outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        outcome.Check();
        (Result, Effect, Explanation) = (outcome.Result, outcome.Effect, outcome.Explanation);
        Record(new DutyConcluded(Id, Year, Code, Leader, outcome));
    }

    public void Remove(string why)
    {
        if (why.Length is 0 or > 500) throw new RuleBroken("Ghi lý do bỏ dòng này, không quá 500 ký tự.", "Why");
        IsRemoved = true;
        Record(new DutyRemoved(Id, Year, Code, Leader, why));
    }

    private void Put(DutyTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        terms.Check();
        (Code, Criterion, OfficialId, Leader, Duty) = (terms.Code, terms.Criterion, terms.OfficialId, terms.Leader, terms.Duty);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<HeadDuty>
    {
        public void Configure(EntityTypeBuilder<HeadDuty> duty)
        {
            duty.ToTable("head_duties");
            duty.Property(d => d.Code).HasMaxLength(40);
            duty.Property(d => d.Criterion).HasMaxLength(500);
            duty.Property(d => d.Leader).HasMaxLength(120);
            duty.Property(d => d.Duty).HasMaxLength(1000);
            duty.Property(d => d.Result).HasMaxLength(500);
            duty.Property(d => d.Effect).HasMaxLength(500);
            duty.Property(d => d.Explanation).HasMaxLength(2000);
            duty.HasIndex(d => new { d.AgencyId, d.Year });
        }
    }
}

public sealed record DutyGiven(long DutyId, int Year, DutyTerms Terms) : IEvent;

public sealed record DutyRegiven(long DutyId, int Year, DutyTerms Terms) : IEvent;

public sealed record DutyConcluded(long DutyId, int Year, string Code, string Leader, DutyResult Outcome) : IEvent;

public sealed record DutyRemoved(long DutyId, int Year, string Code, string Leader, string Why) : IEvent;
