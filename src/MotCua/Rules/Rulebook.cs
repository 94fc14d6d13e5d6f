using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Calendar;
using MotCua.Platform;

namespace MotCua.Rules;

/// <summary>The rules in force on a day for an agency.</summary>
public sealed class RulesInForce
{
    private readonly Dictionary<RuleKey, DatedRule> _rules;

    internal RulesInForce(IEnumerable<DatedRule> rules, long agencyId, DateOnly day) =>
        _rules = rules.Where(r => r.ValidFrom <= day && (r.AgencyId is null || r.AgencyId == agencyId))
            .GroupBy(r => r.Key)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(r => r.AgencyId is not null).ThenByDescending(r => r.ValidFrom).First());

    /// <exception cref="RuleBroken">No rule of that key covers the day: the administrator must enact one.</exception>
    public DatedRule this[RuleKey key] => _rules.TryGetValue(key, out var rule)
        ? rule
        : throw new RuleBroken($"Chưa có quy định «{RuleKeys.NameOf(key)}» cho ngày này. Người quản trị cần nhập ở mục Quy định.");

    public int Number(RuleKey key) => int.Parse(this[key].Value, CultureInfo.InvariantCulture);

    public Period Period(RuleKey key) => Calendar.Period.Parse(this[key].Value);

    public string Text(RuleKey key) => this[key].Value;

    public TimeOnly Time(RuleKey key) => TimeOnly.ParseExact(this[key].Value, "HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>Opens the rules at a day. They are few, and kept.</summary>
public sealed class Rulebook(MotCuaDbContext db, Kept kept)
{
    public async Task<RulesInForce> OnAsync(long agencyId, DateOnly day, CancellationToken cancellationToken)
    {
        var all = await kept.GetAsync((nameof(Rulebook), agencyId), () => db.Set<DatedRule>().AsNoTracking().Where(r => r.AgencyId == null || r.AgencyId == agencyId).ToListAsync(cancellationToken), cancellationToken);
        return new RulesInForce(all, agencyId, day);
    }

    /// <summary>What one rule says for each agency that day: its own before the general one. Kept as a whole, however many agencies.</summary>
    public async Task<Func<long, string?>> PerAgencyAsync(RuleKey key, DateOnly day, CancellationToken cancellationToken)
    {
        var rules = await kept.GetAsync((nameof(PerAgencyAsync), key), () => db.Set<DatedRule>().AsNoTracking().Where(r => r.Key == key).ToListAsync(cancellationToken), cancellationToken);
        return agency => rules.Where(r => r.ValidFrom <= day && (r.AgencyId is null || r.AgencyId == agency)).OrderByDescending(r => r.AgencyId is not null).ThenByDescending(r => r.ValidFrom).FirstOrDefault()?.Value;
    }
}
