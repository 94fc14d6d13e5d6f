using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Inspections.Showing;
using MotCua.Platform;

namespace MotCua.Inspections.Correcting;

/// <summary>The section says how it puts right what was demanded, and later what was done. Its own people write; who checks may write for them.</summary>
[Needs]
internal sealed class CorrectModel(MotCuaDbContext db, Official official, TimeProvider clock) : InspectionPage(db, official, clock)
{
    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    public bool Reports => Found.State is InspectionState.RemedyPlanned;

    public bool IsOpen => Found.Demands.Count > 0 && Found.State is InspectionState.Concluded or InspectionState.RemedyPlanned;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken) => await base.LoadAsync(cancellationToken) && (MayInspect || Official.AnswersFor(Found));

    protected override Task PrepareAsync(CancellationToken cancellationToken)
    {
        var sent = Rows.ToLookup(r => r.Number, r => r.Words);
        Rows = [.. Found.Demands.Select(d => new Row { Number = d.Number, Words = sent.Contains(d.Number) ? sent[d.Number].First() : Reports ? d.Outcome : d.Remedy })];
        return Task.CompletedTask;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Official.AnswersFor(Found) && !Official.MayUse(Permission.InspectConduct)) return Forbid();
        var (reports, typed) = (Reports, Rows.Select(r => (r.Number, Words: Typed(r.Words))));
        if (reports) Found.ReportRemedy([.. typed.Select(t => new Finding(t.Number, "", "") { Outcome = t.Words })], Now.ToDay());
        else Found.PlanRemedy([.. typed.Select(t => new Finding(t.Number, "", "") { Remedy = t.Words })], Now.ToDay());
        return await SaveAsync(reports ? "Đã gửi báo cáo kết quả khắc phục." : "Đã gửi kế hoạch khắc phục.", cancellationToken);
    }

    internal sealed record Row
    {
        public int Number { get; set; }

        [StringLength(2000, ErrorMessage = "Nội dung dài quá 2.000 ký tự.")]
        public string? Words { get; set; }
    }
}
