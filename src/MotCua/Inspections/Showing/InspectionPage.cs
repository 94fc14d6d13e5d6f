using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Inspections.Showing;

/// <summary>An official's page about one check.</summary>
internal abstract class InspectionPage(MotCuaDbContext db, Official official, TimeProvider clock) : SubjectPage<Inspection>(db, official, clock)
{
    public string Address => $"/kiem-tra-cong-vu/{Found.Id}";

    public bool MayInspect => Official.Can(Permission.InspectConduct);

    public bool MayConclude => Official.Can(Permission.ConcludeInspections);

    protected override IQueryable<Inspection> Visible => Db.Inspections.VisibleTo(Official);

    protected Task<IActionResult> SaveAsync(string told, CancellationToken cancellationToken) => SaveAsync(told, "/kiem-tra-cong-vu", cancellationToken);
}
