using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Dossiers.Searching;

/// <summary>The word index over folded names and codes.</summary>
internal sealed class SearchIndex(MotCuaDbContext db) : ISeed
{
    private static readonly WordIndex Words = new("dossiers", "dossier_search", "ix_dossiers_search");

    public Task SeedAsync(CancellationToken cancellationToken) => Words.MakeAsync(db, cancellationToken);
}
