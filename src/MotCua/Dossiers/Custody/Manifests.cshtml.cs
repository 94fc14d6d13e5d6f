using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers.Custody;

/// <summary>Manifests given and received by the agency; what nobody confirmed stands out.</summary>
[Needs(Permission.ReceiveDossiers, Permission.HandleDossiers, Permission.AssignDossiers, Permission.IssueResults)]
internal sealed class ManifestsModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private const int Size = 30;

    /// <summary>cho: only those with something to confirm.</summary>
    [BindProperty(SupportsGet = true, Name = "xem")]
    public string? View { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public IReadOnlyList<PaperManifest> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public DateTime Now => clock.UtcNow;

    public bool IsForMe(PaperManifest manifest) => manifest.Waiting > 0 && manifest.MayConfirm(official);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var manifests = db.PaperManifests.AsNoTracking().VisibleTo(official);
        if (View == "cho") manifests = manifests.Where(m => m.Waiting > 0);
        if (Cursor.Read(After) is { } cursor) manifests = manifests.Where(m => m.MadeAt < cursor.At || (m.MadeAt == cursor.At && m.Id < cursor.Id));
        Rows = await manifests.OrderByDescending(m => m.MadeAt).ThenByDescending(m => m.Id).Take(Size + 1).ToListAsync(cancellationToken);
        if (Rows.Count <= Size) return true;
        Rows = [.. Rows.Take(Size)];
        Next = new Cursor(Rows[^1].MadeAt, Rows[^1].Id).ToString();
        return true;
    }

    public void OnGet() { }
}
