using Microsoft.EntityFrameworkCore;
using MotCua.Exchange.Signing;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Exchange.Receiving;

/// <summary>A message whose sender is proven.</summary>
internal sealed record Admitted(Partner Partner, OwnSide Own, Envelope Envelope, string Kid, string Signed);

/// <summary>Who may speak to us: a known partner, with a key of its own that we pinned, to us, just now.</summary>
internal sealed class Admission(MotCuaDbContext db, OwnKeys keys, ExchangeRules rules, TimeProvider clock)
{
    public async Task<Admitted> CheckAsync(string text, CancellationToken cancellationToken)
    {
        if (!Jws.TryRead(text, out var envelope, out var kid)) throw new Refusal(400, "Tin không đúng dạng: cần một phong bì CloudEvents 1.0 ký JWS có tên khoá (kid).");
        var own = await keys.SideAsync(cancellationToken) ?? throw new Refusal(503, "Bên nhận chưa bật trao đổi dữ liệu.");
        var partner = envelope.SourceCode is { } code ? await db.Partners.SingleOrDefaultAsync(p => p.Code == code && p.Kind == PartnerKind.MotCua, cancellationToken) : null;
        if (partner is null) throw new Refusal(401, "Bên nhận chưa đăng ký hệ thống gửi.");
        if (partner.KeyOf(kid, clock.UtcNow) is not { } key) throw new Refusal(401, "Bên nhận chưa ghim khoá dùng để ký tin này, hoặc khoá đã hết hạn.");
        if (!await Jws.IsSignedByAsync(text, key)) throw new Refusal(401, "Chữ ký không đúng.");
        if (envelope.Recipient != own.Code) throw new Refusal(403, "Tin gửi cho hệ thống khác.");
        await CheckClockAsync(envelope, cancellationToken);
        if (partner.IsSuspended) throw new Refusal(503, "Bên nhận đang tạm dừng trao đổi với hệ thống gửi.");
        return new Admitted(partner, own, envelope, kid, text);
    }

    private async Task CheckClockAsync(Envelope envelope, CancellationToken cancellationToken)
    {
        var most = (await rules.TodayAsync(cancellationToken)).Number(RuleKey.ExchangeClockSeconds);
        if (Math.Abs((clock.UtcNow - envelope.Signedat.ToUniversalTime()).TotalSeconds) > most) throw new Refusal(401, $"Giờ ký lệch quá {most} giây so với đồng hồ bên nhận. Kiểm tra đồng hồ hai bên.");
    }
}
