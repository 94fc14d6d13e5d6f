using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Citizens.SigningIn;

/// <summary>The code that was sent, typed. Wrong, old, used and tried too often read alike.</summary>
[AllowAnonymous]
[EnableRateLimiting(OwnLimit.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class EnterCodeModel(LoginCodes codes) : WorkPage
{
    [BindProperty(SupportsGet = true, Name = "y")]
    public string? Ticket { get; set; }

    [BindProperty(SupportsGet = true, Name = "ve")]
    public string? Back { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public string SentTo { get; private set; } = "";

    /// <summary>When it was sent, where it was asked for again.</summary>
    public DateTime? SentAt { get; private set; }

    public override Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var asked = codes.Asked(Ticket);
        (SentTo, SentAt) = (asked?.Address.Masked ?? "", asked?.SentAt);
        return Task.FromResult(true);
    }

    public IActionResult OnGet() => SentTo.Length > 0 ? Page() : LocalRedirect("/cua-toi/dang-nhap");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var address = await codes.TakeAsync(Ticket ?? "", Input.Code!.Trim(), cancellationToken)
            ?? throw new RuleBroken("Mã không đúng hoặc không dùng được nữa. Xem lại mã mới nhất; nếu vẫn không được, lấy mã khác.", "Input.Code");
        await PersonSession.BeginAsync(HttpContext, address);
        return LocalRedirect(PersonSession.ComingFrom(Back));
    }

    internal sealed record Form
    {
        [Display(Name = "Mã đã nhận"), Required(ErrorMessage = "Nhập mã đã nhận."), StringLength(20, ErrorMessage = "Mã chỉ gồm các chữ số trong tin đã nhận.")]
        public string? Code { get; set; }
    }
}
