using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Procedures.Linking;

/// <summary>The shipped groups that a database has none of, for procedures the catalogue knows by code or by name; what it does not know is left out, and a group of one is none.</summary>
internal sealed class LinkedGroupSeed(MotCuaDbContext db) : ISeed
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var known = await db.LinkedGroups.Select(g => g.Key).ToListAsync(cancellationToken);
        var rows = (await Shipped.RowsAsync<Row>("linked-groups.json", cancellationToken)).Where(r => !known.Contains(r.Key)).ToList();
        if (rows.Count == 0) return;

        var procedures = await db.Procedures.AsNoTracking().ToListAsync(cancellationToken);
        foreach (var row in rows)
            if (ContentOf(row, procedures) is { Members.Count: > 1 } content) db.Add(LinkedGroup.Define(row.Key, content, row.ValidFrom, row.ValidTo));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private static LinkedGroupContent ContentOf(Row row, List<Procedure> procedures)
    {
        long? Find(string? named) => named is null ? null : procedures.Find(p => p.Code == named || p.Name == named)?.Id;
        var members = row.Members.Select(m => (Id: Find(m.Procedure), Member: m)).Where(m => m.Id is not null)
            .Select(m => new LinkedMember(m.Id!.Value, m.Member.Role, Find(m.Member.After), m.Member.Optional));
        return new() { Name = row.Name, Members = [.. members], SharedPapers = row.SharedPapers, LegalBasis = row.LegalBasis, Note = row.Note, Verified = row.Verified };
    }

    private sealed record Row(string Key, string Name, string LegalBasis, DateOnly ValidFrom, DateOnly? ValidTo, bool Verified, string Note, IReadOnlyList<MemberRow> Members, IReadOnlyList<SharedPaper> SharedPapers);

    private sealed record MemberRow(string Procedure, string Role, string? After = null, bool Optional = false);
}
