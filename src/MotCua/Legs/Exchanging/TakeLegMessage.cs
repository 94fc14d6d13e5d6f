using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Exchange;
using MotCua.Platform;

namespace MotCua.Legs.Exchanging;

/// <summary>A message about a leg from another deployment. The signature proved the deployment; here it is held to its own agencies.</summary>
internal sealed class TakeLegMessage<TMessage>(MotCuaDbContext db, LegMail mail) : IReceiveMessage where TMessage : LegMessage
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public string Type => LegMessageTypes.All[typeof(TMessage)];

    public async Task ReceiveAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var told = Read(message.Data);
        if (told.FromCode != message.FromAgency || !message.Partner.Serves(told.FromCode)) throw new RuleBroken($"Tin ghi đơn vị «{told.FromCode}», không phải đơn vị đã gửi.");
        if (told.Subject != message.Subject) throw new RuleBroken($"Tin của mục «{message.Subject}» lại nói về «{told.Subject}».");
        var to = await db.Agencies.Where(a => a.Code == message.ToAgency).Select(a => (long?)a.Id).SingleOrDefaultAsync(cancellationToken) ?? throw new RuleBroken("Tin liên thông phải ghi đơn vị nhận.");
        await mail.DeliverAsync(to, told, cancellationToken);
    }

    // Ids of theirs mean nothing here; without content there is nothing to keep.
    private static TMessage Read(JsonElement data)
    {
        try
        {
            var told = data.Deserialize<TMessage>(Json) ?? throw new RuleBroken("Tin liên thông không có nội dung.");
            return (TMessage)(told with { Files = [.. told.Files.Where(f => f.Content is not null).Select(f => f with { Id = 0 })] });
        }
        catch (JsonException e)
        {
            throw new RuleBroken($"Nội dung tin liên thông không đúng dạng: {e.Message}");
        }
    }
}
