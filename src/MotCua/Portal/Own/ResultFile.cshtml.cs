using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Citizens;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Portal.Own;

/// <summary>The issued file itself, byte for byte; taking it is told in the dossier's history.</summary>
[ForPerson]
internal sealed class ResultFileModel(MotCuaDbContext db, OwnPerson person, FileStore files) : OwnDossierPage(db, person)
{
    [BindProperty(SupportsGet = true)]
    public long FileId { get; set; }

    private StoredFile? _file;

    protected override async Task<bool> PrepareAsync(CancellationToken cancellationToken)
    {
        if (IsOpenToTake) _file = await ResultFiles.SingleOrDefaultAsync(f => f.Id == FileId, cancellationToken);
        return _file is not null;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var content = await files.OpenAsync(_file!, cancellationToken);
        Dossier.ResultTaken(_file!.Name, Person.Address.Masked);
        await Db.SaveChangesAsync(cancellationToken);
        Response.Headers.XContentTypeOptions = "nosniff";
        return File(content, _file.ContentType, _file.Name);
    }
}
