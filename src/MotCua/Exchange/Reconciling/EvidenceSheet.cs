using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Exchange.Carrying;
using MotCua.Exchange.Receiving;
using MotCua.Exchange.Signing;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Exchange.Reconciling;

/// <summary>Phiếu đối soát: both states, the messages between, when each was tried and what was answered, so that lateness by synchronisation can be proven to whoever counts it.</summary>
internal static class EvidenceSheet
{
    private const int MostMessages = 20;

    public static string State(StateLine? line) => line is null ? "không có" : $"{line.State} (tin số {line.LastSequence}, {line.At.Print()})";

    public static async Task<Paper> OfAsync(MotCuaDbContext db, Reconciliation made, Partner partner, OwnSide own, DateOnly today, CancellationToken cancellationToken)
    {
        var agency = await db.Agencies.AsNoTracking().Where(a => a.Id == made.AgencyId).Select(a => a.Profile).SingleAsync(cancellationToken);
        var blocks = new List<PaperBlock>
        {
            new Field("Hệ thống này", own.Code), new Field("Hệ thống đối soát", $"{partner.Name} ({partner.Code})"), new Field("Đối soát lúc", made.At.Print()),
            new Field("Đã so", $"{made.Compared.Print()} mục, lệch {made.Differences.Count.Print()} mục"),
            new Field("Câu trả lời của hệ thống kia ký bằng khoá", Jws.TryRead(made.Answer, out _, out var kid) ? kid : "–"),
        };
        foreach (var difference in made.Differences) blocks.AddRange(await LinesAsync(db, partner, difference, cancellationToken));
        blocks.Add(new Signatures([new Signature("NGƯỜI LẬP PHIẾU"), new Signature(agency.HeadTitle.Length > 0 ? agency.HeadTitle : "THỦ TRƯỞNG ĐƠN VỊ", "(Ký, đóng dấu)", agency.HeadName)]));
        return new Paper("PHIẾU ĐỐI SOÁT TRAO ĐỔI DỮ LIỆU", PaperSize.A4, true, new Letterhead(agency.Superior, agency.Name, agency.Place, today), blocks);
    }

    private static async Task<IEnumerable<PaperBlock>> LinesAsync(MotCuaDbContext db, Partner partner, Difference difference, CancellationToken cancellationToken)
    {
        var subject = difference.Subject[(difference.Subject.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var sent = await db.Set<OutboxMessage>().AsNoTracking().Where(m => m.PartnerId == partner.Id && (m.Subject == subject || m.Subject == difference.Subject)).OrderByDescending(m => m.Id).Take(MostMessages).ToListAsync(cancellationToken);
        var taken = await db.Set<InboxMessage>().AsNoTracking().Where(m => m.PartnerId == partner.Id && (m.Subject == subject || m.Subject == difference.Subject)).OrderByDescending(m => m.Id).Take(MostMessages).ToListAsync(cancellationToken);
        return
        [
            new Heading(difference.Subject),
            new Field("Bên này", State(difference.Ours)), new Field("Bên kia", State(difference.Theirs)),
            new Field("Hạn", (difference.Ours?.DueAt ?? difference.Theirs?.DueAt)?.Print() ?? "–"),
            new Field("Đã sửa", difference.RepairedAt?.Print() ?? "chưa"),
            new PaperTable(
                [new PaperColumn("Chiều", 1), new PaperColumn("Số", 0.7, PaperAlign.Right), new PaperColumn("Mã tin", 2.6), new PaperColumn("Loại tin", 2), new PaperColumn("Ghi lúc", 2), new PaperColumn("Đến nơi lúc", 2), new PaperColumn("Các lần gửi, lỗi", 5), new PaperColumn("Khoá ký", 3)],
                [.. sent.Select(m => (m.At, Row: SentRow(m))).Concat(taken.Select(m => (m.At, Row: TakenRow(m)))).OrderBy(m => m.At).Select(m => m.Row)]),
        ];
    }

    private static IReadOnlyList<string?> SentRow(OutboxMessage m) =>
        ["đi", $"{m.Sequence}", $"{m.Id}", m.Type, m.At.Print(), m.SentAt?.Print() ?? "chưa", string.Join("; ", m.Tries.Select(t => $"{t.At.Print()}: {t.Error ?? "nhận"}")), m.Tries is [.., var last] ? last.Kid : ""];

    private static IReadOnlyList<string?> TakenRow(InboxMessage m) => ["đến", $"{m.Sequence}", m.MessageId, m.Type, m.At.Print(), m.ReceivedAt.Print(), "", m.Kid];
}
