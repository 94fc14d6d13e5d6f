using System.Net;

namespace MotCua.Exchange;

/// <summary>A line with faults of its own choosing, the same for the same seed: a request lost, an answer lost after the other side acted, an overloaded or a failing other side.</summary>
internal sealed class BadLine(int seed) : DelegatingHandler
{
    private readonly Random _random = new(seed);

    /// <summary>Of a hundred requests.</summary>
    public int FaultsOfHundred { get; set; } = 40;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        int dice, kind;
        lock (_random) (dice, kind) = (_random.Next(100), _random.Next(4));
        if (dice >= FaultsOfHundred) return await base.SendAsync(request, cancellationToken);
        if (kind == 0) throw new HttpRequestException("Đứt đường truyền.");
        if (kind == 1)
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
            throw new HttpRequestException("Mất câu trả lời.");
        }
        return new HttpResponseMessage(kind == 2 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.InternalServerError) { Content = new StringContent("") };
    }
}
