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

    public static readonly Occasion Occasion = new("person.code", "Mã đăng nhập trang của tôi", [new(Code, "Mã chữ số", "123456"), new(Minutes, "Mã có hiệu lực bao nhiêu phút", "10")]);

    // The general rules go for everybody: an agency's own would tell whether somebody is known there.
    private const long NoAgency = 0;

    /// <summary>Time enough to find the message and type what it says.</summary>
    private static readonly TimeSpan LeastLeft = TimeSpan.FromMinutes(2);

    private readonly ITimeLimitedDataProtector _ticket = protection.CreateProtector("MotCua.Citizens.LoginCode").ToTimeLimitedDataProtector();

    /// <summary>Nobody is refused for what others asked for at this address: once enough was sent, a code that was sent and can still be typed is meant, and where there is none another goes out.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="browser">The known browser it is asked for in, as <see cref="KnownBrowser"/> says; empty for a stranger.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What the next page shows to say which code is meant.</returns>
    /// <exception cref="RuleBroken">Nothing can be sent to such an address.</exception>
    public async Task<string> SendAsync(ContactAddress address, string browser, CancellationToken cancellationToken)
    {
        var agencies = await db.ReceivingAgenciesAsync(clock.Today, cancellationToken);
        await MustReachAsync(agencies, address, cancellationToken);
        var now = clock.UtcNow;
        var rules = await rulebook.OnAsync(NoAgency, clock.Today, cancellationToken);
        var (minutes, most) = (rules.Number(RuleKey.LoginCodeMinutes), rules.Number(RuleKey.LoginCodesPerHour));
        if (browser.Length > 0 && await SentAsync(address, browser, now, cancellationToken) >= most) browser = "";
        var isLong = await LoginGuesses.AreSpentAsync(db, address, browser, clock.Today, rules.Number(RuleKey.LoginWrongPerDay), cancellationToken);

        if (await SentAsync(address, browser, now, cancellationToken) >= most && await UsableAsync(address, browser, isLong, now, cancellationToken) is { } sent)
        {
            var again = sent.Again(now);
            db.Add(again);
            await db.SaveChangesAsync(cancellationToken);
            return Ticket(again.Id, sent.At, address, minutes);
        }
        var (row, code) = LoginCode.Make(address, browser, isLong, now, now.AddMinutes(minutes));
        db.Add(row);
        if (await SpeakerAsync(agencies, address, row, rules, cancellationToken) is { } speaking) await notifier.SendAsync(Order(speaking, address, code, minutes, row.ValidUntil), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await ForgetOldAsync(now, cancellationToken);
        return Ticket(row.Id, null, address, minutes);
    }

    private Task<int> SentAsync(ContactAddress address, string browser, DateTime now, CancellationToken cancellationToken)
    {
        var (hash, hourAgo) = (address.Hash, now.AddHours(-1));
        return db.Set<LoginCode>().CountAsync(c => c.AddressHash == hash && c.At > hourAgo && c.Browser == browser && c.SameAs == null, cancellationToken);
    }

    // Known browsers and strangers share nothing with each other.
    private Task<LoginCode?> UsableAsync(ContactAddress address, string browser, bool isLong, DateTime now, CancellationToken cancellationToken)
    {
        var (hash, until) = (address.Hash, now + LeastLeft);
        return db.Set<LoginCode>().AsNoTracking().Where(c => c.AddressHash == hash && c.Browser == browser && c.IsLong == isLong && c.SameAs == null && c.UsedAt == null && c.ValidUntil > until)
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id).FirstOrDefaultAsync(cancellationToken);
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
    /// <exception cref="RuleBroken">Short codes of this address were guessed wrong too often today; the next one asked for is a long one.</exception>
    public async Task<ContactAddress?> TakeAsync(string ticket, string typed, CancellationToken cancellationToken)
    {
        if (Read(ticket) is not { } asked) return null;
        var rules = await rulebook.OnAsync(NoAgency, clock.Today, cancellationToken);
        var taken = Taken.No;
        await db.InTransactionAsync(async () => taken = await TakeInsideAsync(asked, typed, rules, cancellationToken), cancellationToken);
        if (taken is Taken.TooOften) throw new RuleBroken("Hôm nay địa chỉ này bị nhập sai mã quá nhiều lần. Chọn «lấy mã khác»: mã mới dài hơn và dùng được ngay.", "Input.Code");
        return taken is Taken.Yes ? asked.Address : null;
    }

    // Tries are counted before they are judged: a thousand at once are a thousand tries.
    private async Task<Taken> TakeInsideAsync(AskedCode asked, string typed, RulesInForce rules, CancellationToken cancellationToken)
    {
        var (now, most) = (clock.UtcNow, rules.Number(RuleKey.LoginCodeTries));
        if (await Open(asked.Id, now).Where(c => c.Tries < most).ExecuteUpdateAsync(c => c.SetProperty(x => x.Tries, x => x.Tries + 1), cancellationToken) == 0) return Taken.No;
        var row = await db.Set<LoginCode>().AsNoTracking().SingleAsync(c => c.Id == asked.Id, cancellationToken);
        if (!row.IsLong && !await LoginGuesses.CountAsync(db, row, clock.Today, rules.Number(RuleKey.LoginWrongPerDay), cancellationToken)) return Taken.TooOften;

        var sent = row.SameAs is { } same ? await db.Set<LoginCode>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == same, cancellationToken) : row;
        if (sent is null || row.AddressHash != asked.Address.Hash || !sent.Is(typed)) return Taken.No;
        if (await Open(sent.Id, now).ExecuteUpdateAsync(c => c.SetProperty(x => x.UsedAt, now), cancellationToken) == 0) return Taken.No;
        if (!row.IsLong) await LoginGuesses.GiveBackAsync(db, row, clock.Today, cancellationToken);
        return Taken.Yes;
    }

    private IQueryable<LoginCode> Open(long id, DateTime now) => db.Set<LoginCode>().Where(c => c.Id == id && c.UsedAt == null && c.ValidUntil > now);

    /// <summary>Where a code was sent and, if it was sent for somebody who asked before, when; null when the ticket is none of ours or too old.</summary>
    public AskedCode? Asked(string? ticket) => Read(ticket ?? "");

    private static MessageOrder Order(long agency, ContactAddress address, string code, int minutes, DateTime until) =>
        new(agency, Occasion, address.Channel is MessageChannel.Email ? new Recipient(address.Text, "") : new Recipient("", address.Text), new MessageSubject(0, ""),
            new Dictionary<string, string> { [Code] = code, [Minutes] = minutes.Print() })
        { WasAskedFor = true, IsSecret = true, UselessAfter = until };

    private string Ticket(long id, DateTime? sentAt, ContactAddress address, int minutes) => _ticket.Protect($"{id}|{sentAt?.Ticks}|{address.Text}", TimeSpan.FromMinutes(minutes * 2));

    private AskedCode? Read(string ticket)
    {
        try
        {
            return _ticket.Unprotect(ticket).Split('|', 3) is [var id, var sent, var text] && ContactAddress.Read(text) is { } address
                ? new(long.Parse(id, VietnamText.Culture), address, sent.Length > 0 ? new DateTime(long.Parse(sent, VietnamText.Culture), DateTimeKind.Utc) : null) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null; // made up, or of another day
        }
    }

    private Task ForgetOldAsync(DateTime now, CancellationToken cancellationToken)
    {
        var (before, today) = (now.AddDays(-1), clock.Today);
        return db.InTransactionAsync(async () =>
        {
            await db.Set<LoginCode>().Where(c => c.At < before).ExecuteDeleteAsync(cancellationToken);
            await db.Set<LoginGuesses>().Where(g => g.Day < today).ExecuteDeleteAsync(cancellationToken);
        }, cancellationToken);
    }

    private enum Taken
    {
        No,
        Yes,
        TooOften,
    }
}

/// <param name="Id">Of the row that was asked for.</param>
/// <param name="Address">Where the code went.</param>
/// <param name="SentAt">Where nothing was sent for this asking: when the code that is meant was.</param>
internal sealed record AskedCode(long Id, ContactAddress Address, DateTime? SentAt);
