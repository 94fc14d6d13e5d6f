using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Procedures;

namespace MotCua.Filing;

internal static class FiledViews
{
    /// <param name="db">Where it stands.</param>
    /// <param name="filing">Of which filing.</param>
    /// <param name="under">Address under which an attachment is downloaded.</param>
    /// <param name="masked">Numbers and addresses of persons are hidden.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<FiledView> ViewOfAsync(this MotCuaDbContext db, OnlineFiling filing, string under, bool masked, CancellationToken cancellationToken)
    {
        var procedure = await db.ProcedureVersions.AsNoTracking().Where(v => v.Id == filing.ProcedureVersionId).Select(v => v.Content).SingleAsync(cancellationToken);
        var kept = await db.AttachmentsOf(filing.Id).AsNoTracking().OrderBy(f => f.Id).ToListAsync(cancellationToken);
        var shown = from file in kept let place = filing.Content.PlaceOf(file.Label) where place is not null select (place.Value, file.Name, (string?)$"{under}/{file.Id}");
        return new FiledView(filing.Content, procedure, [.. shown], masked);
    }
}
