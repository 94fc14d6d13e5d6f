using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers.Printing;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Dossiers.Returning;

internal enum ResultReceiver
{
    [Display(Name = "Bộ phận Một cửa (văn thư giao)")] Desk,
    [Display(Name = "Bên chuyển phát (đã giao)")] Carrier,
    [Display(Name = "Danh sách chờ gửi bưu chính")] Waiting,
}

/// <summary>Phiếu bàn giao kết quả: many results that changed hands on a day, read from the history, so that it says the same whenever it is printed; and what still waits to be posted.</summary>
internal sealed class ResultHandOver(MotCuaDbContext db, Official official, PaperSources sources)
{
    private const int Most = 500;

    private sealed record Line(Dossier Dossier, DateTime? At, string Giver, string Receiver);

    /// <summary>Null where there is nothing to hand over.</summary>
    public async Task<Paper?> OfAsync(ResultReceiver to, DateOnly day, CancellationToken cancellationToken)
    {
        var lines = to is ResultReceiver.Waiting ? await WaitingAsync(cancellationToken) : await HandedAsync(to, day, cancellationToken);
        return lines.Count == 0 ? null : Make(await sources.HeadAsync(official.AgencyId, day, cancellationToken), to, lines);
    }

    private async Task<List<Line>> WaitingAsync(CancellationToken cancellationToken) =>
        [.. (await db.Dossiers.AsNoTracking().VisibleTo(official).ToBePosted().Take(Most).ToListAsync(cancellationToken)).Select(d => new Line(d, null, official.Name, ""))];

    private async Task<List<Line>> HandedAsync(ResultReceiver to, DateOnly day, CancellationToken cancellationToken)
    {
        var (agency, from, until, kind) = (official.AgencyId, day.StartUtc(), day.EndUtc(), to is ResultReceiver.Desk ? nameof(DossierSettled) : nameof(DossierReturned));
        var told = await db.History.AsNoTracking().Where(h => h.AgencyId == agency && h.At >= from && h.At < until && h.Kind == kind)
            .Join(db.Dossiers.AsNoTracking().VisibleTo(official), h => h.SubjectId, d => d.Id, (h, d) => new { h, d }).OrderBy(x => x.h.Id).ToListAsync(cancellationToken);
        return [.. told.Where(x => x.h.Happened is not DossierReturned || x.h.Happened is DossierReturned { Way: ResultDelivery.ByPost }).Select(x => new Line(x.d, x.h.At, x.h.ByName, x.h.Happened is DossierReturned r ? r.Receiver : ""))];
    }

    private static Paper Make(PaperHead head, ResultReceiver to, List<Line> lines) =>
        new(to is ResultReceiver.Waiting ? "DANH SÁCH KẾT QUẢ CHỜ GỬI BƯU CHÍNH" : "PHIẾU BÀN GIAO KẾT QUẢ", PaperSize.A4, to is not ResultReceiver.Desk, head.Letterhead,
        [
            new FieldRow(new Field("Bên giao", to is ResultReceiver.Desk ? "Văn thư" : head.Agency.DeskName), new Field("Bên nhận", to is ResultReceiver.Desk ? head.Agency.DeskName : Names(lines.Select(l => l.Receiver)))),
            new Field("Số kết quả", lines.Count.Print(), Bold: true),
            to is ResultReceiver.Desk ? ForDesk(lines) : ForPost(lines),
            new Signatures([new Signature("NGƯỜI GIAO", Name: Names(lines.Select(l => l.Giver))), new Signature("NGƯỜI NHẬN")]),
        ]);

    private static PaperTable ForDesk(List<Line> lines) => new(
        [new("TT", 0.6, PaperAlign.Center), new("Mã hồ sơ", 2), new("Chủ hồ sơ", 1.7), new("Thủ tục", 2.4), new("Số kết quả", 1.1, PaperAlign.Center), new("Giao lúc", 0.9, PaperAlign.Center), new("Ghi chú", 1.3)],
        lines.Select((l, i) => (IReadOnlyList<string?>)[$"{i + 1}", l.Dossier.Code, l.Dossier.Owner.Name, l.Dossier.ProcedureName, l.Dossier.ResultNumber, $"{l.At?.ToLocal():HH:mm}", l.Dossier.Outcome is DossierOutcome.Refused ? "Từ chối" : ""]));

    // The carrier must find the door and may have to call: address and phone in full, and no identity number.
    private static PaperTable ForPost(List<Line> lines) => new(
        [new("TT", 0.6, PaperAlign.Center), new("Mã hồ sơ", 2), new("Người nhận", 1.8), new("Địa chỉ", 3), new("Số điện thoại", 1.2, PaperAlign.Center), new("Số kết quả", 1, PaperAlign.Center), new("Ký nhận", 1)],
        lines.Select((l, i) => (IReadOnlyList<string?>)[$"{i + 1}", l.Dossier.Code, l.Dossier.Owner.Name, l.Dossier.Owner.Address, l.Dossier.Owner.Phone, l.Dossier.ResultNumber, ""]));

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Where(n => n.Length > 0).Distinct());
}
