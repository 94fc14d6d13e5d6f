using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Procedures;

public static class ProcedureSets
{
    extension(MotCuaDbContext db)
    {
        public DbSet<Procedure> Procedures => db.Set<Procedure>();

        public DbSet<ProcedureVersion> ProcedureVersions => db.Set<ProcedureVersion>();

        public DbSet<LinkedGroup> LinkedGroups => db.Set<LinkedGroup>();
    }

    extension(IQueryable<Procedure> procedures)
    {
        public IQueryable<Procedure> Offered() => procedures.Where(p => !p.IsRetired);

        /// <summary>Not retired, and with a version in force that day.</summary>
        public IQueryable<Procedure> OfferedOn(MotCuaDbContext db, DateOnly day)
        {
            var inForce = db.ProcedureVersions.InForceOn(day);
            return procedures.Offered().Where(p => inForce.Any(v => v.ProcedureId == p.Id));
        }

        /// <summary>All words of the folded text must occur; the catalogue is a few hundred rows, so no index is owed.</summary>
        public IQueryable<Procedure> Matching(string? text)
        {
            foreach (var word in VietnamText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
                procedures = procedures.Where(p => p.SearchText.Contains(word));
            return procedures;
        }

        /// <summary>What was typed as it stands comes before a longer name that only has the same words: «dang ky khai sinh» is Đăng ký khai sinh. Of those as near, one that can be used comes first.</summary>
        public IQueryable<Procedure> BestFirst(MotCuaDbContext db, string? text, DateOnly day)
        {
            var (typed, usable) = (VietnamText.Fold(text), db.ProcedureVersions.InForceOn(day).Where(v => v.CanBeUsed));
            return procedures.OrderByDescending(p => p.SearchText.StartsWith(typed)).ThenByDescending(p => p.SearchText.Contains(typed))
                .ThenByDescending(p => usable.Any(v => v.ProcedureId == p.Id)).ThenBy(p => p.Name.Length).ThenBy(p => p.Name);
        }
    }

    extension(IQueryable<ProcedureVersion> versions)
    {
        /// <summary>The query of <see cref="Procedure.On"/>: begun, not ended, and none that began later or was published later for the same day.</summary>
        public IQueryable<ProcedureVersion> InForceOn(DateOnly day)
        {
            var never = DateOnly.MinValue;
            return versions.Where(v => (v.ValidFrom == null || v.ValidFrom <= day) && (v.ValidTo == null || v.ValidTo >= day)
                && !versions.Any(later => later.ProcedureId == v.ProcedureId && (later.ValidFrom == null || later.ValidFrom <= day)
                    && ((later.ValidFrom ?? never) > (v.ValidFrom ?? never) || ((later.ValidFrom ?? never) == (v.ValidFrom ?? never) && later.Number > v.Number))));
        }
    }
}
