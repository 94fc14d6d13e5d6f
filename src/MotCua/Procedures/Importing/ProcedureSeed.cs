using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Procedures.Forms;

namespace MotCua.Procedures.Importing;

/// <summary>A new installation knows the procedures that ship with the program; what of them is not verified is shown as to be confirmed. An older one gets the forms a newer program brings, where nobody wrote one.</summary>
internal sealed class ProcedureSeed(MotCuaDbContext db, ProcedureImport import, TimeProvider clock) : ISeed
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Procedures.AnyAsync(cancellationToken)) await GiveFormsAsync(cancellationToken);
        else
        {
            await using var file = Shipped.Open("procedures.json");
            await import.ApplyAsync(ShippedForms.Into(await import.PlanAsync(ProcedureFile.Read(file), cancellationToken)), cancellationToken);
        }
        db.ChangeTracker.Clear(); // thousands of tracked rows would slow whatever the same scope does next
    }

    // A version entered by hand is the ward's word, also where it says «no form».
    private async Task GiveFormsAsync(CancellationToken cancellationToken)
    {
        var (forms, today) = (ShippedForms.ByCode(), clock.Today);
        var codes = forms.Keys.ToList();
        foreach (var procedure in await db.Procedures.Include(p => p.Versions).Where(p => p.Code != null && codes.Contains(p.Code) && p.Versions.All(v => v.ImportMark != null)).ToListAsync(cancellationToken))
            if (procedure.On(today) is { } version && procedure.Versions.All(v => v.Content.Form.IsEmpty))
                procedure.PublishVersion(version.Content with { Form = forms[procedure.Code!] }, today, version.ValidTo, version.ImportMark);
        await db.SaveChangesAsync(cancellationToken);
    }
}
