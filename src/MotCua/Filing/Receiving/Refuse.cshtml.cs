using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Filing.Receiving;

/// <summary>Refuses with a reason (Mẫu 03).</summary>
[Needs(Permission.ReceiveDossiers)]
internal sealed class RefuseModel(MotCuaDbContext db, Official official, IntakeSlips slips, TimeProvider clock) : FilingPage(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IActionResult OnGet() => Found.State is FilingState.Submitted ? Page() : LocalRedirect($"/ho-so-truc-tuyen/{Id}");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Db.InTransactionAsync(async () =>
        {
            var slip = await slips.RefuseAsync(Found.Slip, Typed(Input.Reason), cancellationToken);
            Found.Refuse(slip, Typed(Input.Reason), Now);
            await Db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        Notice = $"Đã từ chối tiếp nhận, phiếu số {Found.SlipNumber}.";
        return LocalRedirect($"/ho-so-truc-tuyen/{Id}");
    }

    internal sealed record Form
    {
        [Display(Name = "Lý do từ chối"), StringLength(2000, ErrorMessage = "Lý do dài quá 2.000 ký tự.")]
        public string? Reason { get; set; }
    }
}
