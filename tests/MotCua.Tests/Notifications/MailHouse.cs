using System.Buffers;
using System.Collections.Concurrent;
using MimeKit;
using SmtpServer;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace MotCua.Notifications;

/// <summary>A real mail server on a port of this machine. Keeps what it took; may refuse, be slow, or hang up at the very end.</summary>
internal sealed class MailHouse : MessageStore, IAsyncDisposable
{
    private readonly ConcurrentQueue<Mail> _taken = new();
    private readonly CancellationTokenSource _closing = new();
    private Task _running = Task.CompletedTask;

    private MailHouse(int port) => Port = port;

    public int Port { get; }

    public IReadOnlyList<Mail> Taken => [.. _taken];

    /// <summary>What it answers to a whole message.</summary>
    public SmtpResponse Answer { get; set; } = SmtpResponse.Ok;

    /// <summary>Takes the message and then says nothing for so long.</summary>
    public TimeSpan Silence { get; set; }

    public static MailHouse Open() => OpenAt(RunningProgram.FreePort());

    public static MailHouse OpenAt(int port)
    {
        var house = new MailHouse(port);
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add((IMessageStore)house);
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(e => e.Endpoint(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, port))).Build();
        house._running = new SmtpServer.SmtpServer(options, services).StartAsync(house._closing.Token);
        return house;
    }

    public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(buffer.ToArray());
        var message = await MimeMessage.LoadAsync(stream, cancellationToken);
        if (Answer.ReplyCode == SmtpReplyCode.Ok) _taken.Enqueue(new Mail(message.To.Mailboxes.Single().Address, message.Subject ?? "", message.TextBody ?? "", message.MessageId ?? ""));
        if (Silence > TimeSpan.Zero) await Task.Delay(Silence, cancellationToken);
        return Answer;
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _running;
        _closing.Dispose();
    }
}

internal sealed record Mail(string To, string Subject, string Text, string MessageId);
