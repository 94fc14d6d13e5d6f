using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;
using MotCua.ReformIndex.Binding;
using MotCua.Rules;

namespace MotCua.ReformIndex.Rounds;

/// <summary>The ward's sheet of one area: answers, explanations, evidence. Points come from the answers.</summary>
[Needs(Permission.ScoreIndex)]
internal sealed class ScoreModel(MotCuaDbContext db, Official official, LiveFigures figures, FileStore files, Rulebook rulebook, TimeProvider clock) : AreaPage(db, official, figures, clock)
{
    [BindProperty(Name = "next")]
    public string? Next { get; set; }

    public override IReadOnlyCollection<string> TakesUnfinished => ["Take", "Withdraw"];

    protected override IQueryable<IndexRound> Visible
    {
        get
        {
            var own = Official.AgencyId;
            return Db.IndexRounds.Where(r => r.AgencyId == own);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ReadRows(c => !c.IsSurvey) is not { } entries) return Page();
        Sheet.Score(Found, Criteria, entries, Today);
        await KeepFilesAsync(cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã ghi lĩnh vực {AreaCode}.";
        return LocalRedirect(Next is null || NextArea is null ? Address(AreaCode) : Address(NextArea.Code));
    }

    /// <summary>Saves what is on the form, then takes the live figure: nothing typed beside it is lost.</summary>
    public async Task<IActionResult> OnPostTakeAsync(string code, CancellationToken cancellationToken)
    {
        if (Lines.SingleOrDefault(l => l.Component.Code == code) is not { Live: { } live } line) throw new RuleBroken($"Thành phần {code} chưa có số liệu của hệ thống.");
        if (ReadRows(c => !c.IsSurvey && c.Code != code) is not { } entries) return Page();
        Sheet.Score(Found, Criteria, [.. entries.Where(e => e.Code != code)], Today);
        var typed = entries.FirstOrDefault(e => e.Code == code)?.Answer.Target ?? line.Entry.Answer.Target;
        Sheet.Take(Found, line.Component, Fitting(line.Component, live.Answer with { Target = typed }), live.Source, Criteria.Decimals, Today);
        await KeepFilesAsync(cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã lấy số liệu của hệ thống cho {code}.";
        return LocalRedirect($"{Address(AreaCode)}#tp-{code.Replace('.', '-')}");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(long file, CancellationToken cancellationToken)
    {
        if (!MayScore) throw new RuleBroken("Hết thời gian tự chấm nên không gỡ được tài liệu.");
        var sheet = Sheet.Id;
        if (await Db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == file && f.OwnerId == sheet && f.OwnerKind == nameof(AreaSheet), cancellationToken) is not { } found) return NotFound();
        Sheet.Prove(Found, [found.Name], Today);
        found.Withdraw("Gỡ khỏi bảng tự chấm.");
        await Db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã gỡ tệp «{found.Name}».";
        return LocalRedirect(Address(AreaCode));
    }

    private string Address(string area) => $"{List}/{Id}/cham/{area}";

    // With nothing counted, the rule may give full points for it.
    private static IndexAnswer Fitting(IndexComponent component, IndexAnswer answer) => answer.Of == 0 && component.Rule.FullWhenNothingArose ? new() { NothingArose = true } : answer;

    private async Task KeepFilesAsync(CancellationToken cancellationToken)
    {
        if (Request.Form.Files.Count == 0) return;
        if (!MayScore) throw new RuleBroken("Hết thời gian tự chấm nên không đính kèm được.");
        var most = (await rulebook.OnAsync(Found.AgencyId, Today, cancellationToken)).Number(RuleKey.FileMegabytes);
        var kept = new List<string>();
        foreach (var line in Lines.Where(l => !l.Component.IsSurvey))
            foreach (var upload in Request.Form.Files.GetFiles($"Evidence[{line.Component.Code}]"))
                kept.Add((await files.KeepAsync(new FileOwner(Found.AgencyId, nameof(AreaSheet), Sheet.Id), line.Component.Code, upload, most, $"Rows[{line.Index}].Done", cancellationToken)).Name);
        if (kept.Count > 0) Sheet.Prove(Found, kept, Today);
    }
}
