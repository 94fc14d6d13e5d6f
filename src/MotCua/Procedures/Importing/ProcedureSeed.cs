using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Procedures.Forms;

namespace MotCua.Procedures.Importing;

/// <summary>A new installation knows the procedures that ship with the program; what of them is not verified is shown as to be confirmed.</summary>
internal sealed class ProcedureSeed(MotCuaDbContext db, ProcedureImport import) : ISeed
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Procedures.AnyAsync(cancellationToken)) return;

        await using var file = typeof(ProcedureSeed).Assembly.GetManifestResourceStream("MotCua.Seed.procedures.json")!;
        await import.ApplyAsync(ShippedForms.Into(await import.PlanAsync(ProcedureFile.Read(file), cancellationToken)), cancellationToken);
        db.ChangeTracker.Clear(); // thousands of tracked rows would slow whatever the same scope does next
    }
}
