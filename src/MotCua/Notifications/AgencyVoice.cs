using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Notifications;

/// <summary>Speaks for an agency: its name, its telephone and the page to read further, which every message may say, are filled in here.</summary>
public sealed class AgencyVoice(MotCuaDbContext db, Kept kept, Notifier notifier, OwnAddress own, IHttpContextAccessor http)
{
    public const string Agency = "đơn vị", Phone = "điện thoại", Link = "liên kết";

    /// <param name="page">An example of the page; null where nothing of it is read by the public.</param>
    public static IEnumerable<Placeholder> Common(string? page)
    {
        yield return new(Agency, "Tên đơn vị", "Ủy ban nhân dân phường Đức Long");
        yield return new(Phone, "Điện thoại của đơn vị", "0252 3821234");
        if (page is not null) yield return new(Link, "Đường dẫn để xem thêm", $"https://motcua.example.vn{page}");
    }

    /// <param name="order">Its values need not hold what is common.</param>
    /// <param name="page">Where to read further; null where there is none.</param>
    /// <param name="elsewhere">What is said instead when the program's own address is not known.</param>
    /// <param name="cancellationToken">Stops before anything is laid down.</param>
    public async Task SayAsync(MessageOrder order, string? page, string elsewhere, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        var agency = await AgencyAsync(order.AgencyId, cancellationToken);
        var all = new Dictionary<string, string>(order.Values) { [Agency] = agency.Name, [Phone] = agency.Phone };
        if (page is not null) all[Link] = OriginOf(agency) is { } origin ? origin + page : elsewhere;
        await notifier.SendAsync(order with { Values = all }, cancellationToken);
    }

    public Task CancelAsync(long subjectId, CancellationToken cancellationToken, params Occasion[] occasions) => notifier.CancelAsync(subjectId, cancellationToken, occasions);

    public Task<AgencyProfile> AgencyAsync(long id, CancellationToken cancellationToken) => kept.GetAsync((nameof(AgencyVoice), id), async () =>
        (await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == id, cancellationToken)).Profile, cancellationToken);

    /// <summary>Null where neither the agency nor this request says under which address the program is reached.</summary>
    public string? OriginOf(AgencyProfile agency)
    {
        ArgumentNullException.ThrowIfNull(agency);
        var origin = http.HttpContext is { } request ? own.Of(request) : "";
        return agency.Website.Length > 0 || origin.Length > 0 ? agency.OriginOr(origin) : null;
    }
}
