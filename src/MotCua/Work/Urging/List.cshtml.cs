using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Work.Urging;

/// <summary>Who has overdue tasks, and the letters that were sent about them. One act makes the letter to one of them.</summary>
[Needs(Permission.AssignTasks, Permission.AcceptTasks)]
internal sealed class ListModel(MotCuaDbContext db, Official official, Urger urger) : WorkPage
{
    [BindProperty, Display(Name = "Báo cáo kết quả trước ngày")]
    public DateOnly? AnswerBy { get; set; }

    public IReadOnlyList<LateLead> Leads { get; private set; } = [];

    public IReadOnlyList<UrgingLetter> Letters { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var agency = official.AgencyId;
        var late = await urger.Overdue(agency).AsNoTracking().Select(t => new { t.LeadUnitId, t.LeadId, t.LeadName, t.DueOn, t.UrgedTimes }).ToListAsync(cancellationToken);
        Leads =
        [
            .. late.GroupBy(t => t.LeadId is null ? $"u{t.LeadUnitId}" : $"o{t.LeadId}")
                .Select(g => new LateLead(g.Key, new WorkParty(g.First().LeadUnitId, g.First().LeadId, g.First().LeadName), g.Count(), g.Min(t => t.DueOn), g.Max(t => t.UrgedTimes)))
                .OrderByDescending(l => l.Count).ThenBy(l => l.Oldest).ThenBy(l => l.Key, StringComparer.Ordinal),
        ];
        Letters = await db.UrgingLetters.AsNoTracking().Where(l => l.AgencyId == agency).OrderByDescending(l => l.IssuedOn).ThenByDescending(l => l.Id).Take(30).ToListAsync(cancellationToken);
        return true;
    }

    public async Task OnGetAsync(CancellationToken cancellationToken) => AnswerBy = await urger.UsualAnswerAsync(official.AgencyId, cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? lead, CancellationToken cancellationToken)
    {
        if (Leads.FirstOrDefault(l => l.Key == lead) is not { } late) throw new RuleBroken("Chủ trì này không còn nhiệm vụ quá hạn. Tải lại trang.");
        var letter = await urger.IssueAsync(official.AgencyId, late.Lead, AnswerBy ?? throw new RuleBroken("Nhập ngày phải báo cáo kết quả.", "AnswerBy"), cancellationToken);
        Notice = $"Đã lập văn bản đôn đốc số {letter.Symbol}.";
        return LocalRedirect($"/nhiem-vu/don-doc/{letter.Id}");
    }

    internal sealed record LateLead(string Key, WorkParty Lead, int Count, DateOnly Oldest, int Urged);
}
