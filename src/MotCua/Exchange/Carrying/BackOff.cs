using MotCua.Rules;

namespace MotCua.Exchange.Carrying;

/// <summary>Twice as long after each failure, up to a limit; a fifth more or less, so that a hundred wards do not return in the same second.</summary>
internal static class BackOff
{
    private const double Jitter = 0.2;

    public static TimeSpan After(int failures, RulesInForce rules) => Scaled(Math.Min(
        rules.Number(RuleKey.ExchangeRetrySeconds) * Math.Pow(2, Math.Min(failures, 30) - 1), rules.Number(RuleKey.ExchangeRetryMinutes) * 60d));

    private static TimeSpan Scaled(double seconds) => TimeSpan.FromSeconds(seconds * (1 - Jitter + 2 * Jitter * Random.Shared.NextDouble()));
}
