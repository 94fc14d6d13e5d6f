using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Procedures;

public static class ProcedureSets
{
    extension(MotCuaDbContext db)
    {
        public DbSet<Procedure> Procedures => db.Set<Procedure>();

        public DbSet<ProcedureVersion> ProcedureVersions => db.Set<ProcedureVersion>();
    }

    extension(IQueryable<Procedure> procedures)
    {
        public IQueryable<Procedure> Offered() => procedures.Where(p => !p.IsRetired);

        /// <summary>All words of the folded text must occur; the catalogue is a few hundred rows, so no index is owed.</summary>
        public IQueryable<Procedure> Matching(string? text)
        {
            foreach (var word in VietnamText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
                procedures = procedures.Where(p => p.SearchText.Contains(word));
            return procedures;
        }
    }
}
