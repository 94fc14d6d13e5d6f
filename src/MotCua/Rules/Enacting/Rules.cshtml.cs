using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Rules.Enacting;

/// <summary>Every rule with its values over time. An agency enacts its own; the rules for all come with the program and are read only here.</summary>
[Needs(Permission.ManageRules)]
internal sealed class RulesModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    [BindProperty]
    public RuleInput Input { get; set; } = new();

    public IReadOnlyList<DatedRule> Rules { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var agency = official.AgencyId;
        Rules = await db.DatedRules.Where(r => r.AgencyId == null || r.AgencyId == agency).OrderByDescending(r => r.ValidFrom).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() => Input.ValidFrom = clock.Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.ValidFrom is not { } from) throw new RuleBroken("Nhập ngày bắt đầu áp dụng.", "Input.ValidFrom");
        if (string.IsNullOrWhiteSpace(Input.Source)) throw new RuleBroken("Nhập căn cứ: văn bản, điều khoản, hoặc «quy ước của đơn vị».", "Input.Source");
        if (Rules.FirstOrDefault(r => r.AgencyId == official.AgencyId && r.Key == Input.Key && r.ValidFrom == from) is { } same) Amend(same);
        else db.Add(DatedRule.Enact(official.AgencyId, Input.Key, from, Value, Input.Source.Trim(), Input.Verified));
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã lưu quy định «{RuleKeys.NameOf(Input.Key)}» từ {from.Print()}.";
        return LocalRedirect("/quan-tri/quy-dinh");
    }

    public DatedRule? InForce(RuleKey key) => Rules.Where(r => r.Key == key && r.ValidFrom <= Today).OrderByDescending(r => r.AgencyId is not null).ThenByDescending(r => r.ValidFrom).FirstOrDefault();

    private string Value => (Input.Value ?? "").Trim();

    // What was in force and confirmed has been applied to dossiers: rewriting it would make the past unexplainable. A new value begins on a new day.
    private void Amend(DatedRule rule)
    {
        if (rule.Verified && rule.ValidFrom <= Today) throw new RuleBroken($"Quy định này đã xác nhận và có hiệu lực từ {rule.ValidFrom.Print()}: không sửa lại quá khứ. Ban hành giá trị mới từ một ngày khác.", "Input.ValidFrom");
        rule.Amend(Value, Input.Source!.Trim(), Input.Verified);
    }
}

internal sealed class RuleInput
{
    [System.ComponentModel.DataAnnotations.Display(Name = "Quy định")] public RuleKey Key { get; set; }
    [System.ComponentModel.DataAnnotations.Display(Name = "Áp dụng từ ngày")] public DateOnly? ValidFrom { get; set; }
    [System.ComponentModel.DataAnnotations.Display(Name = "Giá trị")] public string? Value { get; set; }
    [System.ComponentModel.DataAnnotations.Display(Name = "Căn cứ")] public string? Source { get; set; }
    [System.ComponentModel.DataAnnotations.Display(Name = "Đã đọc trong chính văn bản")] public bool Verified { get; set; }
}
