using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Feedback.Working;

/// <summary>One case: what is said, until when it is answered, what happened, what may be done now. How to reach the sender is masked until somebody says why they look.</summary>
[Needs(Permission.ReceiveFeedback, Permission.HandleFeedback, Permission.ApproveFeedback)]
internal sealed class OpenModel(MotCuaDbContext db, Official official, FileStore files, TimeProvider clock) : CasePage(db, official, clock)
{
    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    /// <summary>The dossier it is about, when there is one of that code that this official may read.</summary>
    public long? DossierId { get; private set; }

    [BindProperty, Display(Name = "Về bộ phận")]
    public long? About { get; set; }

    public bool IsRevealed { get; private set; }

    public bool MayClassify => Case.State is FeedbackState.Received && Official.Can(Permission.ReceiveFeedback);

    public bool MayReassign => Case.State is FeedbackState.Handling or FeedbackState.AwaitingSender && Case.UnitId is not null && Official.Can(Permission.ReceiveFeedback);

    public bool MayTake => Case is { State: FeedbackState.Handling, HolderId: null } && Official.Can(Permission.HandleFeedback);

    public bool MayTurnAway => Case.IsOpen && Case.State is not FeedbackState.AwaitingApproval && (Official.Can(Permission.ReceiveFeedback) || Holds);

    public bool MayExtend => Case is { State: FeedbackState.Handling, IsExtended: false } && Official.Can(Permission.ApproveFeedback);

    public bool MayAnswer => Case.State is FeedbackState.Handling && Holds;

    public bool MayDecide => Case.State is FeedbackState.AwaitingApproval && Official.Can(Permission.ApproveFeedback);

    public bool MayPublish => Case is { State: FeedbackState.Answered, PublishedAt: null } && (Case.IsPublicationProposed ? Official.Can(Permission.ApproveFeedback) : Holds || Official.Can(Permission.ApproveFeedback) || Official.Can(Permission.ReceiveFeedback));

    public bool MayUnpublish => Case.PublishedAt is not null && Official.Can(Permission.ApproveFeedback);

    public bool MayNameUnit => Official.Can(Permission.ReceiveFeedback);

    public NamedUnits Units { get; private set; } = null!;

    public void OnGet() => About = Case.AboutUnitId;

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var (id, code) = (Id, Case.DossierCode);
        Files = await files.OfAsync(nameof(FeedbackCase), id, cancellationToken);
        if (MayNameUnit) Units = await NamedUnits.OfAsync(Db, Case.AgencyId, cancellationToken);
        Story = await StoryAsync(cancellationToken);
        if (code.Length > 0) DossierId = await Db.Dossiers.ReadableBy(Official).Where(d => d.Code == code).Select(d => (long?)d.Id).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.HandleFeedback)) return Forbid();
        Case.Take(Official.Id, Official.Name, Official.UnitId);
        return await SaveAsync("Đã nhận xử lý.", cancellationToken);
    }

    public async Task<IActionResult> OnPostNameUnitAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.ReceiveFeedback)) return Forbid();
        Case.NameUnit(FeedbackAbout.Of(Units.Chosen(About, "About")));
        return await SaveAsync("Đã ghi bộ phận được phản ánh.", cancellationToken);
    }

    public async Task<IActionResult> OnPostRevealAsync(string? why, CancellationToken cancellationToken)
    {
        Case.ShowSender(why ?? "");
        await Db.SaveChangesAsync(cancellationToken);
        IsRevealed = true;
        return Page();
    }

    public async Task<IActionResult> OnPostUnpublishAsync(string? reason, CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.ApproveFeedback)) return Forbid();
        Case.Unpublish(reason ?? "");
        return await SaveAsync("Đã gỡ khỏi trang công khai.", cancellationToken);
    }
}
