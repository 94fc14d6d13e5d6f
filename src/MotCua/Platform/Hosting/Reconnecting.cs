using Microsoft.AspNetCore.Http.Features;
using MotCua.Platform.Storage;
using MotCua.Platform.Ui;

namespace MotCua.Platform.Hosting;

/// <summary>When the database server went away in the middle of a request: a page is asked for again on a new connection; a form is never sent again by us, its sender is asked to look.</summary>
internal sealed class Reconnecting(RequestDelegate next, IServiceScopeFactory scopes, MotCuaOptions options)
{
    private const int Tries = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public async Task InvokeAsync(HttpContext http)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await next(http);
                return;
            }
            catch (Exception failed) when (StorageFaults.IsLost(failed) && !http.Response.HasStarted)
            {
                Forget();
                if (attempt == Tries || !MayRepeat(http))
                {
                    await ConnectionLostPage.AnswerAsync(http);
                    return;
                }
            }
            await Task.Delay(Pause * attempt, http.RequestAborted);
            BeginAgain(http);
        }
    }

    // Reading twice does no harm; a page that was about to write something down is not repeated, as it may have done so.
    private static bool MayRepeat(HttpContext http) =>
        (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)) && !http.RequestServices.GetRequiredService<MotCuaDbContext>().ChangeTracker.HasChanges();

    private void BeginAgain(HttpContext http)
    {
        http.Response.Clear();
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        var services = new RequestServicesFeature(http, scopes);
        http.Features.Set<IServiceProvidersFeature>(services);
    }

    // Connections to the server that is gone: what lies in the pool is closed, what is in use is closed when it is given back.
    private void Forget()
    {
        if (options.Database is { } postgres) Npgsql.NpgsqlConnection.ClearPool(new Npgsql.NpgsqlConnection(PostgresConnection.Of(postgres)));
    }
}
