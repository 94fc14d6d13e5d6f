using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.ReformIndex.Rounds;
using MotCua.Work;

namespace MotCua.ReformIndex.Remedying;

/// <summary>After the announcement: for each lost point a cause, an action, an owner, a deadline, a result.</summary>
[Needs(Permission.SeeIndex, Permission.ScoreIndex, Permission.SubmitIndex)]
internal sealed class PlanModel(MotCuaDbContext db, Official official, Assignments assignments, TimeProvider clock) : RoundPage(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Open ones first, the soonest due on top.</summary>
    public IReadOnlyList<Remedy> Rows { get; private set; } = [];

    /// <summary>Components that lost points, the most first.</summary>
    public IReadOnlyList<(IndexComponent Component, decimal Lost)> Lost { get; private set; } = [];

    public WorkParties Parties { get; private set; } = null!;

    public IReadOnlyList<WorkTask> Tasks { get; private set; } = [];

    public bool MayPlan => IsOwn && (Official.Can(Permission.ScoreIndex) || Official.Can(Permission.SubmitIndex));

    public override IReadOnlyCollection<string> TakesUnfinished => ["Close"];

    // The plan hangs on the round, and changes nothing of it.
    public override Aggregate? Subject => null;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken) || Found.State is not IndexRoundState.Announced) return false;
        var round = Id;
        Rows = await Db.Set<Remedy>().Where(r => r.RoundId == round).OrderBy(r => r.ClosedOn != null).ThenBy(r => r.DueOn).ThenBy(r => r.Id).ToListAsync(cancellationToken);
        Parties = await WorkParties.OfAsync(Db, Found.AgencyId, cancellationToken);
        Tasks = await assignments.OfSourceAsync(Found.AgencyId, WorkSource.Remediation, round, cancellationToken);
        Lost = [.. Criteria.Components.Where(c => !c.IsOutside).Select(c => (c, Table.Result.Components[c.Code].ToGain)).Where(l => l.ToGain > 0).OrderByDescending(l => l.ToGain)];
        return true;
    }

    public void OnGet(string? code) => Input = new Form { Code = code };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayPlan) return Forbid();
        if (Input.Code is not { } code || !Table.Result.Components.TryGetValue(code, out var lost)) throw new RuleBroken("Chọn thành phần mất điểm.", "Input.Code");
        var lead = Parties.Find(Input.Lead);
        var plan = new RemedyPlan(Typed(Input.Cause), Typed(Input.Action), lead?.Name ?? Typed(Input.Owner), Input.DueOn ?? throw new RuleBroken("Nhập hạn khắc phục.", "Input.DueOn"));
        Remedy.Check(Found, lost, plan, Today);
        // With its task or not at all.
        await Db.InTransactionAsync(async () =>
        {
            var task = lead is null ? null : await assignments.AssignAsync(new WorkOrder(Found.AgencyId, plan.Action, lead, Today, plan.DueOn), new WorkOrigin(WorkSource.Remediation, Found.Id, $"Khắc phục {code}, chỉ số cải cách hành chính năm {Found.Year}"), cancellationToken);
            Db.Add(Remedy.Plan(Found, lost, plan with { TaskId = task?.Id }, Today));
            await Db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        return await DoneAsync($"Đã lập việc khắc phục {code}{(lead is null ? "" : $", giao {lead.Name}")}.", cancellationToken);
    }

    public async Task<IActionResult> OnPostCloseAsync(long remedy, string? result, CancellationToken cancellationToken)
    {
        if (!MayPlan) return Forbid();
        if (Rows.SingleOrDefault(r => r.Id == remedy) is not { } found) return NotFound();
        found.Close(Typed(result), Today);
        return await DoneAsync($"Đã ghi kết quả khắc phục {found.Code}.", cancellationToken);
    }

    private async Task<IActionResult> DoneAsync(string told, CancellationToken cancellationToken)
    {
        await Db.SaveChangesAsync(cancellationToken);
        Notice = told;
        return LocalRedirect($"{List}/{Id}/khac-phuc");
    }

    internal sealed record Form
    {
        [Display(Name = "Thành phần mất điểm"), Required(ErrorMessage = "Chọn thành phần mất điểm.")]
        public string? Code { get; set; }

        [Display(Name = "Nguyên nhân"), StringLength(2000, ErrorMessage = "Nguyên nhân dài quá 2.000 ký tự.")]
        public string? Cause { get; set; }

        [Display(Name = "Việc phải làm"), StringLength(2000, ErrorMessage = "Việc phải làm dài quá 2.000 ký tự.")]
        public string? Action { get; set; }

        [Display(Name = "Giao cho")]
        public string? Lead { get; set; }

        [Display(Name = "Hoặc người ngoài cơ quan"), StringLength(250, ErrorMessage = "Tên dài quá 250 ký tự.")]
        public string? Owner { get; set; }

        [Display(Name = "Hạn")]
        public DateOnly? DueOn { get; set; }
    }
}
