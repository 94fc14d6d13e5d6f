using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
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

    private Dictionary<long, string> _told = [];

    /// <summary>When and how the owner was last told, so that nobody is called twice and nobody forgotten.</summary>
    public override string? NoteOf(Dossier dossier) => _told.GetValueOrDefault(dossier.Id, "Chưa báo");

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        var (agency, ids) = (Work.Official.AgencyId, Rows.Select(r => r.Id).ToList());
        var told = await Work.Db.History.AsNoTracking().Where(h => h.AgencyId == agency && h.Kind == nameof(CollectionReminded) && ids.Contains(h.SubjectId)).OrderBy(h => h.Sequence).ToListAsync(cancellationToken);
        _told = told.GroupBy(h => h.SubjectId).ToDictionary(g => g.Key, g => $"Đã báo {g.Last().At.Print()}: {((CollectionReminded)g.Last().Happened).How} ({g.Last().ByName}{(g.Count() > 1 ? $"; {g.Count().Print()} lần" : "")})");
        return true;
    }

    protected override async Task PrepareAsync(CancellationToken cancellationToken) => Days = (await Work.RulesAsync(cancellationToken)).Number(RuleKey.UncollectedDays);

    protected override IQueryable<Dossier> Waiting(IQueryable<Dossier> visible)
    {
        var before = Work.Today.AddDays(-Days).StartUtc();
        return visible.ToBeReturned().Where(d => d.EndedAt < before && !d.IsVoid).OrderBy(d => d.EndedAt).ThenBy(d => d.Id);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => RunAsync("Đã ghi báo nhận kết quả của", dossier =>
    {
        dossier.RemindCollection(How!.Trim());
        return Task.CompletedTask;
    }, cancellationToken);
}
