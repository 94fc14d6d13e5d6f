using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Procedures;
using MotCua.Rules;

namespace MotCua.Dossiers.OneStop;

/// <summary>Intake on one page: procedure, person, papers, receipt. Under a minute by keyboard.</summary>
[Needs(Permission.ReceiveDossiers)]
[RequestFormLimits(ValueLengthLimit = 200_000, MultipartBodyLengthLimit = 220_000_000)]
[RequestSizeLimit(220_000_000)]
internal sealed class ReceiveModel(MotCuaDbContext db, Kept kept, Once once, Official official, Reception reception, Rulebook rulebook, FileStore files, NonTerritorial.FilingPlaces places, TimeProvider clock) : IntakePage(db, official)
{
    [BindProperty(SupportsGet = true, Name = "thu-tuc")]
    public long? ProcedureId { get; set; }

    [BindProperty(SupportsGet = true, Name = "nhap")]
    public long? DraftId { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Find { get; set; }

    [BindProperty]
    public List<IFormFile> Scans { get; set; } = [];

    public Procedure? Procedure { get; private set; }

    public ProcedureVersion? Version { get; private set; }

    public DueSet? Promise { get; private set; }

    public IReadOnlyList<Procedure> Found { get; private set; } = [];

    /// <summary>Other agencies it may be filed for here.</summary>
    public IReadOnlyList<Agency> Settlers { get; private set; } = [];

    public IReadOnlyList<Agency> Helpers { get; private set; } = [];

    public override IReadOnlyCollection<string> TakesUnfinished => [.. base.TakesUnfinished, "Draft", "Place"];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (DraftId is { } id && !HttpMethods.IsPost(Request.Method) && !await OpenDraftAsync(id, cancellationToken)) return false;
        if (ProcedureId is null)
        {
            if (HttpMethods.IsPost(Request.Method)) return false; // nothing can be received, found or kept without a procedure
            if (!string.IsNullOrWhiteSpace(Find)) Found = await Db.Procedures.AsNoTracking().OfferedOn(Db, clock.Today).Matching(Find).BestFirst(Db, Find, clock.Today).Take(20).ToListAsync(cancellationToken);
            return true;
        }
        Procedure = await kept.GetAsync((nameof(ReceiveModel), ProcedureId), () => Db.Procedures.AsNoTracking().Include(p => p.Versions).SingleOrDefaultAsync(p => p.Id == ProcedureId, cancellationToken), cancellationToken);
        Version = Procedure?.On(clock.Today);
        if (Procedure is null || Version is null) return false;
        Settlers = await places.SettlersAsync(cancellationToken);
        Helpers = [.. (await places.WorkingAsync(cancellationToken)).Where(a => a.Id != Official.AgencyId)];
        var settler = Settlers.Any(a => a.Id == Input.SettlerId) ? Input.SettlerId!.Value : Official.AgencyId;
        if (Version.Content.CanBeUsed) Promise = await reception.PromiseAsync(settler, Version.Content, cancellationToken);
        if (!HttpMethods.IsPost(Request.Method) && DraftId is null) Input = IntakeInput.For(Version.Content);
        else ReadScannedCard();
        return true;
    }

    /// <summary>Another agency settles it: the date is shown anew, by its calendar.</summary>
    public IActionResult OnPostPlace()
    {
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostDraftAsync(CancellationToken cancellationToken)
    {
        var draft = DraftId is { } id ? await Drafts.SingleOrDefaultAsync(d => d.Id == id, cancellationToken) : null;
        if (draft is null) Db.Add(draft = new IntakeDraft { AgencyId = Official.AgencyId, OfficialId = Official.Id });
        (draft.ProcedureId, draft.Input, draft.SavedAt) = (Procedure!.Id, Input, clock.UtcNow);
        draft.Title = Clip($"{Input.Name} – {Procedure.Name}", 400);
        await Db.SaveChangesAsync(cancellationToken);
        Notice = "Đã lưu nháp. Mở lại ở mục Bản nháp để tiếp tục.";
        return LocalRedirect($"/mot-cua/ho-so/moi?nhap={draft.Id}");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Told is not null) return Page(); // a card was scanned: look first, then receive
        FilerMustBeNamed();
        var rules = await rulebook.OnAsync(Official.AgencyId, clock.Today, cancellationToken);
        if (await HasTwinsAsync(ProcedureId, clock.UtcNow.AddDays(-rules.Number(RuleKey.DuplicateDays)), cancellationToken)) return Page();
        var request = Input.SettlerId is null && Input.HelperId is null ? Request_(Official.AgencyId) : await ElsewhereAsync(Input.SettlerId ?? Official.AgencyId, cancellationToken);
        var dossier = await reception.ReceiveAsync(request, d => AttachAsync(d, rules, cancellationToken), cancellationToken);
        Notice = $"Đã tiếp nhận hồ sơ {dossier.Code}.";
        return LocalRedirect(ReceiptOf(dossier));
    }

    private async Task<ReceptionRequest> ElsewhereAsync(long settler, CancellationToken cancellationToken) => Request_(settler) with
    {
        Elsewhere = await places.WhereAsync(settler, Input.HelperId, Input.ReturnsHere, cancellationToken),
        PaperAt = settler == Official.AgencyId ? null : await places.DeskAsync(cancellationToken),
    };

    private ReceptionRequest Request_(long settler) => new(settler, Version!.Id, Input.Owner)
    {
        Filer = Input.Filer, Summary = (Input.Summary ?? "").Trim(), Channel = Input.Channel, Delivery = Input.Delivery, Fee = Input.Fee, FeePaid = Input.FeePaid,
        Sets = Input.Sets, Papers = [.. Input.Papers.Where(p => !string.IsNullOrWhiteSpace(p.Name)).Select(p => p.Paper)], ReceivedById = Official.Id,
    };

    private static string ReceiptOf(Dossier dossier) => $"/ho-so/{dossier.Id}/giay-to/giay-tiep-nhan";

    private async Task AttachAsync(Dossier dossier, RulesInForce rules, CancellationToken cancellationToken)
    {
        once.LeadsTo = ReceiptOf(dossier);
        foreach (var scan in Scans) await files.KeepAsync(new FileOwner(dossier.AgencyId, nameof(Dossier), dossier.Id), "Bản quét khi tiếp nhận", scan, rules.Number(RuleKey.FileMegabytes), "Scans", cancellationToken);
        if (DraftId is { } id) await Drafts.Where(d => d.Id == id).ExecuteDeleteAsync(cancellationToken);
    }

    private IQueryable<IntakeDraft> Drafts => Db.Set<IntakeDraft>().Where(d => d.OfficialId == Official.Id && d.AgencyId == Official.AgencyId);

    private async Task<bool> OpenDraftAsync(long id, CancellationToken cancellationToken)
    {
        if (await Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellationToken) is not { } draft) return false;
        (ProcedureId, Input) = (draft.ProcedureId, draft.Input);
        return true;
    }

    private static string Clip(string text, int length) => text.Length <= length ? text : text[..length];
}
