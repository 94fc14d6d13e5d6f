using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Staff.Training;

/// <summary>An official's page about one course.</summary>
internal abstract class CoursePage(MotCuaDbContext db, Official official, TimeProvider clock) : SubjectPage<TrainingCourse>(db, official, clock)
{
    protected const string List = "/dao-tao/khoa-hoc";

    public string Address => $"{List}/{Found.Id}";

    public DateOnly Today => Now.ToDay();

    public bool MayManage => Official.Can(Permission.ManageStaff);

    protected override IQueryable<TrainingCourse> Visible => Db.TrainingCourses.VisibleTo(Official);
}
