using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Ratings.Surveying;

/// <summary>The numbered forms and where each is; never what it says. Paged by number.</summary>
[Needs(Permission.RunSurveys, Permission.EnterSurveys, Permission.ApproveSurveys)]
internal sealed class FormsModel(MotCuaDbContext db, Official official, TimeProvider clock) : SurveyPage(db, official, clock)
{
    private const int Size = 100;

    /// <summary>Name of a state, or «cho-loai», «phuc-tra».</summary>
    [BindProperty(SupportsGet = true, Name = "loc")]
    public string? Filter { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public int After { get; set; }

    public IReadOnlyList<SurveyForm> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public IReadOnlyList<(string Value, string Name)> Filters { get; } = [("", "Tất cả"), .. Enum.GetValues<SurveyFormState>().Select(s => ($"{s}", s.Word())), ("phuc-tra", "Phúc tra"), ("cho-loai", "Chờ loại"), ("da-loai", "Đã loại")];

    public bool MayOpen => KnowsNobody && (MayApprove || Official.Can(Permission.EnterSurveys));

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await base.PrepareAsync(cancellationToken);
        var after = After;
        Rows = await Chosen().Where(f => f.Number > after).OrderBy(f => f.Number).Take(Size + 1).ToListAsync(cancellationToken);
        if (Rows.Count <= Size) return;
        Rows = [.. Rows.Take(Size)];
        Next = $"{Address}/cac-phieu?loc={Uri.EscapeDataString(Filter ?? "")}&sau={Rows[^1].Number}";
    }

    public void OnGet() { }

    private IQueryable<SurveyForm> Chosen() => Filter switch
    {
        "phuc-tra" => Forms.AsNoTracking().Where(f => f.IsRechecked),
        "cho-loai" => Forms.AsNoTracking().Where(f => f.ExclusionAskedById != null && !f.IsExcluded),
        "da-loai" => Forms.AsNoTracking().Where(f => f.IsExcluded),
        _ when Enum.TryParse<SurveyFormState>(Filter, out var state) => Forms.AsNoTracking().Where(f => f.State == state),
        _ => Forms.AsNoTracking(),
    };
}
