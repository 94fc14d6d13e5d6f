using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Ratings.Surveying;

/// <summary>The agency's surveys, the latest first.</summary>
[Needs(Permission.RunSurveys, Permission.EnterSurveys, Permission.ApproveSurveys, Permission.SeeRatings)]
internal sealed class ListModel(MotCuaDbContext db, Official official) : WorkPage
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true, Name = "sau")]
    public long? After { get; set; }

    public bool MayRun => official.Can(Permission.RunSurveys);

    public IReadOnlyList<Survey> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (agency, after) = (official.AgencyId, After ?? long.MaxValue);
        Rows = await db.Surveys.AsNoTracking().Where(s => s.AgencyId == agency && s.Id < after).OrderByDescending(s => s.Id).Take(Size + 1).ToListAsync(cancellationToken);
        if (Rows.Count <= Size) return true;
        Rows = [.. Rows.Take(Size)];
        Next = $"/khao-sat?sau={Rows[^1].Id}";
        return true;
    }

    public void OnGet() { }
}
