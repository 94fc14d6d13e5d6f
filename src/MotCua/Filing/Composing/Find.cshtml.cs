using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Storage;
using MotCua.Platform.Ui;
using MotCua.Procedures;

namespace MotCua.Filing.Composing;

/// <summary>What can be filed today: every procedure that can be received, whatever its channel (NĐ 61/2018 Điều 5: who files chooses how).</summary>
[AllowAnonymous]
[OutputCache(PolicyName = SameForAll.Name)]
[ReadsReplica]
internal sealed class FindModel(MotCuaDbContext db, TimeProvider clock) : WorkPage
{
    private const int Size = 20;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "linh-vuc")]
    public string? Field { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Page_ { get; set; }

    public IReadOnlyList<(long Id, ProcedureContent Content)> Rows { get; private set; } = [];

    public IReadOnlyList<string> Fields { get; private set; } = [];

    public string? Next { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var usable = db.ProcedureVersions.InForceOn(clock.Today).Where(v => v.CanBeUsed);
        var offered = db.Procedures.AsNoTracking().Offered().Where(p => usable.Any(v => v.ProcedureId == p.Id));
        Fields = await offered.Select(p => p.Field).Distinct().OrderBy(f => f).ToListAsync(cancellationToken);
        var found = offered.Matching(Text);
        if (!string.IsNullOrEmpty(Field)) found = found.Where(p => p.Field == Field);
        // By page number: the catalogue is a few hundred rows in an order of nearness that no key tells.
        var page = Math.Clamp(Page_, 0, 100);
        var rows = await found.BestFirst(db, Text, clock.Today).Skip(page * Size).Take(Size + 1)
            .Select(p => new { p.Id, Content = usable.Where(v => v.ProcedureId == p.Id).Select(v => v.Content).First() }).ToListAsync(cancellationToken);
        Rows = [.. rows.Take(Size).Select(r => (r.Id, r.Content))];
        if (rows.Count > Size) Next = $"/nop-ho-so{QueryString.Create((KeyValuePair<string, string?>[])[new("q", Text), new("linh-vuc", Field), new("trang", $"{page + 1}")])}";
        return true;
    }

    public void OnGet() { }
}
