using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Tickets.Lines;

/// <summary>The agency's lines, and the address of the screen.</summary>
[Needs(Permission.ManageAgency)]
internal sealed class LinesModel(MotCuaDbContext db, Official official) : WorkPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<QueueLine> Rows { get; private set; } = [];

    public long AgencyId => official.AgencyId;

    private IQueryable<QueueLine> Mine => db.QueueLines.Where(l => l.AgencyId == official.AgencyId && !l.IsClosed);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Rows = await Mine.AsNoTracking().OrderBy(l => l.Letter).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var letter = (Input.Letter ?? "").Trim().ToUpperInvariant();
        if (Rows.Any(l => l.Letter == letter)) throw new RuleBroken($"Chữ {letter} đã dùng cho hàng «{Rows.First(l => l.Letter == letter).Name}». Chọn chữ khác.", "Input.Letter");
        db.Add(QueueLine.Open(official.AgencyId, letter, VietnamText.Clean(Input.Name ?? "")));
        await db.SaveChangesAsync(cancellationToken);
        Notice = "Đã thêm hàng chờ.";
        return LocalRedirect("/quan-tri/hang-cho");
    }

    public async Task<IActionResult> OnPostCloseAsync(long line, CancellationToken cancellationToken)
    {
        if (await Mine.SingleOrDefaultAsync(l => l.Id == line, cancellationToken) is not { } found) return NotFound();
        found.Close();
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã đóng hàng «{found.Name}». Số đã lấy hôm nay vẫn được gọi.";
        return LocalRedirect("/quan-tri/hang-cho");
    }

    internal sealed record Form
    {
        [Display(Name = "Chữ đầu"), StringLength(5, ErrorMessage = "Chữ đầu chỉ một chữ cái.")]
        public string? Letter { get; set; }

        [Display(Name = "Tên hàng chờ"), StringLength(100, ErrorMessage = "Tên dài quá 100 ký tự.")]
        public string? Name { get; set; }
    }
}
