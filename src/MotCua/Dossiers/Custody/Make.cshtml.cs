using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Rules;
using MotCua.Timetable;

namespace MotCua.Dossiers.Custody;

/// <summary>A manifest made by scanning or typing codes, one a line; a scanner types the code and Enter.</summary>
[Needs(Permission.ReceiveDossiers, Permission.HandleDossiers, Permission.AssignDossiers, Permission.IssueResults)]
internal sealed class MakeModel(MotCuaDbContext db, Official official, Rulebook rulebook, Timetables timetables, TimeProvider clock) : WorkPage
{
    private const int Most = 200;

    [BindProperty, Display(Name = "Mã hồ sơ"), StringLength(20_000, ErrorMessage = "Danh sách mã quá dài: nhiều nhất 200 hồ sơ một phiếu.")]
    public string? Codes { get; set; }

    [BindProperty, Display(Name = "Bên nhận"), Required(ErrorMessage = "Chọn bên nhận.")]
    public string? To { get; set; }

    /// <summary>Transferred to that unit today: the codes stand there already.</summary>
    [BindProperty(SupportsGet = true, Name = "bo-phan")]
    public long? UnitId { get; set; }

    public PaperHolder? From { get; private set; }

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    private IReadOnlyList<Receiver> _receivers = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        From = await db.HolderOfAsync(official, cancellationToken);
        _receivers = await db.ReceiversOfPaperAsync(official, clock.Today, cancellationToken);
        if (!HttpMethods.IsPost(Request.Method) && UnitId is { } unit && From is not null) (To, Codes) = ($"u{unit}", string.Join('\n', await TransferredTodayAsync(unit, cancellationToken)));
        Choices = [new("– Chọn –", ""), .. _receivers.Select(r => new SelectListItem(r.Holder.Name, r.Holder.Key, r.Holder.Key == To))];
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (From is not { } from) throw new RuleBroken("Tài khoản của bạn chưa thuộc bộ phận nào nên không giữ bản giấy. Người quản trị cần xếp bộ phận.");
        var to = _receivers.FirstOrDefault(r => r.Holder.Key == To) ?? throw new RuleBroken("Bên nhận vừa chọn không còn. Chọn lại.", "To");
        var dossiers = await ScannedAsync(cancellationToken);
        var hours = (await rulebook.OnAsync(official.AgencyId, clock.Today, cancellationToken)).Number(RuleKey.ManifestConfirmHours);
        var by = (await timetables.ForAsync(official.AgencyId, cancellationToken)).AddWorkingTime(clock.LocalNow, TimeSpan.FromHours(hours)).ToUtc();
        PaperManifest? manifest = null;
        await db.InTransactionAsync(async () =>
        {
            var number = await FormNumbers.NextAsync(db, official.AgencyId, FormNumbers.Manifest, clock.Today.Year, cancellationToken);
            foreach (var dossier in dossiers) dossier.SendOriginal(from, to.Holder, number, clock.UtcNow);
            manifest = PaperManifest.Make(official.AgencyId, number, from, to.Holder, to.AgencyId, [.. dossiers.Select(ItemOf)], official.Name, clock.UtcNow, by);
            db.Add(manifest);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        Notice = $"Đã lập phiếu bàn giao số {manifest!.Number}, {dossiers.Count.Print()} hồ sơ. In để hai bên ký.";
        return LocalRedirect($"/phieu-ban-giao/{manifest.Id}");
    }

    // A code is known by the dossiers this official may read; what is not theirs is not found, and named.
    private async Task<List<Dossier>> ScannedAsync(CancellationToken cancellationToken)
    {
        var codes = (Codes ?? "").Split(['\n', ',', ';', ' ', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(CodeIn).Where(c => c.Length > 0).Distinct().ToList();
        if (codes.Count == 0) throw new RuleBroken("Quét hoặc nhập ít nhất một mã hồ sơ.", "Codes");
        if (codes.Count > Most) throw new RuleBroken($"Mỗi phiếu nhiều nhất {Most} hồ sơ.", "Codes");
        var key = From!.Key;
        var found = await db.Dossiers.Where(d => codes.Contains(d.Code) && (d.OriginalKey == key || d.AgencyId == official.AgencyId)).ToListAsync(cancellationToken);
        var unknown = codes.Except(found.Select(d => d.Code)).ToList();
        if (unknown.Count > 0) throw new RuleBroken($"Không có hồ sơ {string.Join(", ", unknown)} ở đơn vị này. Xoá dòng đó hoặc quét lại.", "Codes");
        return [.. codes.Select(c => found.Single(d => d.Code == c))];
    }

    // The QR of a receipt is the address of the tracking page; its code is what counts here.
    private static string CodeIn(string scanned)
    {
        const string page = "/tra-cuu/";
        var at = scanned.IndexOf(page, StringComparison.OrdinalIgnoreCase);
        return DossierCode.Normal(at < 0 ? scanned : scanned[(at + page.Length)..].Split('?')[0]);
    }

    private Task<List<string>> TransferredTodayAsync(long unit, CancellationToken cancellationToken)
    {
        var (key, agency, from, to) = (From!.Key, official.AgencyId, clock.Today.StartUtc(), clock.Today.EndUtc());
        var today = db.History.Where(h => h.AgencyId == agency && h.At >= from && h.At < to && h.Kind == nameof(DossierTransferred)).Select(h => h.SubjectId);
        return db.Dossiers.VisibleTo(official).Where(d => today.Contains(d.Id) && d.UnitId == unit && d.OriginalKey == key && d.OriginalToKey == "").OrderBy(d => d.Code).Select(d => d.Code).Take(Most).ToListAsync(cancellationToken);
    }

    private static ManifestItem ItemOf(Dossier dossier) =>
        new(dossier.Id, dossier.Code, dossier.ProcedureName, dossier.Papers.Where(p => p.Verdict is PaperVerdict.Good or PaperVerdict.Unchecked && p.Kind != "xuất trình").Sum(p => p.Originals + p.Copies));
}
