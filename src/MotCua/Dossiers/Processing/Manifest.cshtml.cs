using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers.Printing;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers.Processing;

/// <summary>Bảng kê bàn giao: what the desk handed to a section on a day, read from the history, so that it can be printed again at any time and says the same.</summary>
[Needs(Permission.ReceiveDossiers)]
internal sealed class ManifestModel(MotCuaDbContext db, Official official, PaperSources sources, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true, Name = "bo-phan")]
    public long? UnitId { get; set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public Paper? Paper { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Day ??= clock.Today;
        var agency = official.AgencyId;
        var units = await db.Units.AsNoTracking().Where(u => u.AgencyId == agency && !u.IsDesk).OrderBy(u => u.Name).ToListAsync(cancellationToken);
        Units = [.. units.Select(u => new SelectListItem(u.Name, $"{u.Id}", u.Id == UnitId))];
        if (UnitId is null) return true;
        if (units.Find(u => u.Id == UnitId) is not { } unit) return false;
        var given = await GivenAsync(cancellationToken);
        if (given.Count > 0) Paper = Make(await sources.HeadAsync(agency, Day.Value, cancellationToken), unit.Name, given);
        return true;
    }

    public void OnGet() { }

    public IActionResult OnGetPdf() => Paper is null ? NotFound() : PaperFile.Pdf(Paper, $"ban-giao-{Day:yyyy-MM-dd}");

    private async Task<List<(HistoryEntry Entry, Dossier Dossier)>> GivenAsync(CancellationToken cancellationToken)
    {
        var (agency, from, to) = (official.AgencyId, Day!.Value.StartUtc(), Day.Value.EndUtc());
        var told = await db.History.AsNoTracking().Where(h => h.AgencyId == agency && h.At >= from && h.At < to && h.Kind == nameof(DossierTransferred))
            .Join(db.Set<Dossier>().AsNoTracking(), h => h.SubjectId, d => d.Id, (h, d) => new { h, d }).OrderBy(x => x.h.Id).ToListAsync(cancellationToken);
        return [.. told.Where(x => ((DossierTransferred)x.h.Happened).HandOver.ToUnitId == UnitId).Select(x => (x.h, x.d))];
    }

    private Paper Make(PaperHead head, string unit, List<(HistoryEntry Entry, Dossier Dossier)> given) =>
        new("BẢNG KÊ BÀN GIAO HỒ SƠ", PaperSize.A4, false, head.Letterhead,
        [
            new FieldRow(new Field("Bên giao", head.Agency.DeskName), new Field("Bên nhận", unit)),
            new Field("Số hồ sơ", given.Count.Print(), Bold: true),
            new PaperTable(
                [new PaperColumn("TT", 0.6, PaperAlign.Center), new PaperColumn("Mã hồ sơ", 2), new PaperColumn("Chủ hồ sơ", 1.5), new PaperColumn("Thủ tục", 2.5), new PaperColumn("Bản giấy", 1, PaperAlign.Center), new PaperColumn("Giao lúc", 1, PaperAlign.Center), new PaperColumn("Hẹn trả", 1.5, PaperAlign.Center)],
                given.Select((g, i) => (IReadOnlyList<string?>)[$"{i + 1}", g.Dossier.Code, g.Dossier.Owner.Name, g.Dossier.ProcedureName, $"{g.Dossier.Papers.Where(p => p.Verdict is PaperVerdict.Good or PaperVerdict.Unchecked).Sum(p => p.Originals + p.Copies)}", $"{g.Entry.At.ToLocal():HH:mm}", g.Dossier.DueAt?.Print()])),
            new Signatures([new Signature("NGƯỜI GIAO", Name: string.Join(", ", given.Select(g => g.Entry.ByName).Distinct())), new Signature("NGƯỜI NHẬN")]),
        ]);
}
