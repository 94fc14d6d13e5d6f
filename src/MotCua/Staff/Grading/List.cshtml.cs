using MotCua.Access;
using MotCua.Platform.Ui;

namespace MotCua.Staff.Grading;

/// <summary>The scales in use.</summary>
[Needs(Permission.SeeStaff, Permission.ManageStaff)]
internal sealed class ListModel(Official official, Scales scales) : WorkPage
{
    public ScaleBook Book { get; private set; } = null!;

    public bool MayManage => official.Can(Permission.ManageStaff);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Book = await scales.OfAsync(official.AgencyId, cancellationToken);
        return true;
    }

    public void OnGet() { }
}
