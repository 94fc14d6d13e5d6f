using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Dossiers.Printing;
using MotCua.Files;
using MotCua.Notifications;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Procedures;
using MotCua.Rules;
using MotCua.Timetable;

namespace MotCua.Dossiers.Viewing;

/// <summary>One dossier on one page: whose turn, how long still, what it holds, what happened, what may be done now.</summary>
[Needs]
internal sealed class OpenModel(MotCuaDbContext db, Kept kept, Official official, PaperSources sources, FileStore files, Timetables timetables, Rulebook rulebook, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public long? FileId { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    /// <summary>What its owner was told.</summary>
    public IReadOnlyList<MessageLine> Messages { get; private set; } = [];

    public IReadOnlyList<PlannedStep> Steps { get; private set; } = [];

    /// <summary>The planned legs whose turn it is, in words.</summary>
    public string ComingLegs { get; private set; } = "";

    public bool PlansLegs => ComingLegs.Length > 0;

    public bool StepsVerified { get; private set; }

    public DossierClock Clock { get; private set; } = null!;

    public TimeLedger Ledger { get; private set; } = null!;

    public IReadOnlyList<DossierAction> Actions { get; private set; } = [];

    public string? Holder { get; private set; }

    public string? Unit { get; private set; }

    /// <summary>The full number and phone are on the page, this once.</summary>
    public bool IsRevealed { get; private set; }

    public bool CanReveal => official.Can(Permission.SeePersonalData);

    public bool CanWithdraw => DossierActions.WhyNot(official, Dossier, DossierVerb.CheckPapers) is null;

    /// <summary>Filed together with it, in order, itself included.</summary>
    public IReadOnlyList<Sibling> Siblings { get; private set; } = [];

    public IReadOnlyList<long> OpenSiblings { get; private set; } = [];

    public bool MayOpenFiling => official.Can(Permission.ReceiveDossiers) || official.Can(Permission.ReturnResults) || official.Can(Permission.SeeAllDossiers);

    /// <summary>As the settling agency was called when it was filed elsewhere.</summary>
    public string? SettledBy => History.Select(h => h.Happened).OfType<DossierFiledElsewhere>().FirstOrDefault()?.SettledBy;

    public long? MyUnit => official.UnitId;

    public bool Holds => Dossier.HolderId == official.Id;

    public DateTime Now => clock.UtcNow;

    private WorkingCalendar _calendar = null!;

    /// <summary>Office time the leg has taken and what is left of its share.</summary>
    public string ClockOf(DossierLeg leg) => LegClock.Of(leg, _calendar, Now);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Dossiers.Include(d => d.Opinions.OrderBy(o => o.Number)).ReadableBy(official).SingleOrDefaultAsync(d => d.Id == Id, cancellationToken) is not { } dossier) return false;
        Dossier = dossier;
        await db.Entry(dossier).Collection(d => d.Legs).Query().OrderBy(l => l.Number).LoadAsync(cancellationToken); // not joined with the opinions: their product would be read
        History = await sources.HistoryAsync(Id, cancellationToken);
        Files = await files.OfAsync(nameof(Dossier), Id, cancellationToken);
        Story = await StoryAsync(cancellationToken);
        Messages = await db.MessagesAboutAsync(Id, cancellationToken);
        var calendar = _calendar = await timetables.ForAsync(dossier.AgencyId, cancellationToken);
        await LayStepsAsync(calendar, cancellationToken);
        var rules = await rulebook.OnAsync(dossier.AgencyId, clock.Today, cancellationToken);
        Clock = DossierClock.Of(dossier, History, calendar, TimeSpan.FromHours(rules.Number(RuleKey.WarnWorkingHours)), clock.UtcNow);
        Ledger = TimeLedger.Of(History, calendar, clock.UtcNow);
        var names = await AgencyNames.OfAsync(db, kept, dossier.AgencyId, cancellationToken);
        (Holder, Unit) = (names.Official(dossier.HolderId), names.Unit(dossier.UnitId));
        Actions = DossierActions.Of(official, dossier);
        Siblings = await db.SiblingsAsync(dossier, cancellationToken);
        if (dossier.GroupId is { } group) OpenSiblings = await db.Dossiers.ReadableBy(official).Where(d => d.GroupId == group).Select(d => d.Id).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() { }

    /// <summary>Shows number and phone in full, once, and writes down who looked and why.</summary>
    public async Task<IActionResult> OnPostRevealAsync(CancellationToken cancellationToken)
    {
        if (!official.MayUse(Permission.SeePersonalData)) return Forbid();
        Dossier.ShowPersonalData(Reason("Ghi lý do cần xem đầy đủ."));
        await db.SaveChangesAsync(cancellationToken);
        IsRevealed = true;
        await LoadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken)
    {
        if (!CanWithdraw) throw new RuleBroken("Chỉ bộ phận Một cửa hoặc người đang giữ hồ sơ mới gỡ được tệp.");
        var reason = Reason("Ghi lý do gỡ tệp.");
        var file = await db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == FileId && f.OwnerId == Id && f.OwnerKind == nameof(Dossier), cancellationToken);
        if (file is null) return NotFound();
        file.Withdraw(reason);
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã gỡ tệp «{file.Name}».";
        return LocalRedirect($"/ho-so/{Id}");
    }

    private string Reason(string otherwise) => Why?.Trim() is { Length: > 0 and <= 300 } why ? why
        : throw new RuleBroken(string.IsNullOrWhiteSpace(Why) ? otherwise : "Lý do dài quá 300 ký tự.", "Why");

    private async Task LayStepsAsync(WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        if (Dossier.ProcedureVersionId is not { } version) return;
        var content = await kept.GetAsync((nameof(OpenModel), version), () => db.ProcedureVersions.Where(v => v.Id == version).Select(v => v.Content).SingleAsync(cancellationToken), cancellationToken);
        (Steps, StepsVerified) = (DossierSteps.Plan(content, Dossier, calendar), content.StepsVerified);
        if (Dossier.Allows(DossierVerb.OpenLeg)) ComingLegs = string.Join(", ", LegPlan.Next(content.Legs, Dossier, clock.UtcNow, calendar).Select(l => $"{l.Item.Agency} ({l.Item.HoursInWords})"));
    }

    // A withdrawn file is no longer listed but its coming and going stay told.
    private async Task<IReadOnlyList<HistoryEntry>> StoryAsync(CancellationToken cancellationToken)
    {
        var ids = db.Set<StoredFile>().Where(f => f.OwnerId == Id && f.OwnerKind == nameof(Dossier)).Select(f => f.Id);
        var told = await db.History.AsNoTracking().Where(h => ids.Contains(h.SubjectId)).ToListAsync(cancellationToken);
        return [.. History.Concat(told).OrderByDescending(h => h.At).ThenByDescending(h => h.Id)];
    }
}
