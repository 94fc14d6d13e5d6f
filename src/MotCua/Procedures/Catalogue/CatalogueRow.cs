using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Procedures.Catalogue;

/// <summary>A line of the catalogue.</summary>
internal sealed record CatalogueRow(long Id, string Key, string? Code, string Name, string Field, bool IsRetired, bool InForce, bool CanBeUsed, bool Verified)
{
    public string State => IsRetired ? "Ngừng tiếp nhận" : !InForce ? "Chưa hoặc hết hiệu lực" : !CanBeUsed ? "Thiếu thời hạn" : "Dùng được";
}

internal static class CatalogueQuery
{
    public static readonly (string Value, string Text)[] States = [("", "Tất cả"), ("dung", "Dùng được"), ("thieu", "Thiếu thời hạn"), ("xac-nhan", "Cần xác nhận"), ("ngung", "Ngừng hoặc hết hiệu lực")];

    public static IQueryable<CatalogueRow> Rows(this MotCuaDbContext db, IQueryable<Procedure> procedures, DateOnly day, string? state)
    {
        var inForce = db.ProcedureVersions.AsNoTracking().InForceOn(day);
        var rows = procedures.AsNoTracking().Select(p => new
        {
            Procedure = p,
            InForce = inForce.Any(v => v.ProcedureId == p.Id),
            Usable = inForce.Any(v => v.ProcedureId == p.Id && v.CanBeUsed),
            Verified = inForce.Any(v => v.ProcedureId == p.Id && v.Verified),
        });
        rows = state switch
        {
            "dung" => rows.Where(r => !r.Procedure.IsRetired && r.Usable),
            "thieu" => rows.Where(r => !r.Procedure.IsRetired && r.InForce && !r.Usable),
            "xac-nhan" => rows.Where(r => !r.Procedure.IsRetired && r.InForce && !r.Verified),
            "ngung" => rows.Where(r => r.Procedure.IsRetired || !r.InForce),
            _ => rows,
        };
        // By key: codes in order, those without one after them; the same order in both databases as keys are plain letters and digits.
        return rows.OrderBy(r => r.Procedure.Key).Select(r => new CatalogueRow(r.Procedure.Id, r.Procedure.Key, r.Procedure.Code, r.Procedure.Name, r.Procedure.Field, r.Procedure.IsRetired, r.InForce, r.Usable, r.Verified));
    }
}
