using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;
using MotCua.ReformIndex.Binding;

namespace MotCua.ReformIndex.Rounds;

/// <summary>What the page shows at one component.</summary>
internal sealed record AreaLine(int Index, IndexCriterion Criterion, IndexComponent Component, IndexEntry Entry, ComponentScore Own, FigureFound? Live, IReadOnlyList<StoredFile> Files);

/// <summary>A page about one area of one round; the form changes that area's sheet.</summary>
internal abstract class AreaPage(MotCuaDbContext db, Official official, LiveFigures figures, TimeProvider clock) : RoundPage(db, official, clock)
{
    [BindProperty(SupportsGet = true)]
    public string AreaCode { get; set; } = "";

    [BindProperty]
    public List<AnswerForm> Rows { get; set; } = [];

    public IndexArea Area { get; private set; } = null!;

    public AreaSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<AreaLine> Lines { get; private set; } = [];

    public override Aggregate? Subject => Sheet;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken) || Criteria.Area(AreaCode) is not { } area || Sheets.SingleOrDefault(s => s.AreaCode == AreaCode) is not { } sheet) return false;
        (Area, Sheet) = (area, sheet);
        var id = sheet.Id;
        var files = await Db.Set<StoredFile>().AsNoTracking().Where(f => f.OwnerId == id && f.OwnerKind == nameof(AreaSheet) && !f.IsWithdrawn).OrderBy(f => f.Id).ToListAsync(cancellationToken);
        var live = await figures.ReadAsync([.. area.Components.Where(c => c.Figure.Length > 0 && (c.IsSurvey ? MayScore || Found.IsAppraisable : MayScore)).Select(c => c.Figure)], Found.AgencyId, Found.Year, cancellationToken);
        Lines = [.. area.Criteria.SelectMany(c => c.Components, (criterion, component) => (criterion, component)).Select((c, at) => new AreaLine(at, c.criterion, c.component, sheet.Entry(c.component.Code), Table.Self.Components[c.component.Code], live.GetValueOrDefault(c.component.Figure), [.. files.Where(f => f.Label == c.component.Code)]))];
        return true;
    }

    public void OnGet() => Rows = [.. Lines.Select(l => AnswerForm.From(l.Component, l.Entry))];

    /// <summary>All rows of the form, or null when some cannot be read or do not fit: each is told beside its row.</summary>
    protected IReadOnlyList<IndexEntry>? ReadRows(Func<IndexComponent, bool> answered)
    {
        var entries = new List<IndexEntry>();
        foreach (var line in Lines)
        {
            var at = Rows.FindIndex(r => r.Code == line.Component.Code);
            if (at < 0) continue;
            try
            {
                var entry = Rows[at].Read(line.Component);
                if (answered(line.Component)) IndexScoring.One(line.Component, entry.Answer, Criteria.Decimals);
                entries.Add(entry);
            }
            catch (RuleBroken broken)
            {
                ModelState.AddModelError($"Rows[{at}].Done", broken.Message);
            }
        }
        if (ModelState.IsValid) return entries;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return null;
    }

    /// <summary>The area after this one, or null.</summary>
    public IndexArea? NextArea => Criteria.Areas.SkipWhile(a => a.Code != AreaCode).Skip(1).FirstOrDefault();
}
