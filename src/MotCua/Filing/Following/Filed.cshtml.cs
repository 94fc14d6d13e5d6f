using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Citizens;
using MotCua.Dossiers;
using MotCua.Filing.Composing;
using MotCua.Platform;

namespace MotCua.Filing.Following;

/// <summary>Where a filing stands, for who filed it: what is needed, the way to the dossier it became, and taking it back.</summary>
[ForPerson]
[EnableRateLimiting(FilingLimit.Policy)]
internal sealed class FiledModel(MotCuaDbContext db, OwnPerson person, TimeProvider clock) : FiledPage(db, person)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public FiledView View { get; private set; } = null!;

    public IReadOnlyList<(DateTime At, string Text)> Steps { get; private set; } = [];

    public string? TrackingHref { get; private set; }

    public DateTime Now => clock.UtcNow;

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        View = await Db.ViewOfAsync(Filing, $"/cua-toi/da-nop/{Id}/tep", masked: false, cancellationToken);
        var history = await Db.History.AsNoTracking().Where(h => h.SubjectId == Id).OrderBy(h => h.Sequence).ToListAsync(cancellationToken);
        Steps = [.. history.Select(h => (h.At, Text: FilingStory.Of(h.Happened))).Where(h => h.Text is not null).Select(h => (h.At, h.Text!))];
        if (Filing.DossierId is { } dossier) TrackingHref = await Db.Dossiers.Where(d => d.Id == dossier).Select(d => $"/tra-cuu/{d.Code}?m={d.TrackingSecret}").SingleAsync(cancellationToken);
    }

    public void OnGet() { }

    /// <summary>A draft of what was submitted, to complete it; one at a time.</summary>
    public async Task<IActionResult> OnPostCompleteAsync(CancellationToken cancellationToken)
    {
        if (Filing.State is not FilingState.CompletionAsked) throw new RuleBroken("Hồ sơ này không chờ hoàn thiện.");
        var draft = await Db.FilingDrafts.SingleOrDefaultAsync(d => d.FilingId == Id, cancellationToken);
        if (draft is null)
        {
            draft = new FilingDraft { AgencyId = Filing.AgencyId, ProcedureId = Filing.ProcedureId, ProcedureVersionId = Filing.ProcedureVersionId, ProcedureName = Filing.ProcedureName, Contact = Filing.Contact, FilingId = Id, Content = Filing.Content, SavedAt = Now };
            Db.Add(draft);
            await Db.SaveChangesAsync(cancellationToken);
        }
        return LocalRedirect((Filing.Content.Papers.Count > 0 ? DraftSteps.Papers : DraftSteps.Persons).AddressOf(draft.Id));
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken)
    {
        Filing.Withdraw(VietnamText.Clean(Input.Reason ?? ""), Now);
        if (await Db.FilingDrafts.SingleOrDefaultAsync(d => d.FilingId == Id, cancellationToken) is { } draft) Db.Remove(draft);
        await Db.SaveChangesAsync(cancellationToken);
        Notice = "Đã rút hồ sơ nộp trực tuyến.";
        return LocalRedirect($"/cua-toi/da-nop/{Id}");
    }

    internal sealed record Form
    {
        [Display(Name = "Lý do (không bắt buộc)"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
        public string? Reason { get; set; }
    }
}
