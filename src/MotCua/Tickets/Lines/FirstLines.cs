using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Tickets.Lines;

/// <summary>Two lines to begin with, for an agency that never had any.</summary>
internal sealed class FirstLines(MotCuaDbContext db) : ISeed
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.QueueLines.AnyAsync(cancellationToken)) return;
        foreach (var agency in await db.Agencies.Where(a => a.Profile.CodePrefix != "").Select(a => a.Id).ToListAsync(cancellationToken))
            db.AddRange(QueueLine.Open(agency, "A", "Nộp hồ sơ, hỏi thủ tục"), QueueLine.Open(agency, "B", "Nhận kết quả"));
        await db.SaveChangesAsync(cancellationToken);
    }
}
