using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Dossiers.Viewing;

/// <summary>An attached file, for those who may see the dossier.</summary>
[Needs]
internal sealed class DownloadModel(MotCuaDbContext db, Official official, FileStore files) : DownloadPage<Dossier>(db, files)
{
    protected override IQueryable<Dossier> Visible => Db.Dossiers.ReadableBy(official);
}
