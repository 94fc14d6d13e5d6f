using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Staff.Grading;

/// <summary>A scale of the agency's own is made or changed; changing one that ships makes the agency's copy of it.</summary>
[Needs(Permission.ManageStaff)]
internal sealed class ComposeModel(MotCuaDbContext db, Official official, Scales scales) : WorkPage
{
    private const int Most = 30;

    private QualificationScale? _own;

    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    /// <summary>As it counts now; null for a new one.</summary>
    public ScaleContent? Known { get; private set; }

    public override Aggregate? Subject => _own;

    public override IReadOnlyCollection<string> TakesUnfinished => ["More"];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (agency, key) = (official.AgencyId, Key);
        if (key is null)
        {
            while (Rows.Count < 3) Rows.Add(new Row());
            return true;
        }
        Known = (await scales.OfAsync(agency, cancellationToken)).Find(key);
        _own = await db.QualificationScales.SingleOrDefaultAsync(s => s.AgencyId == agency && s.Key == key, cancellationToken);
        return Known is not null;
    }

    public void OnGet()
    {
        if (Known is null) return;
        Input = new Form { Name = Known.Name, HasField = Known.HasField, Source = Known.Source, Verified = Known.Verified };
        Rows = [.. Known.Grades.OrderBy(g => g.Rank).Select(g => new Row { Key = g.Key, Name = g.Name, Rank = g.Rank, From = g.From, Until = g.Until }), new Row()];
    }

    public IActionResult OnPostMore()
    {
        if (Rows.Count < Most) Rows.Add(new Row());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var content = new ScaleContent(VietnamText.Typed(Input.Name), Input.HasField, Grades(), VietnamText.Typed(Input.Source), Input.Verified);
        if (_own is not null) _own.Redefine(content);
        else
        {
            var copy = QualificationScale.Define(official.AgencyId, Key ?? VietnamText.Typed(Input.Key), Known ?? content);
            if (Known is not null) copy.Redefine(content); // no grade of the shipped one may go
            db.Add(copy);
        }
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã lưu thang «{content.Name}».";
        return LocalRedirect("/nhan-su/thang-trinh-do");
    }

    private List<ScaleGrade> Grades()
    {
        var grades = new List<ScaleGrade>();
        foreach (var (row, at) in Rows.Select((r, i) => (r, i)).Where(r => !string.IsNullOrWhiteSpace(r.r.Name)))
        {
            var rank = row.Rank ?? throw new RuleBroken($"Bậc «{row.Name}»: nhập thứ bậc.", $"Rows[{at}].Rank");
            grades.Add(new ScaleGrade(string.IsNullOrEmpty(row.Key) ? KeyOf(VietnamText.Typed(row.Name), grades) : row.Key, VietnamText.Typed(row.Name), rank, row.From, row.Until));
        }
        return grades;
    }

    private string KeyOf(string name, List<ScaleGrade> taken)
    {
        var key = VietnamText.Fold(name).Replace(' ', '-');
        if (key.Length > 60) key = key[..60];
        return taken.Exists(g => g.Key == key) || Rows.Exists(r => r.Key == key) ? $"{key}-{taken.Count + 1}" : key;
    }

    internal sealed record Form
    {
        [Display(Name = "Mã thang"), StringLength(40, ErrorMessage = "Mã thang dài quá 40 ký tự.")]
        public string? Key { get; set; }

        [Display(Name = "Tên thang"), StringLength(200, ErrorMessage = "Tên thang dài quá 200 ký tự.")]
        public string? Name { get; set; }

        [Display(Name = "Có ngành đào tạo kèm theo")]
        public bool HasField { get; set; }

        [Display(Name = "Văn bản căn cứ"), StringLength(500, ErrorMessage = "Căn cứ dài quá 500 ký tự.")]
        public string? Source { get; set; }

        [Display(Name = "Đã đối chiếu với văn bản")]
        public bool Verified { get; set; }
    }

    internal sealed record Row
    {
        public string? Key { get; set; }

        [Display(Name = "Tên bậc"), StringLength(200, ErrorMessage = "Tên bậc dài quá 200 ký tự.")]
        public string? Name { get; set; }

        [Display(Name = "Thứ bậc")]
        public int? Rank { get; set; }

        [Display(Name = "Cấp từ ngày")]
        public DateOnly? From { get; set; }

        [Display(Name = "Thôi cấp sau ngày")]
        public DateOnly? Until { get; set; }
    }
}
