using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.ReformIndex.Criteria;

/// <summary>One component of a draft: points, wording and rule, with what the rule gives for telling answers.</summary>
[Needs(Permission.AnnounceIndex)]
internal sealed class ComponentModel(MotCuaDbContext db, Official official, TimeProvider clock) : SubjectPage<CriteriaSet>(db, official, clock)
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    public IndexComponent Component { get; private set; } = null!;

    /// <summary>As typed when the rule can be read, else as stored.</summary>
    public IndexComponent Shown { get; private set; } = null!;

    public IReadOnlyList<(string Answer, decimal Points)> Examples => ScoreExamples.Of(Shown, Found.Criteria.Decimals);

    public override IReadOnlyCollection<string> TakesUnfinished => ["Try"];

    protected override IQueryable<CriteriaSet> Visible
    {
        get
        {
            var own = Official.AgencyId;
            return Db.CriteriaSets.Where(s => s.AgencyId == own && s.State == CriteriaState.Draft);
        }
    }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken) || Found.Criteria.Component(Code) is not { } component) return false;
        (Component, Shown) = (component, component);
        return true;
    }

    public void OnGet() => Input = new()
    {
        Name = Component.Name, Max = Component.Max.PrintPoints(), Wording = Component.Wording, Evidence = Component.Evidence, Kind = Component.Rule.Kind, Parameters = RuleText.Write(Component.Rule), Figure = Component.Figure, IsVerified = Component.IsVerified,
    };

    public void OnPostTry() => Shown = Written();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Found.Change(Written());
        return SaveAsync($"Đã sửa thành phần {Code}.", "/chi-so-cchc/bo-tieu-chi", cancellationToken);
    }

    private IndexComponent Written()
    {
        if (!RuleText.TryRead(Typed(Input.Max), out var max)) throw new RuleBroken("Điểm là một số, viết như 0,5.", "Input.Max");
        var written = Component with { Name = Typed(Input.Name), Max = max, Wording = Typed(Input.Wording), Evidence = Typed(Input.Evidence), Rule = RuleText.Read(Input.Kind, Typed(Input.Parameters)), IsSurvey = Input.Kind is ScoringKind.Survey, Figure = Typed(Input.Figure), IsVerified = Input.IsVerified };
        return CriteriaCheck.Rule(written).FirstOrDefault() is { } wrong ? throw new RuleBroken(wrong, "Input.Parameters") : written;
    }

    internal sealed record Form
    {
        [Display(Name = "Tên thành phần"), Required(ErrorMessage = "Nhập tên thành phần."), StringLength(1000, ErrorMessage = "Tên dài quá 1.000 ký tự.")]
        public string? Name { get; set; }

        [Display(Name = "Điểm tối đa"), Required(ErrorMessage = "Nhập điểm tối đa.")]
        public string? Max { get; set; }

        [Display(Name = "Cách chấm theo quyết định"), StringLength(2000, ErrorMessage = "Cách chấm dài quá 2.000 ký tự.")]
        public string? Wording { get; set; }

        [Display(Name = "Tài liệu kiểm chứng"), StringLength(1000, ErrorMessage = "Tài liệu kiểm chứng dài quá 1.000 ký tự.")]
        public string? Evidence { get; set; }

        [Display(Name = "Kiểu chấm")]
        public ScoringKind Kind { get; set; } = ScoringKind.YesNo;

        [Display(Name = "Tham số của kiểu chấm"), StringLength(1000, ErrorMessage = "Tham số dài quá 1.000 ký tự.")]
        public string? Parameters { get; set; }

        [Display(Name = "Số liệu của hệ thống (khoá)"), StringLength(60, ErrorMessage = "Khoá dài quá 60 ký tự.")]
        public string? Figure { get; set; }

        [Display(Name = "Đã đối chiếu với quyết định")]
        public bool IsVerified { get; set; }
    }
}
