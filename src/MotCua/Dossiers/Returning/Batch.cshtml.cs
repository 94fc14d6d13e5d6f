using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;

namespace MotCua.Dossiers.Returning;

/// <summary>Results that go by post, handed to one carrier at once.</summary>
[Needs(Permission.ReturnResults)]
internal sealed class BatchModel(DossierWork work) : BatchPage(work)
{
    [BindProperty, Display(Name = "Bên chuyển phát"), Required(ErrorMessage = "Ghi bên chuyển phát."), StringLength(200, ErrorMessage = "Tên dài quá 200 ký tự.")]
    public string? Carrier { get; set; }

    [BindProperty, Display(Name = "Số bảng kê"), StringLength(60, ErrorMessage = "Số bảng kê dài quá 60 ký tự.")]
    public string? Reference { get; set; }

    protected override IQueryable<Dossier> Waiting(IQueryable<Dossier> visible) => visible.ToBePosted();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await RunAsync("Đã giao chuyển phát", dossier =>
        {
            dossier.Return(Carrier!.Trim(), "", ResultDelivery.ByPost, string.IsNullOrWhiteSpace(Reference) ? "" : $"Bảng kê {Reference.Trim()}", false, Work.Now);
            return Task.CompletedTask;
        }, cancellationToken);
        return LocalRedirect($"/ban-giao-ket-qua?ben-nhan=buu-chinh&ngay={Work.Today:yyyy-MM-dd}");
    }
}
