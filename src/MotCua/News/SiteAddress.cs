using MotCua.Platform.Hosting;

namespace MotCua.News;

/// <summary>The address of the public site in what leaves it: feeds, the map for search machines, what is shared. A ward alone says its own; else it is that of this program.</summary>
public sealed class SiteAddress(NewsCatalogue catalogue, OwnAddress own)
{
    public async Task<string> OfAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return await catalogue.OwnerAsync(http.RequestAborted) is { Website: { Length: > 0 } website } ? website.TrimEnd('/') : own.Of(http);
    }
}
