using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers.NonTerritorial;

/// <summary>What this desk took in for other agencies, and what others took in for this one; newest first, paged by key.</summary>
[Needs(Permission.ReceiveDossiers, Permission.ReturnResults)]
internal sealed class ElsewhereModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private const int Size = 30;

    public static readonly IReadOnlyList<(string Value, string Text)> States = [("", "Tất cả"), ("dang", "Đang giải quyết"), ("cho-tra", "Có kết quả, chờ trả"), ("da-tra", "Đã trả")];

    /// <summary>den: taken in elsewhere for this agency; otherwise taken in here for others.</summary>
    [BindProperty(SupportsGet = true, Name = "chieu")]
    public string? Way { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang-thai")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public bool IsIncoming => Way == "den";

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    /// <summary>Taken in this month and this year.</summary>
    public (int Month, int Year) Counts { get; private set; }

    public DateTime Now => clock.UtcNow;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (month, year) = (new DateOnly(clock.Today.Year, clock.Today.Month, 1).StartUtc(), new DateOnly(clock.Today.Year, 1, 1).StartUtc());
        Counts = (await Filed().CountAsync(d => !d.IsVoid && d.ReceivedAt >= month, cancellationToken), await Filed().CountAsync(d => !d.IsVoid && d.ReceivedAt >= year, cancellationToken));
        var found = InState(Filed().AsNoTracking());
        if (Cursor.Read(After) is { } cursor) found = found.Where(d => d.ReceivedAt < cursor.At || (d.ReceivedAt == cursor.At && d.Id < cursor.Id));
        var rows = from dossier in found
                   join agency in db.Agencies on dossier.AgencyId equals agency.Id
                   orderby dossier.ReceivedAt descending, dossier.Id descending
                   select new Row(dossier.Id, dossier.Code, dossier.ProcedureName, dossier.Owner.Name, dossier.ReceivedAt, dossier.DueAt, dossier.Status, dossier.IsVoid, agency.Profile.Name, dossier.ReceivingAgency, dossier.ReturnsWhereFiled);
        Rows = await rows.Take(Size + 1).ToListAsync(cancellationToken);
        if (Rows.Count <= Size) return true;
        Rows = [.. Rows.Take(Size)];
        Next = new Cursor(Rows[^1].ReceivedAt, Rows[^1].Id).ToString();
        return true;
    }

    public void OnGet() { }

    private IQueryable<Dossier> Filed()
    {
        var agency = official.AgencyId;
        return IsIncoming ? db.Dossiers.VisibleTo(official).Where(d => d.ReceivingAgencyId != null) : db.Dossiers.ReadableBy(official).Where(d => d.ReceivingAgencyId == agency);
    }

    private IQueryable<Dossier> InState(IQueryable<Dossier> filed) => State switch
    {
        "dang" => filed.InHand(),
        "cho-tra" => filed.Where(d => d.Status == DossierStatus.Settled),
        "da-tra" => filed.Where(d => d.Status == DossierStatus.Returned),
        _ => filed,
    };

    internal sealed record Row(long Id, string Code, string ProcedureName, string OwnerName, DateTime ReceivedAt, DateTime? DueAt, DossierStatus Status, bool IsVoid, string Settler, string Receiver, bool ReturnsWhereFiled);
}
