using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace MotCua.Notifications.Sending;

/// <summary>E-mail by SMTP. The Message-ID is made of the message's own number, so that a mail sent twice because the line broke at the end is one mail to servers and readers that compare it.</summary>
internal sealed class MailCarrier(IOptions<MessagingOptions> options, TimeProvider clock) : IMessageCarrier
{
    public MessageChannel Channel => MessageChannel.Email;

    public async Task<SendResult> CarryAsync(Letter letter, Way way)
    {
        var mail = way.Mail!;
        if (!MailboxAddress.TryParse(letter.Address, out var to) || !MailboxAddress.TryParse(mail.From, out var from)) return new(SendOutcome.Refused, "Địa chỉ thư không hợp lệ.");
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.AnswerSeconds));
        using var smtp = new SmtpClient { Timeout = options.Value.AnswerSeconds * 1000 };
        if (await ConnectAsync(smtp, mail, way.Secret, limit.Token) is { } error) return new(SendOutcome.NotNow, error);

        using var message = Message(letter, to, from, mail.FromName.Length > 0 ? mail.FromName : way.AgencyName);
        return await SendAsync(smtp, message, limit.Token);
    }

    // Until the server is ready nothing was handed over, whatever goes wrong.
    private static async Task<string?> ConnectAsync(SmtpClient smtp, MailWay mail, string password, CancellationToken stop)
    {
        try
        {
            await smtp.ConnectAsync(mail.Host, mail.Port, Security(mail.Security), stop);
            if (mail.User.Length > 0) await smtp.AuthenticateAsync(mail.User, password, stop);
            return null;
        }
        catch (AuthenticationException)
        {
            return "Máy chủ thư không nhận tên đăng nhập hoặc mật khẩu.";
        }
        catch (Exception e) when (e is SocketException or IOException or SslHandshakeException or ProtocolException or CommandException or OperationCanceledException or TimeoutException or NotSupportedException)
        {
            return e is OperationCanceledException or TimeoutException ? "Máy chủ thư không trả lời kịp." : $"Không kết nối được máy chủ thư: {e.Message.Split('\n')[0]}";
        }
    }

    private static async Task<SendResult> SendAsync(SmtpClient smtp, MimeMessage message, CancellationToken stop)
    {
        try
        {
            await smtp.SendAsync(message, stop);
        }
        catch (SmtpCommandException e)
        {
            return new((int)e.StatusCode >= 500 ? SendOutcome.Refused : SendOutcome.NotNow, $"Máy chủ thư trả lời {(int)e.StatusCode}: {e.Message.Split('\n')[0]}");
        }
        catch (Exception e) when (e is SocketException or IOException or ProtocolException or OperationCanceledException or TimeoutException)
        {
            return new(SendOutcome.Unknown, "Mất kết nối khi đang gửi: không rõ máy chủ thư đã nhận chưa.");
        }
        await HangUpAsync(smtp);
        return SendResult.Sent;
    }

    // It was taken: what happens to the line afterwards changes nothing of it.
    private static async Task HangUpAsync(SmtpClient smtp)
    {
        using var moment = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await smtp.DisconnectAsync(true, moment.Token);
        }
        catch (Exception e) when (e is SocketException or IOException or ProtocolException or OperationCanceledException or TimeoutException)
        {
            smtp.Dispose();
        }
    }

    private MimeMessage Message(Letter letter, MailboxAddress to, MailboxAddress from, string fromName)
    {
        var message = new MimeMessage
        {
            MessageId = $"motcua.{letter.Id}@{from.Domain}", Subject = letter.Title.ReplaceLineEndings(" "), Date = clock.GetUtcNow(),
            Body = new TextPart("plain") { Text = letter.Text },
        };
        message.From.Add(new MailboxAddress(fromName, from.Address));
        message.To.Add(to);
        message.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's holiday answers it
        return message;
    }

    private static SecureSocketOptions Security(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };
}
