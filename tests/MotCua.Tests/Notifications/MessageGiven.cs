using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Notifications.Sending;
using MotCua.Platform;

namespace MotCua.Notifications;

/// <summary>Ways that are open, people who left an address, and the sender at work.</summary>
internal static class MessageGiven
{
    public const string Email = "lanh@example.vn", Phone = "0912345678";

    public static Task OpenWaysAsync(this MotCuaApp app, MailHouse? mail = null, SmsHouse? sms = null) => app.InScopeAsync(async (services, db) =>
    {
        var agency = await db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
        var settings = await db.MessagingSettings.SingleOrDefaultAsync(s => s.AgencyId == agency) ?? db.Add(MessagingSettings.Begin(agency)).Entity;
        if (mail is not null) settings.SetMail(new MailWay { Host = "127.0.0.1", Port = mail.Port, Security = MailSecurity.None, From = "motcua@phuong.example" });
        if (sms is not null)
            settings.SetSms(new SmsWay
            {
                Url = $"{sms.Address}/send", Headers = "X-Key: {secret}", Body = "{\"to\":\"{phone}\",\"text\":\"{text}\",\"ref\":\"{id}\"}", SuccessText = "\"code\":\"100\"",
                ProtectedSecret = services.GetRequiredService<Secrets>().Protect("bí mật"),
            });
        await db.SaveChangesAsync();
    });

    /// <summary>A dossier whose owner left these addresses, held by the specialist.</summary>
    public static async Task<Dossier> ReceivedFromAsync(this MotCuaApp app, string email = Email, string phone = Phone, bool wantsNone = false)
    {
        var desk = await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        var version = await app.PublishedAsync(code: $"9.{Random.Shared.Next(100_000, 999_999)}");
        return await app.InScopeAsync(async (services, db) =>
        {
            var agency = await db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
            var owner = new Person { Name = "Nguyễn Thị Lành", IdNumber = "060190000123", Phone = phone, Email = email, Address = "Khu phố 3", WantsNoMessages = wantsNone };
            return await services.GetRequiredService<Reception>().ReceiveAsync(new ReceptionRequest(agency, version, owner) { ReceivedById = desk }, null, CancellationToken.None);
        });
    }

    /// <summary>Received, handled, approved and issued.</summary>
    public static async Task<Dossier> SettledFromAsync(this MotCuaApp app, string email = Email, string phone = Phone)
    {
        var dossier = await app.ReceivedFromAsync(email, phone);
        await app.ChangeAsync(dossier.Id, d => d.ProposeResult(DossierOutcome.Granted, "Đủ điều kiện", "", new HandOver("Một cửa", null, null, "Lãnh đạo", null), app.Clock.UtcNow, "Trần Thị Mai", null));
        await app.ChangeAsync(dossier.Id, d => d.Approve("Lê Minh Quân", "CHỦ TỊCH", app.Clock.UtcNow));
        await app.ChangeAsync(dossier.Id, d => d.Settle("1/2024", app.Clock.UtcNow));
        return dossier;
    }

    /// <summary>Sends all that is due by the clock of the program.</summary>
    public static async Task SendDueAsync(this MotCuaApp app)
    {
        var sender = app.Services.GetRequiredService<MessageSender>();
        for (var pass = 0; pass < 20 && await sender.PassAsync(CancellationToken.None) > 0; pass++) { }
    }

    public static Task<List<Message>> MessagesAsync(this MotCuaApp app) => app.InScopeAsync((_, db) => db.Messages.AsNoTracking().OrderBy(m => m.Id).ToListAsync());

    public static async Task<Message> MessageAsync(this MotCuaApp app, Dossiers.Dossier dossier, string occasion, MessageChannel channel = MessageChannel.Email) =>
        (await app.MessagesAsync()).Single(m => m.SubjectId == dossier.Id && m.Occasion == occasion && m.Channel == channel);

    public static Task SetAsync(this MotCuaApp app, long id, Action<Message> change) => app.InScopeAsync(async (_, db) =>
    {
        change(await db.Messages.SingleAsync(m => m.Id == id));
        await db.SaveChangesAsync();
    });
}
