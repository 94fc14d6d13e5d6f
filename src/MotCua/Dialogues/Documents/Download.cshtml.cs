using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Dialogues.Documents;

/// <summary>A paper of the dialogue, for those who organise it.</summary>
[Needs(Permission.HoldDialogues, Permission.ConcludeDialogues)]
internal sealed class DownloadModel(MotCuaDbContext db, Official official, FileStore files) : DownloadPage<Dialogue>(db, files)
{
    protected override IQueryable<Dialogue> Visible => Db.Dialogues.VisibleTo(official);
}
