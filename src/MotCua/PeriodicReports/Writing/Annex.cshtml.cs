using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.PeriodicReports.Writing;

/// <summary>The statistical annex: what the system cannot know is typed; what it computed can only be corrected beside, with a reason.</summary>
[Needs(Permission.DraftReports)]
internal sealed class AnnexModel(MotCuaDbContext db, Official official, TimeProvider clock) : DraftedPage(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input.Rows = [.. Found.Shown.Annex.Select(r => new Row { Key = r.Key, Value = r.IsTyped ? r.Value : null, Note = r.Note, Corrected = r.Corrected, Why = r.Why })];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var known = Found.Content.Annex.Select(r => r.Key).ToHashSet();
        Found.TypeAnnex([.. Input.Rows.Where(r => r.Key is not null && known.Contains(r.Key)).DistinctBy(r => r.Key).Select(r => new AnnexEntry(r.Key!, Typed(r.Value), Typed(r.Note), Typed(r.Corrected), Typed(r.Why)))]);
        return await SaveAsync("Đã lưu phụ lục.", List, cancellationToken);
    }

    internal sealed record Form
    {
        public List<Row> Rows { get; set; } = [];
    }

    internal sealed record Row
    {
        public string? Key { get; set; }

        [StringLength(60, ErrorMessage = "Số liệu dài quá 60 ký tự.")]
        public string? Value { get; set; }

        [StringLength(300, ErrorMessage = "Ghi chú dài quá 300 ký tự.")]
        public string? Note { get; set; }

        [StringLength(60, ErrorMessage = "Số điều chỉnh dài quá 60 ký tự.")]
        public string? Corrected { get; set; }

        [StringLength(300, ErrorMessage = "Lý do dài quá 300 ký tự.")]
        public string? Why { get; set; }
    }
}
