using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Notifications.Watching;

/// <summary>One message: its words, every try, and what may be decided when it did not get through or may have.</summary>
[Needs(Permission.ManageMessages)]
internal sealed class ShowModel(MotCuaDbContext db, Official official, Letters letters) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public Message Message { get; private set; } = null!;

    public bool CanReveal => official.Can(Permission.SeePersonalData) && Message.Address.Length > 0;

    /// <summary>The full address is on the page, this once.</summary>
    public bool IsRevealed { get; private set; }

    public bool NeedsDecision => Message.State is MessageState.Dead or MessageState.Unknown;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Messages.AsNoTracking().VisibleTo(official).SingleOrDefaultAsync(m => m.Id == Id, cancellationToken) is not { } message) return false;
        Message = message;
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostResendAsync(CancellationToken cancellationToken)
    {
        await letters.ResendAsync(Message, cancellationToken);
        Notice = "Tin sẽ được gửi lại ngay trong giờ gửi tin.";
        return LocalRedirect($"/quan-tri/tin-nhan/{Id}");
    }

    public async Task<IActionResult> OnPostGiveUpAsync(CancellationToken cancellationToken)
    {
        await letters.GiveUpAsync(Message, Given(Reason, "Reason", "Ghi lý do bỏ tin này."), cancellationToken);
        Notice = "Đã bỏ tin.";
        return LocalRedirect($"/quan-tri/tin-nhan/{Id}");
    }

    /// <summary>Shows the address in full, once, and writes down who looked and why.</summary>
    public async Task<IActionResult> OnPostRevealAsync(CancellationToken cancellationToken)
    {
        if (!official.MayUse(Permission.SeePersonalData)) return Forbid();
        await letters.ShowAsync(Message, Given(Why, "Why", "Ghi lý do cần xem địa chỉ đầy đủ."), cancellationToken);
        IsRevealed = true;
        return Page();
    }

    private static string Given(string? typed, string field, string otherwise) => typed?.Trim() is { Length: > 0 and <= 300 } given ? given
        : throw new RuleBroken(string.IsNullOrWhiteSpace(typed) ? otherwise : "Lý do dài quá 300 ký tự.", field);
}
