using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Ratings.Surveying;

/// <summary>One batch: given out to an interviewer, taken back, and what could not be asked.</summary>
[Needs(Permission.RunSurveys)]
internal sealed class BatchModel(MotCuaDbContext db, Official official, SurveyDrawing drawing, TimeProvider clock) : SurveyPage(db, official, clock)
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty, Display(Name = "Điều tra viên")]
    public int? Interviewer { get; set; }

    [BindProperty, Display(Name = "Phiếu thu về")]
    public string? Returned { get; set; }

    [BindProperty, Display(Name = "Phiếu không tiếp cận được")]
    public string? Missed { get; set; }

    [BindProperty, Display(Name = "Vì sao"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? Why { get; set; }

    public SurveyBatch Batch { get; private set; } = null!;

    public IReadOnlyList<SurveyForm> Rows { get; private set; } = [];

    /// <summary>Not reached and not replaced yet.</summary>
    public int ToReplace => Found.Terms.Way is SurveyWay.Dossiers ? Math.Max(0, Rows.Count(f => f.State is SurveyFormState.NotReached) - Found.Batches.Where(b => b.Replaces == Number).Sum(b => b.Count)) : 0;

    public IEnumerable<SelectListItem> Choices => [new("– Chọn –", ""), .. Found.Interviewers.Select(i => new SelectListItem(i.Called, $"{i.Order}"))];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken) || Found.Batches.FirstOrDefault(b => b.Number == Number) is not { } batch) return false;
        Batch = batch;
        Rows = await Forms.Where(f => f.Batch == Number).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostGiveAsync(CancellationToken cancellationToken)
    {
        await drawing.GiveOutAsync(Found, Number, Interviewer ?? throw new RuleBroken("Chọn điều tra viên nhận tập phiếu.", "Interviewer"), cancellationToken);
        Notice = $"Đã giao tập {Number}.";
        return LocalRedirect($"{Address}/tap/{Number}");
    }

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken)
    {
        var back = Chosen(Returned, "Returned");
        foreach (var form in back) form.TakeBack();
        return await SavedAsync($"Đã thu về {back.Count.Print()} phiếu.", $"{Address}/tap/{Number}", cancellationToken);
    }

    public async Task<IActionResult> OnPostMissAsync(CancellationToken cancellationToken)
    {
        var missed = Chosen(Missed, "Missed");
        foreach (var form in missed) form.GiveUp(Typed(Why));
        return await SavedAsync($"Đã ghi {missed.Count.Print()} phiếu không tiếp cận được.", $"{Address}/tap/{Number}", cancellationToken);
    }

    public async Task<IActionResult> OnPostReplaceAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.RunSurveys)) return Forbid();
        var drawn = await drawing.ReplaceAsync(Found, Number, cancellationToken);
        Notice = $"Đã rút {drawn.Print()} người thay, thành tập mới ở cuối: in phiếu, giao điều tra viên.";
        return LocalRedirect(Address);
    }

    private List<SurveyForm> Chosen(string? typed, string field)
    {
        Found.MustBe("thu phiếu", SurveyState.Fielding);
        var numbers = NumberRanges.Read(typed, Batch.From, Batch.To, field);
        return [.. Rows.Where(f => numbers.Contains(f.Number))];
    }
}
