using System.Data.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MotCua.Platform.Storage;

namespace MotCua.Platform.Hosting;

/// <summary>What a balancer asks: whether the program lives, and whether it should be given visitors. Public, and says nothing else.</summary>
internal static class Health
{
    public const string Live = "/suc-khoe/song", Ready = "/suc-khoe/san-sang";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet(Live, () => Results.Text("song")).WithMetadata(new AllowAnonymousAttribute());
        app.MapGet(Ready, AnswerAsync).WithMetadata(new AllowAnonymousAttribute());
    }

    private static async Task<IResult> AnswerAsync([FromServices] Drain drain, [FromServices] Migrator migrator, [FromServices] ILogger<Migrator> log, CancellationToken stop)
    {
        if (drain.HasBegun) return NotReady;
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(stop);
        soon.CancelAfter(Patience);
        try
        {
            return (await migrator.MissingAsync(soon.Token)).Count == 0 ? Results.Text("san-sang") : NotReady;
        }
        catch (Exception e) when (e is DbException or RuleBroken or OperationCanceledException || StorageFaults.IsLost(e))
        {
            log.LogWarning("Chưa sẵn sàng: {Why}", e.Message);
            return NotReady;
        }
    }

    private static IResult NotReady => Results.Text("chua-san-sang", statusCode: StatusCodes.Status503ServiceUnavailable);
}
