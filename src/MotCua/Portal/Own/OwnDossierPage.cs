using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Citizens;
using MotCua.Dossiers;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Portal.Own;

/// <summary>A page about one dossier of the person, or filed by them for somebody else; another's is not found.</summary>
internal abstract class OwnDossierPage(MotCuaDbContext db, OwnPerson person) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    protected MotCuaDbContext Db => db;

    protected OwnPerson Person => person;

    /// <summary>It is the person's own, or they are the owner's proxy (người được uỷ quyền): who merely filed it sees how far it is and no more.</summary>
    public bool ActsForOwner { get; private set; }

    /// <summary>The files of the result may be taken: it is issued, and what it costs is paid.</summary>
    public bool IsOpenToTake => ActsForOwner && Dossier.Status is DossierStatus.Settled or DossierStatus.Returned && (Dossier.Fee is null or 0 || Dossier.FeePaid);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        if (await db.ReadBy(person).SingleOrDefaultAsync(d => d.Id == id, cancellationToken) is not { } dossier) return false;
        Dossier = dossier;
        ActsForOwner = dossier.Filer is { IsProxy: true } || await db.Dossiers.OwnedBy(person).AnyAsync(d => d.Id == id, cancellationToken);
        return await PrepareAsync(cancellationToken);
    }

    protected abstract Task<bool> PrepareAsync(CancellationToken cancellationToken);

    protected IQueryable<StoredFile> ResultFiles => db.Set<StoredFile>().AsNoTracking().Where(f => f.OwnerId == Id && f.OwnerKind == nameof(Dossier) && f.Label == Dossier.ResultLabel && !f.IsWithdrawn);
}
