using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Filing.Receiving;

/// <summary>One filing as the desk sees it: what was filled in and attached, possible twins, what may be answered.</summary>
[Needs(Permission.ReceiveDossiers, Permission.SeeAllDossiers)]
internal sealed class OpenModel(MotCuaDbContext db, Official official, Rulebook rulebook, FilingClock filings, TimeProvider clock) : FilingPage(db, official, clock)
{
    private bool _shows;

    [BindProperty, Display(Name = "Lý do xem"), StringLength(300, ErrorMessage = "Lý do dài quá 300 ký tự.")]
    public string? Why { get; set; }

    public IReadOnlyList<(DateTime At, string By, string Text)> Steps { get; private set; } = [];

    public IReadOnlyList<(string Href, string Text)> Twins { get; private set; } = [];

    public string Look { get; private set; } = "";

    public int MostCompletions { get; private set; }

    public bool MayAnswer => Official.Can(Permission.ReceiveDossiers);

    public bool MayShow => View.Masked && Official.Can(Permission.SeePersonalData);

    public bool MayClose => MayAnswer && Found.State is FilingState.CompletionAsked && Found.LastDay < Now.ToDay();

    protected override bool ShowsPerson => _shows;

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await base.PrepareAsync(cancellationToken);
        var history = await Db.History.AsNoTracking().Where(h => h.SubjectId == Id).OrderBy(h => h.Sequence).ToListAsync(cancellationToken);
        Steps = [.. history.Select(h => (h.At, h.ByName, Text: FilingStory.Of(h.Happened))).Where(h => h.Text is not null).Select(h => (h.At, h.ByName, h.Text!))];
        var rules = await rulebook.OnAsync(Official.AgencyId, Now.ToDay(), cancellationToken);
        MostCompletions = rules.Number(RuleKey.FilingCompletions);
        if (Found.State is not FilingState.Submitted) return;
        Look = filings.LookOf(Found.DueAt, await filings.SoonAsync(Official.AgencyId, cancellationToken));
        Twins = await TwinsAsync(Now.AddDays(-rules.Number(RuleKey.DuplicateDays)), cancellationToken);
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostShowAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.SeePersonalData)) return Forbid();
        Found.ShowPerson(Typed(Why));
        await Db.SaveChangesAsync(cancellationToken);
        _shows = true;
        await PrepareAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.ReceiveDossiers)) return Forbid();
        Found.Close("Quá thời hạn mà người nộp không hoàn thiện hồ sơ.", Now);
        return await SaveAsync($"Đã đóng {Found.Code}.", "/ho-so-truc-tuyen", cancellationToken);
    }

    // No filing becomes two dossiers, and what was also brought to the desk is seen before it is received again.
    private async Task<List<(string Href, string Text)>> TwinsAsync(DateTime since, CancellationToken cancellationToken)
    {
        var (id, number, procedure, agency) = (Found.Id, Found.OwnerIdNumber, Found.ProcedureId, Found.AgencyId);
        if (number.Length == 0) return [];
        var filed = await Db.OnlineFilings.AsNoTracking().Where(f => f.OwnerIdNumber == number && f.ProcedureId == procedure && f.AgencyId == agency && f.Id != id && f.SubmittedAt >= since && f.State != FilingState.Withdrawn)
            .OrderByDescending(f => f.SubmittedAt).Take(3).Select(f => new { f.Id, f.Code, f.State, f.SubmittedAt }).ToListAsync(cancellationToken);
        var dossiers = await Db.TwinsOf(Found, since).OrderByDescending(d => d.ReceivedAt).Take(3).Select(d => new { d.Id, d.Code, d.Status, d.ReceivedAt }).ToListAsync(cancellationToken);
        return [.. filed.Select(f => ($"/ho-so-truc-tuyen/{f.Id}", $"{f.Code}, nộp {f.SubmittedAt.Print()}, {f.State.Word()}")), .. dossiers.Select(d => ($"/ho-so/{d.Id}", $"{d.Code}, tiếp nhận {d.ReceivedAt.Print()}, {d.Status.Word()}"))];
    }
}
