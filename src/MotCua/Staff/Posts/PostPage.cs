using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Staff.Posts;

/// <summary>An official's page about one post.</summary>
internal abstract class PostPage(MotCuaDbContext db, Official official, TimeProvider clock) : SubjectPage<Post>(db, official, clock)
{
    public DateOnly Today => Now.ToDay();

    public bool MayManage => Official.Can(Permission.ManageStaff);

    protected override IQueryable<Post> Visible => Db.StaffPosts.VisibleTo(Official);
}
