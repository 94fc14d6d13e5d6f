using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MotCua.Exchange.Carrying;
using MotCua.Exchange.Signing;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Exchange.Receiving;

/// <summary>
/// Looks at whoever comes before anything large is taken from them: how often their network failed just now, how much they mean to send, and whose key their message says it is signed with,
/// which stands in its first few hundred bytes. That name proves nothing, as keys are public; <see cref="Admission"/> proves it later. It only keeps out whoever does not even know it.
/// </summary>
internal sealed class Doorkeeper(MotCuaDbContext db, Kept kept, OwnKeys keys, StrangerCount strangers, IOptions<ExchangeOptions> options, TimeProvider clock)
{
    private const int Base64Growth = 2, EnvelopeBytes = 8 * 1024, LongestHead = 2 * 1024;

    private long MostBytes => options.Value.DataKilobytes * 1024L * Base64Growth + EnvelopeBytes;

    /// <summary>The whole body, of somebody who may be a partner.</summary>
    /// <exception cref="Refusal">Turned away; little was read.</exception>
    public async Task<string> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (strangers.IsTooMany(ClientAddress.Of(request.HttpContext))) throw new Refusal(429, "Quá nhiều tin bị từ chối từ mạng này; gửi lại sau một phút.");
        if (request.ContentLength > MostBytes) throw new Refusal(413, "Tin quá lớn.");
        if (request.ContentType is not { } type || !type.StartsWith(SignedTransport.ContentType, StringComparison.OrdinalIgnoreCase)) throw new Refusal(415, $"Tin phải là JWS, kiểu nội dung {SignedTransport.ContentType}.");
        if (await keys.SideAsync(cancellationToken) is null) throw new Refusal(503, "Bên nhận chưa bật trao đổi dữ liệu.");
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MostBytes;

        await MustBeKnownAsync(await HeadAsync(request.BodyReader, cancellationToken), cancellationToken);
        using var reader = new StreamReader(request.BodyReader.AsStream(), Encoding.ASCII);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    // What stands before the first dot. Nothing of it is used up: the whole is read again as one.
    private static async Task<string> HeadAsync(PipeReader body, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellationToken);
            var dot = read.Buffer.PositionOf((byte)'.');
            var head = dot is { } end ? Encoding.ASCII.GetString(read.Buffer.Slice(0, end)) : null;
            var isOver = read.IsCompleted || read.Buffer.Length > LongestHead;
            body.AdvanceTo(read.Buffer.Start, head is null ? read.Buffer.End : read.Buffer.Start);
            if (head is { Length: <= LongestHead }) return head;
            if (head is not null || isOver) throw new Refusal(400, "Tin không đúng dạng: cần một phong bì CloudEvents 1.0 ký JWS có tên khoá (kid).");
        }
    }

    private async Task MustBeKnownAsync(string head, CancellationToken cancellationToken)
    {
        if (Jws.KidIn(head) is not { } kid) throw new Refusal(400, "Tin không đúng dạng: cần một phong bì CloudEvents 1.0 ký JWS có tên khoá (kid).");
        var partners = await kept.GetAsync(nameof(Doorkeeper), () => db.Partners.AsNoTracking().Where(p => p.Kind == PartnerKind.MotCua).ToListAsync(cancellationToken), cancellationToken);
        var known = partners.FindAll(p => p.KeyOf(kid, clock.UtcNow) is not null);
        if (known.Count == 0) throw new Refusal(401, "Bên nhận chưa ghim khoá dùng để ký tin này, hoặc khoá đã hết hạn.");
        if (known.TrueForAll(p => p.IsSuspended)) throw new Refusal(503, "Bên nhận đang tạm dừng trao đổi với hệ thống gửi.");
    }
}
