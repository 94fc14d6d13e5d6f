using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Notifications;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Citizens.SigningIn;

/// <summary>Gives codes and takes them. An address nobody left on a dossier gets one too, as somebody may file from it; what is answered is the same for both.</summary>
internal sealed class LoginCodes(MotCuaDbContext db, Notifier notifier, Rulebook rulebook, IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Code = "mã", Minutes = "số phút";

    public static readonly Occasion Occasion = new("person.code", "Mã đăng nhập trang của tôi", [new(Code, "Mã sáu chữ số", "123456"), new(Minutes, "Mã có hiệu lực bao nhiêu phút", "10")]);

    // The general rules go for everybody: an agency's own would tell whether somebody is known there.
    private const long NoAgency = 0;

    private readonly ITimeLimitedDataProtector _ticket = protection.CreateProtector("MotCua.Portal.LoginCode").ToTimeLimitedDataProtector();

    /// <returns>What the next page shows to say which code is meant.</returns>
    /// <exception cref="RuleBroken">Too many were asked for at this address.</exception>
    public async Task<string> SendAsync(ContactAddress address, CancellationToken cancellationToken)
    {
        var agencies = await db.ReceivingAgenciesAsync(clock.Today, cancellationToken);
        await MustReachAsync(agencies, address, cancellationToken);
        var (now, hash) = (clock.UtcNow, address.Hash);
        var rules = await rulebook.OnAsync(NoAgency, clock.Today, cancellationToken);
        var (hourAgo, minutes) = (now.AddHours(-1), rules.Number(RuleKey.LoginCodeMinutes));
        if (await db.Set<LoginCode>().CountAsync(c => c.AddressHash == hash && c.At > hourAgo, cancellationToken) >= rules.Number(RuleKey.LoginCodesPerHour))
            throw new RuleBroken("Địa chỉ này vừa được yêu cầu nhiều mã. Dùng mã mới nhất đã nhận, hoặc chờ một giờ rồi thử lại.", "Input.Address");

        var (row, code) = LoginCode.Make(address, now, now.AddMinutes(minutes));
        db.Add(row);
        if (await SpeakerAsync(agencies, address, row, rules, cancellationToken) is { } speaking) await notifier.SendAsync(Order(speaking, address, code, minutes, row.ValidUntil), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await ForgetOldAsync(now, cancellationToken);
        return _ticket.Protect($"{row.Id}|{address.Text}", TimeSpan.FromMinutes(minutes * 2));
    }

    // Said only where it is the same for everybody: of several agencies one may reach whom another does not.
    private async Task MustReachAsync(List<Agency> agencies, ContactAddress address, CancellationToken cancellationToken)
    {
        if (agencies is not [var only] || await notifier.ReachesAsync(only.Id, address, cancellationToken)) return;
        throw new RuleBroken(address.Channel is MessageChannel.Sms
            ? "Đơn vị chưa gửi được tin nhắn SMS nên chưa có mã. Dùng thư điện tử, hoặc đến bộ phận Một cửa."
            : "Đơn vị chưa gửi được thư điện tử nên chưa có mã. Dùng số điện thoại, hoặc đến bộ phận Một cửa.", "Input.Address");
    }

    /// <summary>Who sends it: where the address is known that agency, else the first of the deployment, as long as not too many new addresses were asked for. Beyond that it is silent: whoever orders messages to strangers learns nothing and costs no more.</summary>
    private async Task<long?> SpeakerAsync(List<Agency> agencies, ContactAddress address, LoginCode row, RulesInForce rules, CancellationToken cancellationToken)
    {
        if (await db.Dossiers.OwnedAt(address).OrderByDescending(d => d.ReceivedAt).Select(d => (long?)d.AgencyId).FirstOrDefaultAsync(cancellationToken) is { } knows) return knows;
        var hourAgo = row.At.AddHours(-1);
        if (await db.Set<LoginCode>().CountAsync(c => c.IsToNew && c.At > hourAgo, cancellationToken) >= rules.Number(RuleKey.LoginCodesToNewPerHour)) return null;
        row.IsToNew = true;
        return agencies.FirstOrDefault()?.Id;
    }

    /// <summary>The address whose code this is; null when it is wrong, old, used, or was tried too often.</summary>
    public async Task<ContactAddress?> TakeAsync(string ticket, string typed, CancellationToken cancellationToken)
    {
        if (Read(ticket) is not (var id, var address)) return null;
        var (now, most) = (clock.UtcNow, (await rulebook.OnAsync(NoAgency, clock.Today, cancellationToken)).Number(RuleKey.LoginCodeTries));
        // The try is counted before it is judged: a thousand at once are a thousand tries.
        var open = db.Set<LoginCode>().Where(c => c.Id == id && c.UsedAt == null && c.ValidUntil > now);
        if (await ChangeAsync(() => open.Where(c => c.Tries < most).ExecuteUpdateAsync(c => c.SetProperty(x => x.Tries, x => x.Tries + 1), cancellationToken), cancellationToken) == 0) return null;

        var row = await db.Set<LoginCode>().AsNoTracking().SingleAsync(c => c.Id == id, cancellationToken);
        if (row.AddressHash != address.Hash || !row.Is(typed)) return null;
        return await ChangeAsync(() => open.ExecuteUpdateAsync(c => c.SetProperty(x => x.UsedAt, now), cancellationToken), cancellationToken) == 1 ? address : null;
    }

    /// <summary>Where a code was sent, as its owner recognises it; null when the ticket is none of ours or too old.</summary>
    public ContactAddress? AddressOf(string? ticket) => Read(ticket ?? "")?.Address;

    private static MessageOrder Order(long agency, ContactAddress address, string code, int minutes, DateTime until) =>
        new(agency, Occasion, address.Channel is MessageChannel.Email ? new Recipient(address.Text, "") : new Recipient("", address.Text), new MessageSubject(0, ""),
            new Dictionary<string, string> { [Code] = code, [Minutes] = minutes.Print() })
        { WasAskedFor = true, IsSecret = true, UselessAfter = until };

    private (long Id, ContactAddress Address)? Read(string ticket)
    {
        try
        {
            return _ticket.Unprotect(ticket).Split('|', 2) is [var id, var text] && ContactAddress.Read(text) is { } address ? (long.Parse(id, VietnamText.Culture), address) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null; // made up, or of another day
        }
    }

    private async Task ForgetOldAsync(DateTime now, CancellationToken cancellationToken)
    {
        var before = now.AddDays(-1);
        await ChangeAsync(() => db.Set<LoginCode>().Where(c => c.At < before).ExecuteDeleteAsync(cancellationToken), cancellationToken);
    }

    private async Task<int> ChangeAsync(Func<Task<int>> change, CancellationToken cancellationToken)
    {
        var changed = 0;
        await db.InTransactionAsync(async () => changed = await change(), cancellationToken);
        return changed;
    }
}
