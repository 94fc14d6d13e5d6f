using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.PeriodicReports.Writing;

/// <summary>The words of a report, part by part, with a preview; figures stand in them by their keys.</summary>
[Needs(Permission.DraftReports)]
internal sealed class WriteModel(MotCuaDbContext db, Official official, TimeProvider clock) : DraftedPage(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>As it would read with what is typed, not saved.</summary>
    public ReportView? Preview { get; private set; }

    public override IReadOnlyCollection<string> TakesUnfinished => ["Preview"];

    public IEnumerable<(string Key, string Title, string Value)> Insertable =>
    [
        .. Found.Content.Figures.All.Select(f => (f.Key, f.Title, f.Text)),
        .. Found.Content.Annex.Where(r => r.IsTyped).Select(r => (r.Key, $"{r.Name} (nhập tay ở phụ lục)", r.Value.Length > 0 ? r.Value : "chưa nhập")),
    ];

    public void OnGet() => Input = new Form
    {
        Title = Found.Content.Title, Sections = [.. Found.Content.Sections.Select(s => new Part { Text = s.Text })],
        Recipients = Found.Content.Recipients, Signer = Found.Content.Head.Signer, SignerName = Found.Content.Head.SignerName,
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Found.Write(Writing);
        return await SaveAsync("Đã lưu nội dung báo cáo.", List, cancellationToken);
    }

    public IActionResult OnPostPreview()
    {
        var (content, texts) = (Found.Content, Writing.Texts);
        if (texts.Count == content.Sections.Count) Preview = View with { Content = content with { Title = Writing.Title, Sections = [.. content.Sections.Zip(texts, (s, text) => s.IsHeading ? s : s with { Text = text })] } };
        return Page();
    }

    private ReportWriting Writing => new(Typed(Input.Title), [.. Input.Sections.Select(s => Typed(s.Text).ReplaceLineEndings("\n"))], Typed(Input.Recipients).ReplaceLineEndings("\n"), Typed(Input.Signer).ReplaceLineEndings("\n"), Typed(Input.SignerName));

    internal sealed record Form
    {
        [Display(Name = "Tên báo cáo"), StringLength(300, ErrorMessage = "Tên báo cáo dài quá 300 ký tự.")]
        public string? Title { get; set; }

        public List<Part> Sections { get; set; } = [];

        [Display(Name = "Nơi nhận"), StringLength(1_000, ErrorMessage = "Nơi nhận dài quá 1.000 ký tự.")]
        public string? Recipients { get; set; }

        [Display(Name = "Quyền hạn, chức vụ người ký"), StringLength(200, ErrorMessage = "Dài quá 200 ký tự.")]
        public string? Signer { get; set; }

        [Display(Name = "Họ tên người ký"), StringLength(120, ErrorMessage = "Dài quá 120 ký tự.")]
        public string? SignerName { get; set; }
    }

    internal sealed record Part
    {
        [StringLength(20_000, ErrorMessage = "Phần này dài quá 20.000 ký tự.")]
        public string? Text { get; set; }
    }
}
