using Microsoft.AspNetCore.OutputCaching;

namespace MotCua.Platform.Ui;

/// <summary>For a public page that shows everybody the same, e.g. the front page: made once and given again for ten seconds, or until something rarely changed changes. With any cookie but the theme's a page of its own is made, so that who works here sees at once what they did.</summary>
public sealed class SameForAll(TimeProvider clock) : IOutputCachePolicy
{
    /// <summary>Of the policy, for <see cref="OutputCacheAttribute.PolicyName"/>.</summary>
    public const string Name = "same-for-all";

    private const long Megabyte = 1024 * 1024;
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(10);

    internal static void AddTo(OutputCacheOptions options)
    {
        (options.SizeLimit, options.MaximumBodySize) = (16 * Megabyte, Megabyte);
        options.AddPolicy(Name, builder => builder.AddPolicy<SameForAll>(), excludeDefaultPolicy: true);
    }

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.HttpContext.Request;
        var theme = request.Cookies["theme"];
        var may = HttpMethods.IsGet(request.Method) && request.Cookies.Keys.All(k => k == "theme");
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = may;
        if (!may) return;

        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["theme"] = theme is "dark" or "light" ? theme : "";
        context.CacheVaryByRules.VaryByValues["stamp"] = $"{await context.HttpContext.RequestServices.GetRequiredService<MotCuaDbContext>().StampAsync(cancellation)}";
        context.CacheVaryByRules.VaryByValues["while"] = $"{clock.UtcNow.Ticks / Holds.Ticks}";
        context.ResponseExpirationTimeSpan = Holds;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.HttpContext.Response;
        if (response.StatusCode is not StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}
