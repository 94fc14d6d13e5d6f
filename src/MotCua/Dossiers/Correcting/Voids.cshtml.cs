using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers.Correcting;

/// <summary>Every void number with its reason: the book has no gap that is not explained.</summary>
[Needs(Permission.CorrectDossiers, Permission.CloseBooks)]
internal sealed class VoidsModel(DossierWork work) : WorkPage
{
    private const int Size = 100;

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? ChosenYear { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public int Year => ChosenYear ?? work.Today.Year;

    public IReadOnlyList<VoidNumber> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (agency, year) = (work.Official.AgencyId, Year);
        var found = work.Db.Dossiers.AsNoTracking().VisibleTo(work.Official).Where(d => d.IsVoid && d.BookYear == year);
        if (Cursor.Read(After) is { } cursor) found = found.Where(d => d.ReceivedAt > cursor.At || (d.ReceivedAt == cursor.At && d.Id > cursor.Id));
        var page = await found.OrderBy(d => d.ReceivedAt).ThenBy(d => d.Id).Take(Size + 1).Select(d => new { d.Id, d.Code, d.BookNumber, d.BookYear, d.ReceivedAt }).ToListAsync(cancellationToken);
        if (page.Count > Size) Next = new Cursor(page[Size - 1].ReceivedAt, page[Size - 1].Id).ToString();
        var ids = page.Take(Size).Select(d => d.Id).ToList();
        var why = (await work.Db.History.AsNoTracking().Where(h => h.AgencyId == agency && h.Kind == nameof(DossierVoided) && ids.Contains(h.SubjectId)).ToListAsync(cancellationToken)).ToDictionary(h => h.SubjectId);
        Rows = [.. page.Take(Size).Select(d => new VoidNumber(d.Id, d.Code, $"{d.BookNumber}/{d.BookYear}", why[d.Id].At, why[d.Id].ByName, ((DossierVoided)why[d.Id].Happened).Reason))];
        return true;
    }

    public void OnGet() { }

    internal sealed record VoidNumber(long Id, string Code, string Book, DateTime At, string By, string Reason);
}
