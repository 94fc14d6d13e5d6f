using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.ReformIndex.Criteria;

/// <summary>Sets of criteria this agency may look at; a new one is made from a file or from another set.</summary>
[Needs(Permission.SeeIndex)]
internal sealed class ListModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public bool MayDraft => official.Can(Permission.AnnounceIndex);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var own = official.AgencyId;
        var rows = await db.CriteriaSetsFor(official).AsNoTracking().OrderByDescending(s => s.Year).ThenByDescending(s => s.Id).Take(100).ToListAsync(cancellationToken);
        Rows = [.. rows.Select(s => new Row(s, s.AgencyId == own ? "của đơn vị" : s.AgencyId is null ? "đi kèm phần mềm" : "của cấp trên"))];
        return true;
    }

    public void OnGet() => Input = new Form { Year = clock.Today.Year, FromId = Rows.Count > 0 ? Rows[0].Set.Id : null };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!official.MayUse(Permission.AnnounceIndex)) return Forbid();
        var from = Rows.SingleOrDefault(r => r.Set.Id == Input.FromId)?.Set;
        var criteria = Upload is { } file ? await UploadedCriteria.ReadAsync(file, from?.Criteria ?? new(), cancellationToken) : from?.Criteria ?? throw new RuleBroken("Chọn tệp JSON hoặc XLSX, hoặc chọn một bộ có sẵn để lập từ đó.", "Input.FromId");
        var name = Input.Name?.Trim() is { Length: > 0 } typed ? typed : criteria.Name.Length > 0 ? criteria.Name : throw new RuleBroken("Đặt tên bộ tiêu chí.", "Input.Name");
        var set = CriteriaSet.Draft(official.AgencyId, new(Input.Year!.Value, Input.Authority?.Trim() ?? "", Input.DecisionNumber?.Trim() ?? "", Input.DecisionDate), criteria with { Name = name }, Upload is null ? from?.Id : null);
        db.Add(set);
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã lập dự thảo «{set.Name}».";
        return LocalRedirect($"/chi-so-cchc/bo-tieu-chi/{set.Id}");
    }

    internal sealed record Row(CriteriaSet Set, string Whose);

    internal sealed record Form
    {
        [Display(Name = "Năm"), Required(ErrorMessage = "Nhập năm."), Range(2000, 2100, ErrorMessage = "Năm từ 2000 đến 2100.")]
        public int? Year { get; set; }

        [Display(Name = "Tên bộ tiêu chí (để trống: như bộ gốc)"), StringLength(300, ErrorMessage = "Tên dài quá 300 ký tự.")]
        public string? Name { get; set; }

        [Display(Name = "Cơ quan ban hành"), StringLength(200, ErrorMessage = "Tên cơ quan dài quá 200 ký tự.")]
        public string? Authority { get; set; }

        [Display(Name = "Số quyết định"), StringLength(60, ErrorMessage = "Số quyết định dài quá 60 ký tự.")]
        public string? DecisionNumber { get; set; }

        [Display(Name = "Ngày quyết định")]
        public DateOnly? DecisionDate { get; set; }

        [Display(Name = "Lập từ bộ")]
        public long? FromId { get; set; }
    }
}
