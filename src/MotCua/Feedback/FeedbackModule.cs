using Microsoft.Extensions.DependencyInjection.Extensions;
using MotCua.Access;
using MotCua.Feedback.Sending;
using MotCua.Feedback.Telling;
using MotCua.Notifications;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Feedback;

public static class FeedbackModule
{
    public static IServiceCollection AddFeedback(this IServiceCollection services)
    {
        services.TryAddSingleton<TrackingTries>();
        services.AddRateLimiter(SendingLimit.AddTo).AddOptions<SendingLimit>().BindConfiguration("Feedback");
        return services.AddTelling<TellSender>(FeedbackOccasions.All).AddScoped<Platform.Verifying.ICheck, Register.RegisterCheck>().AddScoped<FeedbackIntake>()
            .AddSingleton(Item("Xử lý phản ánh, kiến nghị", "/xu-ly-phan-anh", 70, Permission.ReceiveFeedback, Permission.HandleFeedback, Permission.ApproveFeedback))
            .AddSingleton(Item("Ghi nhận phản ánh", "/xu-ly-phan-anh/moi", 71, Permission.ReceiveFeedback))
            .AddSingleton(Item("Sổ phản ánh, kiến nghị", "/so-phan-anh", 72, Permission.ReceiveFeedback, Permission.ApproveFeedback));
    }

    private static MenuItem Item(string text, string href, int order, params Permission[] anyOf) => new("Tiếp dân, phản ánh", text, href, order, [.. anyOf.Select(p => p.ToString())]);
}
