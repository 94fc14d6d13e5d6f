using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Access.Units;

/// <summary>The agency's units: opened, renamed, closed. What once bore a unit keeps it.</summary>
[Needs(Permission.ManageAgency)]
internal sealed class UnitsModel(MotCuaDbContext db, Official official) : WorkPage
{
    [BindProperty]
    public long? UnitId { get; set; }

    [BindProperty, StringLength(200, ErrorMessage = "Tên bộ phận dài quá 200 ký tự.")]
    public string? Name { get; set; }

    public IReadOnlyList<(Unit Unit, int Officials)> Rows { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var agency = official.AgencyId;
        var units = await db.Units.Where(u => u.AgencyId == agency).OrderByDescending(u => u.IsDesk).ThenBy(u => u.IsClosed).ThenBy(u => u.Name).ToListAsync(cancellationToken);
        var counts = await db.Officials.VisibleTo(official).Where(o => o.IsActive && o.UnitId != null).GroupBy(o => o.UnitId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        Rows = [.. units.Select(u => (u, counts.GetValueOrDefault(u.Id)))];
        return UnitId is null || units.Exists(u => u.Id == UnitId);
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellationToken)
    {
        db.Add(Unit.Open(official.AgencyId, FreeName("Name")));
        return await SavedAsync($"Đã thêm bộ phận «{Name!.Trim()}».", cancellationToken);
    }

    public async Task<IActionResult> OnPostRenameAsync(CancellationToken cancellationToken)
    {
        var (unit, _) = Chosen;
        unit.Rename(FreeName($"ten-{unit.Id}"));
        return await SavedAsync("Đã đổi tên bộ phận. Giấy tờ đã in giữ tên cũ.", cancellationToken);
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken)
    {
        var (unit, officials) = Chosen;
        if (officials > 0) throw new RuleBroken($"Bộ phận «{unit.Name}» còn {officials} cán bộ. Chuyển họ sang bộ phận khác ở trang Cán bộ rồi đóng.");
        unit.Close();
        return await SavedAsync($"Đã đóng bộ phận «{unit.Name}».", cancellationToken);
    }

    private (Unit Unit, int Officials) Chosen => Rows.FirstOrDefault(r => r.Unit.Id == UnitId) is { Unit: not null } row ? row : throw new RuleBroken("Chọn một bộ phận.");

    private string FreeName(string field)
    {
        var name = Name?.Trim();
        if (string.IsNullOrEmpty(name)) throw new RuleBroken("Nhập tên bộ phận.", field);
        if (Rows.Any(r => r.Unit.Id != UnitId && r.Unit.Name == name)) throw new RuleBroken($"Đơn vị đã có bộ phận «{name}». Đặt tên khác.", field);
        return name;
    }

    private async Task<IActionResult> SavedAsync(string notice, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        Notice = notice;
        return LocalRedirect("/quan-tri/bo-phan");
    }
}
