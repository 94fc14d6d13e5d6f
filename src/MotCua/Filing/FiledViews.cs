using Microsoft.EntityFrameworkCore;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Procedures;

namespace MotCua.Filing;

internal static class FiledViews
{
    /// <param name="db">Where it stands.</param>
    /// <param name="files">Its attachments.</param>
    /// <param name="filing">Of which filing.</param>
    /// <param name="under">Address under which an attachment is downloaded.</param>
    /// <param name="masked">Numbers and addresses of persons are hidden.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<FiledView> ViewOfAsync(this MotCuaDbContext db, FileStore files, OnlineFiling filing, string under, bool masked, CancellationToken cancellationToken)
    {
        var procedure = await db.ProcedureVersions.AsNoTracking().Where(v => v.Id == filing.ProcedureVersionId).Select(v => v.Content).SingleAsync(cancellationToken);
        var places = filing.Content.Papers.Select((p, i) => (p.Name, i)).DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => p.i);
        var kept = await files.OfAsync(nameof(OnlineFiling), filing.Id, cancellationToken);
        return new FiledView(filing.Content, procedure, [.. kept.Where(f => places.ContainsKey(f.Label)).Select(f => (places[f.Label], f.Name, (string?)$"{under}/{f.Id}"))], masked);
    }
}
