using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Access.Officials;

/// <summary>The agency's officials by name, searched without marks, paged by key.</summary>
[Needs(Permission.ManageOfficials)]
internal sealed class ListModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? NextUrl { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var found = Found();
        var page = await found.OrderBy(o => o.Folded).ThenBy(o => o.Id).Take(Size + 1).ToListAsync(cancellationToken);
        if (page.Count > Size)
        {
            page.RemoveAt(Size);
            NextUrl = $"/quan-tri/can-bo{QueryString.Create("q", Text ?? "").Add("sau", $"{page[^1].Id}.{page[^1].Folded}")}";
        }
        Rows = await RowsAsync(page, cancellationToken);
        return true;
    }

    private IQueryable<OfficialProfile> Found()
    {
        var found = db.Officials.AsNoTracking().VisibleTo(official);
        var words = VietnamText.Fold(Text);
        if (words.Length > 0) found = found.Where(o => o.Folded.Contains(words));
        if (After?.Split('.', 2) is [var key, var name] && long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            found = found.Where(o => string.Compare(o.Folded, name) > 0 || (o.Folded == name && o.Id > id));
        return found;
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(List<OfficialProfile> page, CancellationToken cancellationToken)
    {
        var (agency, ids) = (official.AgencyId, page.Select(o => o.Id).ToList());
        var accounts = await db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
        var units = await db.Units.Where(u => u.AgencyId == agency).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        var roles = await db.Roles.Where(r => r.AgencyId == agency).ToDictionaryAsync(r => r.Id, r => r.Name, cancellationToken);
        return [.. page.Select(o => new Row(new LoginCard(o, accounts.GetValueOrDefault(o.Id), clock.GetUtcNow()), o.UnitId is { } unit ? units.GetValueOrDefault(unit) : null,
            string.Join(", ", o.RoleIds.Where(roles.ContainsKey).Select(r => roles[r]))))];
    }

    public void OnGet() { }

    internal sealed record Row(LoginCard Login, string? Unit, string Roles);
}
