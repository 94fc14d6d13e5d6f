using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Legs.Working;

/// <summary>The result, or the refusal, goes back to whoever asked, with its papers.</summary>
[Needs(Permission.HandleLegs)]
[RequestFormLimits(MultipartBodyLengthLimit = 220_000_000)]
[RequestSizeLimit(220_000_000)]
internal sealed class AnswerModel(MotCuaDbContext db, Official official, FileStore files, Rulebook rulebook, TimeProvider clock) : TaskPage(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public List<IFormFile> Uploads { get; set; } = [];

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var text = (Input.Text ?? "").Trim();
        if (Input.Outcome is LegOutcome.Refused) LegTask.Refuse(Official.Id, text, Official.Name, Now);
        else LegTask.Reply(Official.Id, (Input.Number ?? "").Trim(), text, Official.Name, Now);
        var limit = (await rulebook.OnAsync(LegTask.AgencyId, Now.ToDay(), cancellationToken)).Number(RuleKey.FileMegabytes);
        foreach (var upload in Uploads) await files.KeepAsync(new FileOwner(LegTask.AgencyId, nameof(Legs.LegTask), Id), "Kết quả liên thông", upload, limit, "Uploads", cancellationToken);
        return await SaveAsync($"Đã gửi trả lời về {LegTask.FromName}.", cancellationToken);
    }

    internal sealed record Form
    {
        [Display(Name = "Kết quả"), EnumDataType(typeof(LegOutcome), ErrorMessage = "Chọn có kết quả hoặc từ chối.")]
        public LegOutcome Outcome { get; set; } = LegOutcome.Done;

        [Display(Name = "Số văn bản"), StringLength(60, ErrorMessage = "Số văn bản dài quá 60 ký tự.")]
        public string? Number { get; set; }

        [Display(Name = "Nội dung trả lời, lý do"), StringLength(4000, ErrorMessage = "Nội dung dài quá 4.000 ký tự.")]
        public string? Text { get; set; }
    }
}
