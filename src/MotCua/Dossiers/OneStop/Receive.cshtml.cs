using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Procedures;
using MotCua.Rules;

namespace MotCua.Dossiers.OneStop;

/// <summary>Intake on one page: procedure, person, papers, receipt. Under a minute by keyboard.</summary>
[Needs(Permission.ReceiveDossiers)]
[RequestFormLimits(ValueLengthLimit = 200_000, MultipartBodyLengthLimit = 220_000_000)]
[RequestSizeLimit(220_000_000)]
internal sealed class ReceiveModel(MotCuaDbContext db, Kept kept, Once once, Official official, Reception reception, Rulebook rulebook, FileStore files, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true, Name = "thu-tuc")]
    public long? ProcedureId { get; set; }

    [BindProperty(SupportsGet = true, Name = "nhap")]
    public long? DraftId { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Find { get; set; }

    [BindProperty]
    public IntakeInput Input { get; set; } = new();

    [BindProperty]
    public List<IFormFile> Scans { get; set; } = [];

    public Procedure? Procedure { get; private set; }

    public ProcedureVersion? Version { get; private set; }

    public DueSet? Promise { get; private set; }

    public IReadOnlyList<Procedure> Found { get; private set; } = [];

    public IReadOnlyList<Dossier> Twins { get; private set; } = [];

    public string? Doubt { get; private set; }

    public string? Told { get; private set; }

    public override IReadOnlyCollection<string> TakesUnfinished => ["Person", "Paper", "Draft"];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (DraftId is { } id && !HttpMethods.IsPost(Request.Method) && !await OpenDraftAsync(id, cancellationToken)) return false;
        if (ProcedureId is null)
        {
            if (HttpMethods.IsPost(Request.Method)) return false; // nothing can be received, found or kept without a procedure
            if (!string.IsNullOrWhiteSpace(Find)) Found = await db.Procedures.AsNoTracking().OfferedOn(db, clock.Today).Matching(Find).BestFirst(db, Find, clock.Today).Take(20).ToListAsync(cancellationToken);
            return true;
        }
        Procedure = await kept.GetAsync((nameof(ReceiveModel), ProcedureId), () => db.Procedures.AsNoTracking().Include(p => p.Versions).SingleOrDefaultAsync(p => p.Id == ProcedureId, cancellationToken), cancellationToken);
        Version = Procedure?.On(clock.Today);
        if (Procedure is null || Version is null) return false;
        if (Version.Content.CanBeUsed) Promise = await reception.PromiseAsync(official.AgencyId, Version.Content, cancellationToken);
        if (!HttpMethods.IsPost(Request.Method) && DraftId is null) Input = IntakeInput.For(Version.Content);
        else ReadScannedCard();
        return true;
    }

    public void OnGet() { }

    /// <summary>Fills the person from an earlier dossier, found by number or phone; being shown it is written down there.</summary>
    public async Task<IActionResult> OnPostPersonAsync(CancellationToken cancellationToken)
    {
        var known = await Returning.FindAsync(db, official, Input.IdNumber, Input.Phone, cancellationToken);
        known?.ShowPersonalData("Điền thông tin người nộp từ hồ sơ này khi tiếp nhận hồ sơ mới");
        await db.SaveChangesAsync(cancellationToken);
        ModelState.Clear();
        if (known is null) ModelState.AddModelError("Input.IdNumber", "Chưa có hồ sơ nào của số giấy tờ hoặc số điện thoại này. Nhập tiếp như thường.");
        else
        {
            Input.Fill(known.Owner);
            Told = $"Đã điền thông tin của {known.Owner.Name} từ hồ sơ trước.";
        }
        return Page();
    }

    public IActionResult OnPostPaper()
    {
        ModelState.Clear();
        Input.Papers.Add(new PaperLine { IsExtra = true, Originals = 1, Kind = "nộp", Verdict = PaperVerdict.Good });
        return Page();
    }

    public async Task<IActionResult> OnPostDraftAsync(CancellationToken cancellationToken)
    {
        var draft = DraftId is { } id ? await Drafts.SingleOrDefaultAsync(d => d.Id == id, cancellationToken) : null;
        if (draft is null) db.Add(draft = new IntakeDraft { AgencyId = official.AgencyId, OfficialId = official.Id });
        (draft.ProcedureId, draft.Input, draft.SavedAt) = (Procedure!.Id, Input, clock.UtcNow);
        draft.Title = Clip($"{Input.Name} – {Procedure.Name}", 400);
        await db.SaveChangesAsync(cancellationToken);
        Notice = "Đã lưu nháp. Mở lại ở mục Bản nháp để tiếp tục.";
        return LocalRedirect($"/mot-cua/ho-so/moi?nhap={draft.Id}");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Told is not null) return Page(); // a card was scanned: look first, then receive
        if (Input.HasFiler && string.IsNullOrWhiteSpace(Input.FilerName)) throw new RuleBroken("Nhập họ tên người nộp, hoặc bỏ chọn «Người nộp không phải chủ hồ sơ».", "Input.FilerName");
        var rules = await rulebook.OnAsync(official.AgencyId, clock.Today, cancellationToken);
        if (!Input.NotADuplicate && await FindTwinsAsync(rules, cancellationToken))
        {
            ModelState.AddModelError("Input.NotADuplicate", "Có hồ sơ gần giống vừa được tiếp nhận (xem bên dưới). Nếu không trùng, đánh dấu «Vẫn tiếp nhận» rồi gửi lại.");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var dossier = await reception.ReceiveAsync(Request_(), d => AttachAsync(d, rules, cancellationToken), cancellationToken);
        Notice = $"Đã tiếp nhận hồ sơ {dossier.Code}.";
        return LocalRedirect(ReceiptOf(dossier));
    }

    private ReceptionRequest Request_() => new(official.AgencyId, Version!.Id, Input.Owner)
    {
        Filer = Input.Filer, Summary = (Input.Summary ?? "").Trim(), Channel = Input.Channel, Delivery = Input.Delivery, Fee = Input.Fee, FeePaid = Input.FeePaid,
        Sets = Input.Sets, Papers = [.. Input.Papers.Where(p => !string.IsNullOrWhiteSpace(p.Name)).Select(p => p.Paper)], ReceivedById = official.Id,
    };

    private static string ReceiptOf(Dossier dossier) => $"/ho-so/{dossier.Id}/giay-to/giay-tiep-nhan";

    private async Task AttachAsync(Dossier dossier, RulesInForce rules, CancellationToken cancellationToken)
    {
        once.LeadsTo = ReceiptOf(dossier);
        foreach (var scan in Scans) await files.KeepAsync(new FileOwner(dossier.AgencyId, nameof(Dossier), dossier.Id), "Bản quét khi tiếp nhận", scan, rules.Number(RuleKey.FileMegabytes), "Scans", cancellationToken);
        if (DraftId is { } id) await Drafts.Where(d => d.Id == id).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<bool> FindTwinsAsync(RulesInForce rules, CancellationToken cancellationToken)
    {
        var (number, phone, since) = (Input.Owner.IdNumber, Input.Owner.Phone, clock.UtcNow.AddDays(-rules.Number(RuleKey.DuplicateDays)));
        if (number.Length == 0 && phone.Length == 0) return false;

        var agency = official.AgencyId;
        var same = number.Length > 0 ? db.Dossiers.Where(d => d.OwnerIdNumber == number) : db.Dossiers.Where(d => d.OwnerPhone == phone);
        Twins = await same.AsNoTracking().Where(d => d.AgencyId == agency && d.ProcedureId == ProcedureId && d.ReceivedAt >= since && !d.IsVoid).OrderByDescending(d => d.ReceivedAt).Take(5).ToListAsync(cancellationToken);
        return Twins.Count > 0;
    }

    // A scanner types the card's line into whatever field has the focus: find it, spread it, and give the field back.
    private void ReadScannedCard()
    {
        foreach (var field in new[] { Input.Name, Input.IdNumber, Input.Phone, Input.Email, Input.Address, Input.Summary, Input.FilerName, Input.FilerIdNumber })
        {
            if (CitizenCard.Read(field) is not { } person) continue;
            ClearField(field!);
            if (Input.HasFiler && (field == Input.FilerName || field == Input.FilerIdNumber)) (Input.FilerName, Input.FilerIdNumber) = (person.Name, person.IdNumber);
            else Input.Fill(person);
            ModelState.Clear();
            Told = $"Đã đọc thẻ căn cước của {person.Name}. Kiểm tra rồi bấm Tiếp nhận.";
            break;
        }
        Doubt = CitizenCard.Doubt(Input.Owner);
    }

    private void ClearField(string scanned)
    {
        if (Input.Name == scanned) Input.Name = null;
        if (Input.IdNumber == scanned) Input.IdNumber = null;
        if (Input.Phone == scanned) Input.Phone = null;
        if (Input.Email == scanned) Input.Email = null;
        if (Input.Address == scanned) Input.Address = null;
        if (Input.Summary == scanned) Input.Summary = null;
    }

    private IQueryable<IntakeDraft> Drafts => db.Set<IntakeDraft>().Where(d => d.OfficialId == official.Id && d.AgencyId == official.AgencyId);

    private async Task<bool> OpenDraftAsync(long id, CancellationToken cancellationToken)
    {
        if (await Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellationToken) is not { } draft) return false;
        (ProcedureId, Input) = (draft.ProcedureId, draft.Input);
        return true;
    }

    private static string Clip(string text, int length) => text.Length <= length ? text : text[..length];
}
