using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Rules;
using MotCua.Work;

namespace MotCua.Inspections.Showing;

/// <summary>One check: what was seen beside the section's figures and earlier checks, what was demanded and what became of it.</summary>
[Needs]
[RequestFormLimits(MultipartBodyLengthLimit = 110_000_000)]
[RequestSizeLimit(110_000_000)]
internal sealed class OpenModel(MotCuaDbContext db, Official official, FileStore files, Assignments assignments, Rulebook rulebook, UnitFacts facts, TimeProvider clock) : InspectionPage(db, official, clock)
{
    [BindProperty, Display(Name = "Lý do huỷ"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? Why { get; set; }

    [BindProperty, Display(Name = "Lý do, ghi chú"), StringLength(1000, ErrorMessage = "Ghi chú dài quá 1.000 ký tự.")]
    public string? Words { get; set; }

    [BindProperty]
    public List<IFormFile> Uploads { get; set; } = [];

    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    public IReadOnlyList<WorkTask> Tasks { get; private set; } = [];

    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    public IReadOnlyList<UnitFact> Facts { get; private set; } = [];

    public IReadOnlyList<Inspection> Before { get; private set; } = [];

    public IEnumerable<(string Kind, string Text)> Papers => InspectionPapers.Of(Found);

    public bool MayCorrect => MayInspect || Official.AnswersFor(Found);

    /// <summary>The team while it looks; the section with its report.</summary>
    public bool MayUpload => Found.State is not (InspectionState.Cancelled or InspectionState.Closed) && (MayInspect || (Official.AnswersFor(Found) && Found.ConcludedOn is not null));

    public DateOnly Today => Now.ToDay();

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var (id, unit, day) = (Id, Found.UnitId, Found.FirstDay);
        Files = await files.OfAsync(nameof(Inspection), id, cancellationToken);
        Story = await StoryAsync(cancellationToken);
        Facts = Found.MinutedAt is not null ? Found.Facts : await facts.OfAsync(Found.AgencyId, unit, Today, cancellationToken);
        Before = await Visible.AsNoTracking().Where(i => i.UnitId == unit && i.Id != id && i.FirstDay <= day && i.MinutedAt != null).OrderByDescending(i => i.FirstDay).ThenByDescending(i => i.Id).Take(5).ToListAsync(cancellationToken);
        if (Found.ConcludedOn is not null) Tasks = await assignments.OfSourceAsync(Found.AgencyId, WorkSource.Inspection, id, cancellationToken);
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.InspectConduct)) return Forbid();
        Found.Cancel(Typed(Why));
        return await SaveAsync("Đã huỷ cuộc kiểm tra.", cancellationToken);
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.ConcludeInspections)) return Forbid();
        Found.Close(Typed(Words), Today);
        return await SaveAsync("Đã kết thúc cuộc kiểm tra.", cancellationToken);
    }

    public async Task<IActionResult> OnPostUploadAsync(CancellationToken cancellationToken)
    {
        if (!MayUpload) return Forbid();
        if (Uploads.Count == 0) throw new RuleBroken("Chọn tệp.", "Uploads");
        var megabytes = (await rulebook.OnAsync(Found.AgencyId, Today, cancellationToken)).Number(RuleKey.FileMegabytes);
        foreach (var upload in Uploads) await files.KeepAsync(new FileOwner(Found.AgencyId, nameof(Inspection), Found.Id), "Tài liệu kiểm tra", upload, megabytes, "Uploads", cancellationToken);
        return await SaveAsync("Đã đính kèm.", cancellationToken);
    }
}
