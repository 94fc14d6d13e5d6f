using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Exchange.Carrying;
using MotCua.Exchange.Signing;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Exchange.Watching;

/// <summary>One message on its way out: its envelope, every try, and what may be decided when it does not get through.</summary>
[Needs(Permission.ManageExchange)]
internal sealed class OutgoingModel(MotCuaDbContext db, Official official, DeadLetters letters, OwnKeys keys) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public OutboxMessage Message { get; private set; } = null!;

    public Partner Partner { get; private set; } = null!;

    public string Envelope { get; private set; } = "";

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<OutboxMessage>().VisibleTo(official).SingleOrDefaultAsync(m => m.Id == Id, cancellationToken) is not { } message) return false;
        Message = message;
        Partner = await db.Partners.SingleAsync(p => p.Id == message.PartnerId, cancellationToken);
        if (await keys.SideAsync(cancellationToken) is { } own) Envelope = Shown.Indented(SignedTransport.Wrap(Partner, message, own, message.Tries is [.., var last] ? last.At : message.At));
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostResendAsync(CancellationToken cancellationToken)
    {
        await letters.ResendAsync(Message, cancellationToken);
        Notice = "Tin sẽ được gửi lại ngay; các tin sau của cùng mục gửi tiếp theo thứ tự.";
        return LocalRedirect($"/quan-tri/trao-doi/tin-di/{Id}");
    }

    public async Task<IActionResult> OnPostGiveUpAsync(CancellationToken cancellationToken)
    {
        if (Reason?.Trim() is not { Length: > 0 } reason) throw new RuleBroken("Nhập lý do bỏ tin này; bên nhận cũng đọc được.", "Reason");
        if (reason.Length > 500) throw new RuleBroken("Lý do dài quá 500 ký tự.", "Reason");
        await letters.GiveUpAsync(Message, reason, cancellationToken);
        Notice = "Đã bỏ tin. Bên nhận được báo, các tin sau của mục này gửi tiếp.";
        return LocalRedirect($"/quan-tri/trao-doi/tin-di/{Id}");
    }
}

internal static class Shown
{
    private static readonly JsonSerializerOptions Json = new(Signing.Envelope.Json) { WriteIndented = true };

    public static string Indented<T>(T value) => JsonSerializer.Serialize(value, Json);
}
