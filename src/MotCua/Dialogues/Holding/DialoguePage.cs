using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dialogues.Holding;

/// <summary>A page about one dialogue.</summary>
internal abstract class DialoguePage(MotCuaDbContext db, Official official, TimeProvider clock) : SubjectPage<Dialogue>(db, official, clock)
{
    protected const string List = "/to-chuc-doi-thoai";

    protected override IQueryable<Dialogue> Visible => Db.Dialogues.VisibleTo(Official);
}
