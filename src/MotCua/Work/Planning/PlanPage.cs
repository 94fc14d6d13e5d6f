using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Work.Planning;

/// <summary>An official's page about one plan.</summary>
internal abstract class PlanPage(MotCuaDbContext db, Official official, TimeProvider clock) : SubjectPage<ReformPlan>(db, official, clock)
{
    public string Address => $"/ke-hoach-cchc/{Found.Id}";

    public bool MayWrite => Official.Can(Permission.AssignTasks);

    public bool MayApprove => Official.Can(Permission.ApprovePlans) && Found.IsOpen;

    protected override IQueryable<ReformPlan> Visible => Db.ReformPlans.VisibleTo(Official);

    /// <summary>The lines of the plan that were not dropped from its draft.</summary>
    protected IQueryable<WorkTask> Lines
    {
        get
        {
            var (agency, id) = (Found.AgencyId, Found.Id);
            return Db.WorkTasks.Where(t => t.AgencyId == agency && t.SourceKind == WorkSource.Plan && t.SourceId == id && (t.AssignedOn != null || t.CancelledOn == null));
        }
    }
}
