using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Legs;

/// <summary>Sends what one side of a leg tells the other. An agency of this deployment is reached in the same transaction.</summary>
public sealed class LegPost(MotCuaDbContext db, LegMail mail)
{
    /// <exception cref="RuleBroken">No way leads there.</exception>
    public Task SendAsync(string toAgencyCode, LegMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return SendAsync(toAgencyCode, LegMessageTypes.Of(message), message.Subject, message, cancellationToken);
    }

    private async Task SendAsync(string toAgencyCode, string type, string subject, LegMessage message, CancellationToken cancellationToken)
    {
        var here = await db.Agencies.Where(a => a.Code == toAgencyCode).Select(a => (long?)a.Id).SingleOrDefaultAsync(cancellationToken);
        if (here is { } agencyId) await mail.DeliverAsync(agencyId, message, cancellationToken);
        else throw NoWay(toAgencyCode, type, subject); // the one place where a transport to other deployments is plugged in
    }

    private static RuleBroken NoWay(string toAgencyCode, string type, string subject) =>
        new($"Chưa có đường truyền đến cơ quan mã «{toAgencyCode}» ({type}, {subject}). Chọn cơ quan khác, hoặc ghi tên như cơ quan không có hệ thống.");
}
