using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Feedback.Sending;

/// <summary>Anybody sends feedback, without an account. A trap for programs that fill every box, a limit per address, and forms that count once keep it usable.</summary>
[AllowAnonymous]
[EnableRateLimiting(SendingLimit.Policy)]
[RequestFormLimits(MultipartBodyLengthLimit = 110_000_000)]
[RequestSizeLimit(110_000_000)]
internal sealed class SendModel(MotCuaDbContext db, FeedbackIntake intake, TimeProvider clock) : WorkPage
{
    private List<Agency> _agencies = [];

    [BindProperty]
    public FeedbackInput Input { get; set; } = new();

    [BindProperty, Display(Name = "Gửi đến")]
    public long? AgencyId { get; set; }

    /// <summary>Nobody sees it; only a program fills it.</summary>
    [BindProperty, Display(Name = "Trang web")]
    public string? Website { get; set; }

    [BindProperty]
    public List<IFormFile> Uploads { get; set; } = [];

    public IReadOnlyList<SelectListItem> Agencies => [new("– Chọn –", ""), .. _agencies.Select(a => new SelectListItem(a.Name, $"{a.Id}"))];

    /// <summary>Of the only agency; among several, sections are named when the case is classified.</summary>
    public NamedUnits? Units { get; private set; }

    public bool IsOneAgency => _agencies.Count == 1;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        _agencies = await db.ReceivingAgenciesAsync(clock.Today, cancellationToken);
        if (IsOneAgency) Units = await NamedUnits.OfAsync(db, _agencies[0].Id, cancellationToken);
        return _agencies.Count > 0;
    }

    public void OnGet([FromQuery(Name = "ho-so")] string? dossier) => Input.DossierCode = dossier;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(Website)) throw new RuleBroken("Ô «Trang web» phải để trống. Xoá nội dung trong ô đó rồi gửi lại.", "Website");
        var agency = IsOneAgency ? _agencies[0] : _agencies.Find(a => a.Id == AgencyId) ?? throw new RuleBroken("Chọn nơi nhận phản ánh, kiến nghị.", "AgencyId");
        var received = await intake.ReceiveAsync(Input.Of(agency.Id, FeedbackChannel.Web, FeedbackAbout.Of(Units?.Chosen(Input.AboutUnitId, "Input.AboutUnitId"))), Uploads, cancellationToken);
        return LocalRedirect($"/phan-anh/{received.Code}/giay-bien-nhan?m={received.TrackingSecret}");
    }
}
