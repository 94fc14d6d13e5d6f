using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Legs;

public static class LegTaskSets
{
    extension(MotCuaDbContext db)
    {
        public DbSet<LegTask> LegTasks => db.Set<LegTask>();
    }

    extension(IQueryable<LegTask> tasks)
    {
        /// <summary>Of the official's agency: those who assign see all; others what is theirs, what waits for anybody, and what waits in their unit.</summary>
        public IQueryable<LegTask> VisibleTo(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var agency = official.AgencyId;
            var own = tasks.Where(t => t.AgencyId == agency);
            if (official.Can(Permission.AssignDossiers)) return own;

            var (me, unit, handles) = (official.Id, official.UnitId ?? 0, official.Can(Permission.HandleLegs));
            return own.Where(t => t.HolderId == me || (handles && t.HolderId == null && (t.UnitId == null || t.UnitId == unit)));
        }
    }
}
