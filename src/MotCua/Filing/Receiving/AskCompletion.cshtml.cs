using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Filing.Receiving;

/// <summary>Asks once, with everything: which papers and why (Mẫu 02).</summary>
[Needs(Permission.ReceiveDossiers)]
internal sealed class AskCompletionModel(MotCuaDbContext db, Official official, IntakeSlips slips, Rulebook rulebook, FilingClock filings, TimeProvider clock) : FilingPage(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public DateOnly? LastDay { get; private set; }

    protected override async Task PrepareAsync(CancellationToken cancellationToken) => LastDay = await filings.LastDayAsync(Found.AgencyId, cancellationToken);

    public IActionResult OnGet() => Found.State is FilingState.Submitted ? Page() : LocalRedirect($"/ho-so-truc-tuyen/{Id}");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var most = (await rulebook.OnAsync(Found.AgencyId, Now.ToDay(), cancellationToken)).Number(RuleKey.FilingCompletions);
        string[] needed = [.. Input.Papers.Where(i => i >= 0 && i < Found.Content.Papers.Count).Distinct().Order().Select(i => Found.Content.Papers[i].Name), .. Typed(Input.Needed).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        await Db.InTransactionAsync(async () =>
        {
            var slip = await slips.AskAsync(Found.Slip, needed, Typed(Input.Reason), cancellationToken);
            Found.AskCompletion(slip, needed, Typed(Input.Reason), LastDay, most, Now);
            await Db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        Notice = $"Đã gửi yêu cầu hoàn thiện, phiếu số {Found.SlipNumber}.";
        return LocalRedirect($"/ho-so-truc-tuyen/{Id}");
    }

    internal sealed record Form
    {
        public List<int> Papers { get; set; } = [];

        [Display(Name = "Nội dung cần hoàn thiện"), StringLength(4000, ErrorMessage = "Nội dung dài quá 4.000 ký tự.")]
        public string? Needed { get; set; }

        [Display(Name = "Lý do"), StringLength(2000, ErrorMessage = "Lý do dài quá 2.000 ký tự.")]
        public string? Reason { get; set; }
    }
}
