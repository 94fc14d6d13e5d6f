using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Dossiers.Returning;

/// <summary>Results that lie ready too long; that the owner was told is noted.</summary>
[Needs(Permission.ReturnResults)]
internal sealed class UncollectedModel(DossierWork work) : BatchPage(work)
{
    [BindProperty, Display(Name = "Đã báo bằng cách"), Required(ErrorMessage = "Ghi đã báo bằng cách nào."), StringLength(200, ErrorMessage = "Nội dung dài quá 200 ký tự.")]
    public string? How { get; set; }

    public int Days { get; private set; }

    protected override async Task PrepareAsync(CancellationToken cancellationToken) => Days = (await Work.RulesAsync(cancellationToken)).Number(RuleKey.UncollectedDays);

    protected override IQueryable<Dossier> Waiting(IQueryable<Dossier> visible)
    {
        var before = Work.Today.AddDays(-Days).StartUtc();
        return visible.Where(d => d.Status == DossierStatus.Settled && d.EndedAt < before && !d.IsVoid).OrderBy(d => d.EndedAt).ThenBy(d => d.Id);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => RunAsync("Đã ghi báo nhận kết quả của", dossier =>
    {
        dossier.RemindCollection(How!.Trim());
        return Task.CompletedTask;
    }, cancellationToken);
}
