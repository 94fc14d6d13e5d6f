using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.ReformIndex.Criteria;

/// <summary>One set of criteria as a tree, with its files, its decision and its issue.</summary>
[Needs(Permission.SeeIndex)]
internal sealed class OpenModel(MotCuaDbContext db, Official official, TimeProvider clock) : SubjectPage<CriteriaSet>(db, official, clock)
{
    [BindProperty]
    public ListModel.Form Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<string> Wrong => CriteriaCheck.Of(Found.Criteria);

    public bool MayWrite => Found.IsDraft && Found.AgencyId == Official.AgencyId && Official.Can(Permission.AnnounceIndex);

    protected override IQueryable<CriteriaSet> Visible => Db.CriteriaSetsFor(Official);

    public void OnGet() => Input = new() { Year = Found.Year, Name = Found.Criteria.Name, Authority = Found.Authority, DecisionNumber = Found.DecisionNumber, DecisionDate = Found.DecisionDate };

    public IActionResult OnGetJson() => File(CriteriaFile.Write(Found.Year, Found.Criteria), "application/json", $"bo-tieu-chi-{Found.Year}.json");

    public IActionResult OnGetExcel() => PaperFile.Excel(CriteriaSheet.Write(Found.Year, Found.Criteria), $"bo-tieu-chi-{Found.Year}");

    public Task<IActionResult> OnPostDescribeAsync(CancellationToken cancellationToken)
    {
        Found.Describe(new(Input.Year!.Value, Typed(Input.Authority), Typed(Input.DecisionNumber), Input.DecisionDate));
        return DoneAsync("Đã ghi quyết định.", cancellationToken);
    }

    public async Task<IActionResult> OnPostReplaceAsync(CancellationToken cancellationToken)
    {
        var file = Upload ?? throw new RuleBroken("Chọn tệp JSON hoặc XLSX.", "Upload");
        Found.Write(await UploadedCriteria.ReadAsync(file, Found.Criteria, cancellationToken));
        return await DoneAsync("Đã nhập lại nội dung bộ tiêu chí.", cancellationToken);
    }

    public Task<IActionResult> OnPostIssueAsync(CancellationToken cancellationToken)
    {
        Found.Issue();
        return DoneAsync("Đã ban hành bộ tiêu chí.", cancellationToken);
    }

    public override IReadOnlyCollection<string> TakesUnfinished => ["Issue", "Replace"];

    private async Task<IActionResult> DoneAsync(string told, CancellationToken cancellationToken)
    {
        if (Found.AgencyId != Official.AgencyId || !Official.MayUse(Permission.AnnounceIndex)) return Forbid();
        return await SaveAsync(told, "/chi-so-cchc/bo-tieu-chi", cancellationToken);
    }
}
