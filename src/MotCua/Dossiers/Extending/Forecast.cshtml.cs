using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Rules;

namespace MotCua.Dossiers.Extending;

/// <summary>What will be late unless it is finished or its owner is told: today, the working days in which a letter would still be in time, and what is late already.</summary>
[Needs(Permission.HandleDossiers, Permission.SignApologies, Permission.NotifyCitizens)]
internal sealed class ForecastModel(DossierWork work) : WorkPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public IReadOnlyList<Dossier> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public DateOnly Until { get; private set; }

    public DateTime StartOfToday => work.Today.StartUtc();

    public bool MaySign => work.Official.Can(Permission.SignApologies);

    public bool MayPropose(Dossier dossier) => dossier.IsHeldBy(work.Official) && dossier.Proposal is null;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var lead = (await work.RulesAsync(cancellationToken)).Number(RuleKey.ApologyLeadDays);
        // One working day more than the lead, so that there is a day left on which to sign.
        Until = (await work.CalendarAsync(cancellationToken)).AddWorkingDays(work.Today, lead + 1);
        var until = Until.EndUtc();
        var found = work.Db.Dossiers.AsNoTracking().VisibleTo(work.Official).InHand()
            .Where(d => d.DueAt < until && !d.HasApology && !d.IsVoid && d.Status != DossierStatus.AwaitingSupplement && d.Status != DossierStatus.AwaitingPayment);
        if (Cursor.Read(After) is { } cursor) found = found.Where(d => d.DueAt > cursor.At || (d.DueAt == cursor.At && d.Id > cursor.Id));
        Rows = await found.OrderBy(d => d.DueAt).ThenBy(d => d.Id).Take(Size + 1).ToListAsync(cancellationToken);
        if (Rows.Count > Size) (Rows, Next) = ([.. Rows.Take(Size)], new Cursor(Rows[Size - 1].DueAt!.Value, Rows[Size - 1].Id).ToString());
        return true;
    }

    public void OnGet() { }
}
