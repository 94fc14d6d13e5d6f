using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Staff.Records;

/// <summary>An official's page about one staff record.</summary>
internal abstract class MemberPage(MotCuaDbContext db, Official official, TimeProvider clock) : SubjectPage<StaffMember>(db, official, clock)
{
    protected const string List = "/nhan-su/ho-so";

    public string Address => $"{List}/{Found.Id}";

    public DateOnly Today => Now.ToDay();

    public bool MayManage => Official.Can(Permission.ManageStaff);

    protected override IQueryable<StaffMember> Visible => Db.StaffMembers.VisibleTo(Official);
}
