using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Notifications.Sending;

/// <summary>Nobody is woken by an office: messages go out by day, those a person asked for this minute excepted.</summary>
internal static class SendingHours
{
    /// <summary>The moment itself when it is within the hours (the end exclusive), else the next beginning.</summary>
    public static DateTime Next(DateTime utc, RulesInForce rules)
    {
        var (from, until) = (rules.Time(RuleKey.MessageFrom), rules.Time(RuleKey.MessageUntil));
        var (day, time) = (DateOnly.FromDateTime(utc.ToLocal()), TimeOnly.FromDateTime(utc.ToLocal()));
        if (from >= until || (time >= from && time < until)) return utc; // hours that make no sense hold nothing back
        return (time < from ? day : day.AddDays(1)).ToDateTime(from).ToUtc();
    }
}
