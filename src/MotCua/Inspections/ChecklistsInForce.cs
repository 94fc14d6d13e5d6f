using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Inspections;

public static class ChecklistsInForce
{
    /// <summary>The agency's own before the one that ships; of them the latest in force that day.</summary>
    public static async Task<Checklist> ChecklistOnAsync(this MotCuaDbContext db, long agencyId, DateOnly day, CancellationToken cancellationToken) =>
        await db.Checklists.AsNoTracking().Where(l => (l.AgencyId == null || l.AgencyId == agencyId) && l.ValidFrom <= day)
            .OrderBy(l => l.AgencyId == null ? 1 : 0).ThenByDescending(l => l.ValidFrom).ThenByDescending(l => l.Id).FirstOrDefaultAsync(cancellationToken)
        ?? throw new RuleBroken("Chưa có danh mục nội dung kiểm tra áp dụng cho ngày này.", "Input.FirstDay");
}
