using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Inspections.Showing;
using MotCua.Platform;
using MotCua.Rules;
using MotCua.Work;

namespace MotCua.Inspections.Concluding;

/// <summary>The conclusion with what is demanded about each fault; each demand is a task of the section in the same act.</summary>
[Needs(Permission.ConcludeInspections)]
internal sealed class ConcludeModel(MotCuaDbContext db, Official official, Concluder concluder, LegalTerms terms, TimeProvider clock) : InspectionPage(db, official, clock)
{
    [BindProperty, Display(Name = "Kết luận"), StringLength(20_000, ErrorMessage = "Kết luận dài quá 20.000 ký tự.")]
    public string? Conclusion { get; set; }

    [BindProperty, Display(Name = "Kiến nghị"), StringLength(2000, ErrorMessage = "Kiến nghị dài quá 2.000 ký tự.")]
    public string? Proposal { get; set; }

    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    public IReadOnlyList<Finding> Faults => Found.Faults;

    public WorkParties Parties { get; private set; } = null!;

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Parties = await WorkParties.OfAsync(Db, Found.AgencyId, cancellationToken);
        Rows = [.. Faults.Select((_, at) => Rows.ElementAtOrDefault(at) ?? new Row())];
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var due = (await terms.AfterAsync(Found.AgencyId, RuleKey.InspectionRemedyTerm, Now, cancellationToken)).At.ToDay();
        foreach (var row in Rows) (row.Lead, row.DueOn) = ($"u{Found.UnitId}", due);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.ConcludeInspections)) return Forbid();
        await concluder.ConcludeAsync(Found, Typed(Conclusion), Typed(Proposal), [.. Faults.Zip(Rows, (f, r) => r.Of(f.Number, Typed(r.Demand), Parties, Found.UnitId))], cancellationToken);
        Notice = $"Đã ban hành thông báo số {Found.NoticeSymbol}, giao {Found.Demands.Count.Print()} nhiệm vụ.";
        return LocalRedirect(Address);
    }

    internal sealed record Row
    {
        [Display(Name = "Yêu cầu"), StringLength(2000, ErrorMessage = "Yêu cầu dài quá 2.000 ký tự.")]
        public string? Demand { get; set; }

        [Display(Name = "Chủ trì")]
        public string? Lead { get; set; }

        [Display(Name = "Hạn")]
        public DateOnly? DueOn { get; set; }

        /// <summary>Section and day stand there from the beginning: without a demand the line counts as empty.</summary>
        public Demanded Of(int number, string demand, WorkParties parties, long unit) => demand.Length == 0 && (Lead is null or "" || Lead == $"u{unit}") ? new(number, "", null, null) : new(number, demand, parties.Find(Lead), DueOn);
    }
}
