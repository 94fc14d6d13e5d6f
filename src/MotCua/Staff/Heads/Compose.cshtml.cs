using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Staff.Heads;

/// <summary>A criterion is given to a leader, its result written, or the line removed.</summary>
[Needs(Permission.ManageStaff)]
internal sealed class ComposeModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private List<OfficialProfile> _officials = [];

    [BindProperty(SupportsGet = true)]
    public long? Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? AskedYear { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public OutcomeForm Outcome { get; set; } = new();

    [BindProperty, Display(Name = "Lý do"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? Why { get; set; }

    public HeadDuty? Found { get; private set; }

    public override Aggregate? Subject => Found;

    public int Year => Found?.Year ?? (AskedYear is >= 2011 and <= 2100 ? AskedYear.Value : clock.Today.Year);

    public IEnumerable<SelectListItem> Leaders => _officials.Select(o => new SelectListItem($"{o.FullName} – {o.Title}", $"{o.Id}")).Prepend(new("– Chọn –", ""));

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        if (id is not null && (Found = await db.HeadDuties.VisibleTo(official).SingleOrDefaultAsync(d => d.Id == id && !d.IsRemoved, cancellationToken)) is null) return false;
        var known = Found?.OfficialId;
        _officials = await db.Officials.AsNoTracking().VisibleTo(official).Where(o => o.IsActive || o.Id == known).OrderBy(o => o.Folded).ThenBy(o => o.Id).ToListAsync(cancellationToken);
        // Each form of the page posts its own part; the others stand as they are.
        var posted = (string?)Request.Query["handler"];
        if (Found is null) return true;
        if (posted != "Terms") Input = new Form { Code = Found.Code, Criterion = Found.Criterion, OfficialId = Found.OfficialId, Duty = Found.Duty };
        if (posted != "Conclude") Outcome = new OutcomeForm { Result = Found.Result, Effect = Found.Effect, Explanation = Found.Explanation };
        return true;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostTermsAsync(CancellationToken cancellationToken)
    {
        var leader = _officials.Find(o => o.Id == Input.OfficialId);
        var terms = new DutyTerms(VietnamText.Typed(Input.Code), VietnamText.Typed(Input.Criterion), leader?.Id, leader?.FullName ?? "", VietnamText.Typed(Input.Duty));
        if (Found is null) db.Add(HeadDuty.Give(official.AgencyId, Year, terms));
        else Found.Regive(terms);
        return SavedAsync($"Đã giao tiêu chí {terms.Code} cho {terms.Leader}.", cancellationToken);
    }

    public async Task<IActionResult> OnPostConcludeAsync(CancellationToken cancellationToken)
    {
        if (Found is null) return NotFound();
        Found.Conclude(new DutyResult(VietnamText.Typed(Outcome.Result), VietnamText.Typed(Outcome.Effect), VietnamText.Typed(Outcome.Explanation)));
        return await SavedAsync("Đã ghi kết quả.", cancellationToken);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        if (Found is null) return NotFound();
        Found.Remove(VietnamText.Typed(Why));
        return await SavedAsync("Đã bỏ dòng.", cancellationToken);
    }

    private async Task<IActionResult> SavedAsync(string told, CancellationToken cancellationToken)
    {
        var year = Year;
        await db.SaveChangesAsync(cancellationToken);
        Notice = told;
        return LocalRedirect($"/nhan-su/trach-nhiem?nam={year}");
    }

    internal sealed record Form
    {
        [Display(Name = "Mã tiêu chí"), StringLength(40, ErrorMessage = "Mã tiêu chí dài quá 40 ký tự.")]
        public string? Code { get; set; }

        [Display(Name = "Tiêu chí"), StringLength(500, ErrorMessage = "Tiêu chí dài quá 500 ký tự.")]
        public string? Criterion { get; set; }

        [Display(Name = "Người chịu trách nhiệm")]
        public long? OfficialId { get; set; }

        [Display(Name = "Nội dung trách nhiệm"), StringLength(1000, ErrorMessage = "Nội dung trách nhiệm dài quá 1.000 ký tự.")]
        public string? Duty { get; set; }
    }

    internal sealed record OutcomeForm
    {
        [Display(Name = "Kết quả"), StringLength(500, ErrorMessage = "Kết quả dài quá 500 ký tự.")]
        public string? Result { get; set; }

        [Display(Name = "Ảnh hưởng đến đánh giá"), StringLength(500, ErrorMessage = "Ảnh hưởng dài quá 500 ký tự.")]
        public string? Effect { get; set; }

        [Display(Name = "Giải trình"), StringLength(2000, ErrorMessage = "Giải trình dài quá 2.000 ký tự.")]
        public string? Explanation { get; set; }
    }
}
