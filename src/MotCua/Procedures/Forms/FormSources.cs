using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Procedures.Forms;

/// <summary>Where a form can be taken from: a procedure that has one.</summary>
internal static class FormSources
{
    private const int Nearest = 12;

    /// <summary>The form of the nearest procedure to what was typed that has one; null when none of the nearest has.</summary>
    public static async Task<(string Name, FormDefinition Form)?> FormNearAsync(this MotCuaDbContext db, string text, DateOnly day, CancellationToken cancellationToken)
    {
        var ids = await db.Procedures.AsNoTracking().OfferedOn(db, day).Matching(text).BestFirst(db, text, day).Take(Nearest).Select(p => p.Id).ToListAsync(cancellationToken);
        var contents = await db.ProcedureVersions.AsNoTracking().InForceOn(day).Where(v => ids.Contains(v.ProcedureId)).Select(v => new { v.ProcedureId, v.Content }).ToListAsync(cancellationToken);
        var found = contents.Where(c => !c.Content.Form.IsEmpty).MinBy(c => ids.IndexOf(c.ProcedureId));
        return found is null ? null : (found.Content.Name, found.Content.Form);
    }
}
