using Microsoft.AspNetCore.RateLimiting;
using MotCua.Platform.Hosting;

namespace MotCua.Dialogues.Asking;

/// <summary>How often one address may ask before a dialogue. Setting <c>Dialogues:QuestionsPerTenMinutes</c> (environment <c>Dialogues__QuestionsPerTenMinutes</c>).</summary>
internal sealed class AskingLimit
{
    public const string Policy = "dialogues";

    public int QuestionsPerTenMinutes { get; set; } = 20;

    public static void AddTo(RateLimiterOptions options) => options.AddPosts<AskingLimit>(Policy, TimeSpan.FromMinutes(10), limit => limit.QuestionsPerTenMinutes);
}
