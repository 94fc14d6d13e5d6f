using MotCua.Rules;

namespace MotCua.Notifications.Sending;

/// <summary>Twice as long after each failure, up to a limit.</summary>
internal static class BackOff
{
    public static TimeSpan After(int failures, RulesInForce rules) => TimeSpan.FromSeconds(Math.Min(
        rules.Number(RuleKey.MessageRetrySeconds) * Math.Pow(2, Math.Min(failures, 30) - 1), rules.Number(RuleKey.MessageRetryMinutes) * 60d));
}
