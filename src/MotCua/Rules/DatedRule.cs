using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Rules;

/// <summary>A rule of law or of the agency, in force from a day until the next one of the same key: limits, forms, code patterns, cut-offs. Nothing of this is a constant in code.</summary>
public sealed class DatedRule : Aggregate, IRarelyChanged
{
    private DatedRule() { }

    /// <summary>Null for all agencies; an agency's own rule goes before it.</summary>
    public long? AgencyId { get; private set; }

    public RuleKey Key { get; private set; }

    /// <summary>First day, inclusive.</summary>
    public DateOnly ValidFrom { get; private set; }

    public string Value { get; private set; } = "";

    /// <summary>The act and article it comes from.</summary>
    public string Source { get; private set; } = "";

    /// <summary>False until somebody read it in the act itself; shown as «cần xác nhận», never presented as law.</summary>
    public bool Verified { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    /// <exception cref="RuleBroken">The value does not fit the key.</exception>
    public static DatedRule Enact(long? agencyId, RuleKey key, DateOnly validFrom, string value, string source, bool verified)
    {
        if (!RuleKeys.Fits(key, value)) throw new RuleBroken($"Giá trị «{value}» không hợp với quy định này: {RuleKeys.Expects(key)}.", "Input.Value");
        var rule = new DatedRule { AgencyId = agencyId, Key = key, ValidFrom = validFrom, Value = value, Source = source, Verified = verified };
        rule.Record(new RuleEnacted(rule.Id, agencyId, key, validFrom, value, source, verified));
        return rule;
    }

    public void Amend(string value, string source, bool verified)
    {
        if (!RuleKeys.Fits(Key, value)) throw new RuleBroken($"Giá trị «{value}» không hợp với quy định này: {RuleKeys.Expects(Key)}.", "Input.Value");
        (Value, Source, Verified) = (value, source, verified);
        Record(new RuleAmended(Id, value, source, verified));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<DatedRule>
    {
        public void Configure(EntityTypeBuilder<DatedRule> rule)
        {
            rule.ToTable("dated_rules");
            rule.Property(r => r.Key).HasConversion<string>().HasMaxLength(60);
            rule.HasIndex(r => new { r.AgencyId, r.Key, r.ValidFrom }).IsUnique();
        }
    }
}

public sealed record RuleEnacted(long RuleId, long? AgencyId, RuleKey Key, DateOnly ValidFrom, string Value, string Source, bool Verified) : IEvent;

public sealed record RuleAmended(long RuleId, string Value, string Source, bool Verified) : IEvent;
