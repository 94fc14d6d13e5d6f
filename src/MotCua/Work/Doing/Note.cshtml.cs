using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Work.Doing;

/// <summary>Who supports a task (phối hợp) says what they did of it or what stands in the way, with papers; who leads answers the same way. No other right is needed.</summary>
[Needs]
[RequestFormLimits(MultipartBodyLengthLimit = 110_000_000)]
[RequestSizeLimit(110_000_000)]
internal sealed class NoteModel(MotCuaDbContext db, Official official, FileStore files, Rulebook rulebook, TimeProvider clock) : TaskPage(db, official, clock)
{
    [BindProperty, Display(Name = "Ý kiến, việc đã phối hợp"), StringLength(2000, ErrorMessage = "Nội dung dài quá 2.000 ký tự.")]
    public string? Words { get; set; }

    [BindProperty]
    public List<IFormFile> Uploads { get; set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken) => await base.LoadAsync(cancellationToken) && Official.TakesPartIn(Found);

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Found.Note(Typed(Words), Official.Supports(Found));
        var megabytes = (await rulebook.OnAsync(Found.AgencyId, Today, cancellationToken)).Number(RuleKey.FileMegabytes);
        foreach (var upload in Uploads) await files.KeepAsync(new FileOwner(Found.AgencyId, nameof(WorkTask), Found.Id), "Phối hợp", upload, megabytes, "Uploads", cancellationToken);
        return await SaveAsync("Đã ghi ý kiến phối hợp.", cancellationToken);
    }
}
