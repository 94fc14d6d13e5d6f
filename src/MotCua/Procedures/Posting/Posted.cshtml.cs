using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Storage;
using MotCua.Platform.Ui;

namespace MotCua.Procedures.Posting;

/// <summary>The public list (niêm yết, NĐ 61/2018 Điều 8): only what is in force today.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = SameForAll.Name)]
[ReadsReplica]
internal sealed class PostedModel(MotCuaDbContext db, TimeProvider clock) : WorkPage
{
    private const int Size = 40;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "linh-vuc")]
    public string? Field { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public IReadOnlyList<Procedure> Rows { get; private set; } = [];

    public IReadOnlyList<string> Fields { get; private set; } = [];

    public int Total { get; private set; }

    public string? Next { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var offered = db.Procedures.AsNoTracking().OfferedOn(db, clock.Today);
        Fields = await offered.Select(p => p.Field).Distinct().OrderBy(f => f).ToListAsync(cancellationToken);
        var found = offered.Matching(Text);
        if (!string.IsNullOrEmpty(Field)) found = found.Where(p => p.Field == Field);
        Total = await found.CountAsync(cancellationToken);
        if (!string.IsNullOrEmpty(After)) found = found.Where(p => string.Compare(p.Key, After) > 0);
        Rows = await found.OrderBy(p => p.Key).Take(Size + 1).ToListAsync(cancellationToken);
        if (Rows.Count > Size)
        {
            Rows = [.. Rows.Take(Size)];
            Next = $"/thu-tuc-hanh-chinh{QueryString.Create((KeyValuePair<string, string?>[])[new("q", Text), new("linh-vuc", Field), new("sau", Rows[^1].Key)])}";
        }
        return true;
    }

    public void OnGet() { }
}
