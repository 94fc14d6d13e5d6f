using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers.OneStop;

[Needs(Permission.ReceiveDossiers, Permission.SeeAllDossiers)]
internal sealed class SlipListModel(MotCuaDbContext db, Official official) : WorkPage
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public IReadOnlyList<IntakeSlip> Slips { get; private set; } = [];

    public string? Next { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var slips = db.Set<IntakeSlip>().AsNoTracking().Where(s => s.AgencyId == official.AgencyId);
        if (Cursor.Read(After) is { } cursor) slips = slips.Where(s => s.GivenAt < cursor.At || (s.GivenAt == cursor.At && s.Id < cursor.Id));
        Slips = await slips.OrderByDescending(s => s.GivenAt).ThenByDescending(s => s.Id).Take(Size + 1).ToListAsync(cancellationToken);
        if (Slips.Count <= Size) return true;
        Slips = [.. Slips.Take(Size)];
        Next = new Cursor(Slips[^1].GivenAt, Slips[^1].Id).ToString();
        return true;
    }

    public void OnGet() { }
}
