using MotCua.Access;
using MotCua.Platform.Ui;

namespace MotCua.Staff.Grading;

/// <summary>The short lists as they ship: what may be chosen, from when and on which basis.</summary>
[Needs(Permission.SeeStaff, Permission.ManageStaff)]
internal sealed class ListsModel : WorkPage
{
    public static IReadOnlyList<(string Title, IReadOnlyList<ListedKind> Kinds)> Lists { get; } =
        [("Loại nghỉ", StaffLists.All.LeaveKinds), ("Nhóm vị trí việc làm", StaffLists.All.PostKinds), ("Hình thức học", StaffLists.All.CourseModes), ("Lý do rời cơ quan", StaffLists.All.DepartureKinds)];

    public void OnGet() { }
}
