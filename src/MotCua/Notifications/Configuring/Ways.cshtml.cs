using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Notifications.Sending;
using MotCua.Notifications.Watching;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Notifications.Configuring;

/// <summary>The agency's mail server and SMS gateway, and a try of each. A secret is never shown again: an empty field keeps it.</summary>
[Needs(Permission.ManageMessages)]
internal sealed class WaysModel(MotCuaDbContext db, Official official, Ways ways, Secrets secrets, Letters letters, IEnumerable<IMessageCarrier> carriers) : WorkPage
{
    [BindProperty]
    public MailForm Mail { get; set; } = new();

    [BindProperty]
    public SmsForm Sms { get; set; } = new();

    [BindProperty]
    public string? TryAddress { get; set; }

    public MessagingSettings? Own { get; private set; }

    public bool HasMail { get; private set; }

    public bool HasSms { get; private set; }

    public override Aggregate? Subject => Own;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var agency = official.AgencyId;
        Own = await db.MessagingSettings.SingleOrDefaultAsync(s => s.AgencyId == agency, cancellationToken);
        HasMail = await ways.ToAsync(agency, MessageChannel.Email, cancellationToken) is not null;
        HasSms = await ways.ToAsync(agency, MessageChannel.Sms, cancellationToken) is not null;
        var handler = HttpMethods.IsPost(Request.Method) ? (string?)Request.Query["handler"] : null;
        ForgetAllBut(handler is nameof(Mail) or nameof(Sms) ? $"{handler}." : nameof(TryAddress));
        if (handler != nameof(Mail)) Mail = MailForm.Of(Own?.Mail);
        if (handler != nameof(Sms)) Sms = SmsForm.Of(Own?.Sms);
        return true;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostMailAsync(CancellationToken cancellationToken) =>
        SetAsync(settings => settings.SetMail(Mail.Way(secrets.Protect(Mail.Password ?? ""), Own?.Mail)), "Đã lưu máy chủ thư. Gửi thử một thư để kiểm tra.", cancellationToken);

    public Task<IActionResult> OnPostSmsAsync(CancellationToken cancellationToken) =>
        SetAsync(settings => settings.SetSms(Sms.Way(secrets.Protect(Sms.Secret ?? ""), Own?.Sms)), "Đã lưu cổng SMS. Gửi thử một tin để kiểm tra.", cancellationToken);

    public Task<IActionResult> OnPostMailOffAsync(CancellationToken cancellationToken) => SetAsync(settings => settings.SetMail(null), "Đã bỏ máy chủ thư của đơn vị.", cancellationToken);

    public Task<IActionResult> OnPostSmsOffAsync(CancellationToken cancellationToken) => SetAsync(settings => settings.SetSms(null), "Đã bỏ cổng SMS của đơn vị.", cancellationToken);

    public async Task<IActionResult> OnPostTryAsync(CancellationToken cancellationToken)
    {
        var to = ContactAddress.Read(TryAddress) ?? throw new RuleBroken("Nhập một địa chỉ thư điện tử hoặc số điện thoại di động.", nameof(TryAddress));
        var way = await ways.ToAsync(official.AgencyId, to.Channel, cancellationToken) ?? throw new RuleBroken($"Chưa thiết lập kênh {to.Channel.Word()}.", nameof(TryAddress));
        var result = await carriers.Single(c => c.Channel == to.Channel).CarryAsync(new Letter(Ids.Next(), to.Text, "Thư thử", $"Tin gui thu cua {Writing.SmsText.Plain(way.AgencyName)}."), way);
        (await letters.SettingsAsync(cancellationToken)).RecordTried(to.Channel, to.Masked, result.Error);
        await db.SaveChangesAsync(cancellationToken);
        if (result.Outcome is not SendOutcome.Sent) throw new RuleBroken($"Chưa gửi được: {result.Error}", nameof(TryAddress));
        Notice = $"Đã gửi thử đến {to.Masked}.";
        return LocalRedirect("/quan-tri/tin-nhan/kenh");
    }

    private async Task<IActionResult> SetAsync(Action<MessagingSettings> set, string told, CancellationToken cancellationToken)
    {
        set(await letters.SettingsAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        Notice = told;
        return LocalRedirect("/quan-tri/tin-nhan/kenh");
    }

    // A form that was not sent would be said to lack everything; without its fields its keys have lost their prefix.
    private void ForgetAllBut(string sent)
    {
        foreach (var key in ModelState.Keys.Where(k => k.Length > 0 && !k.StartsWith(sent, StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
    }
}
