using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Citizens;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Filing.Composing;

/// <summary>Each paper of the list: files, or another way of handing it in.</summary>
[ForPerson]
[EnableRateLimiting(FilingLimit.Policy)]
[RequestFormLimits(MultipartBodyLengthLimit = 220_000_000)]
[RequestSizeLimit(220_000_000)]
internal sealed class PapersModel(MotCuaDbContext db, OwnPerson person, Rulebook rulebook, TimeProvider clock) : DraftPage(db, person, clock)
{
    private RulesInForce _rules = null!;

    [BindProperty]
    public List<Row> Input { get; set; } = [];

    public IReadOnlyList<DraftFile> Files { get; private set; } = [];

    public IReadOnlyList<string> Needed { get; private set; } = [];

    /// <summary>The form stands in for a paper only where the procedure has one.</summary>
    public IEnumerable<SelectListItem> Ways => new[] { PaperWay.Attached, PaperWay.Filled, PaperWay.OnPaper, PaperWay.NotNeeded }.Where(w => w is not PaperWay.Filled || !Procedure.Form.IsEmpty).Select(w => new SelectListItem(w.Word(), $"{w}"));

    public int Megabytes => _rules.Number(RuleKey.FileMegabytes);

    public override DraftStep Step => DraftSteps.Papers;

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        _rules = await rulebook.OnAsync(Draft.AgencyId, Clock.Today, cancellationToken);
        Files = await Db.FilesOfAsync(Draft, cancellationToken);
        if (Draft.FilingId is { } filing) Needed = await Db.OnlineFilings.AsNoTracking().Where(f => f.Id == filing).Select(f => f.Needed).SingleAsync(cancellationToken);
        if (Input.Count == Draft.Content.Papers.Count) return;
        Input = [.. Draft.Content.Papers.Select(p => new Row { Way = p.Way, Note = p.Note })];
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await KeepAsync(cancellationToken);
        var missing = DraftCheck.Papers(Draft.Content, Procedure, Files.Select(f => f.Paper).ToHashSet()).ToList();
        if (missing.Count == 0) return ToNext();

        foreach (var fault in missing) ModelState.AddModelError(fault.Field.Replace("Papers", "Input", StringComparison.Ordinal), fault.Message);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public async Task<IActionResult> OnPostStayAsync(CancellationToken cancellationToken)
    {
        await KeepAsync(cancellationToken);
        return To(Step);
    }

    public async Task<IActionResult> OnPostLaterAsync(CancellationToken cancellationToken)
    {
        await KeepAsync(cancellationToken);
        return ForLater();
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromQuery(Name = "tep")] long file, CancellationToken cancellationToken)
    {
        if (Files.FirstOrDefault(f => f.Id == file) is not { } removed) return NotFound();
        await Db.InTransactionAsync(async () =>
        {
            await SaveAsync(removed.IsNew ? Draft.Content : Draft.Content with { Dropped = [.. Draft.Content.Dropped, file] }, cancellationToken); // the stamp moves: a review open elsewhere is told
            await Db.FilingDraftFiles.Where(f => f.Id == file && f.DraftId == Id).ExecuteDeleteAsync(cancellationToken);
        }, cancellationToken);
        return To(Step);
    }

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        var added = await UploadsAsync(cancellationToken);
        Db.AddRange(added);
        await SaveAsync(Draft.Content with { Papers = [.. Draft.Content.Papers.Select((p, i) => p with { Way = Input[i].Way, Note = VietnamText.Clean(Input[i].Note ?? "").Trim() })] }, cancellationToken);
        Files = [.. Files, .. added.Select(f => new DraftFile(f.Id, f.Paper, f.Name, f.Size, true))];
    }

    private async Task<List<FilingDraftFile>> UploadsAsync(CancellationToken cancellationToken)
    {
        List<FilingDraftFile> added = [];
        foreach (var upload in Request.Form.Files)
        {
            if (PaperOf(upload.Name) is not { } paper) continue;
            if (Files.Count + added.Count >= _rules.Number(RuleKey.FilingFiles)) throw new RuleBroken($"Đính kèm không quá {_rules.Number(RuleKey.FilingFiles)} tệp. Ghép các trang của một giấy tờ thành một tệp PDF.", $"Input[{paper}].Way");
            if (Files.Sum(f => f.Size) + added.Sum(f => f.Size) + upload.Length > _rules.Number(RuleKey.FilingTotalMegabytes) * 1024L * 1024L) throw new RuleBroken($"Tổng dung lượng tệp quá {_rules.Number(RuleKey.FilingTotalMegabytes)} MB. Bỏ bớt tệp, hoặc chụp, quét ở độ phân giải thấp hơn.", $"Input[{paper}].Way");
            var content = await FileStore.ReadAsync(upload, Megabytes, $"Input[{paper}].Way", cancellationToken);
            added.Add(new FilingDraftFile { DraftId = Id, Paper = paper, Name = content.Name, ContentType = content.ContentType, Size = content.Bytes.Length, Content = content.Bytes });
        }
        return added;
    }

    private int? PaperOf(string input) => Enumerable.Range(0, Draft.Content.Papers.Count).Cast<int?>().FirstOrDefault(i => input == $"Uploads[{i}]");

    internal sealed record Row
    {
        [EnumDataType(typeof(PaperWay), ErrorMessage = "Chọn cách nộp trong danh sách.")]
        public PaperWay Way { get; set; }

        [StringLength(300, ErrorMessage = "Ghi chú dài quá 300 ký tự.")]
        public string? Note { get; set; }
    }
}
