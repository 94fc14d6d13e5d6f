using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.News.Writing;

/// <summary>The sections of the news.</summary>
[Needs(Permission.PublishNews)]
internal sealed class CategoriesModel(MotCuaDbContext db, Official official) : WorkPage
{
    [BindProperty]
    public long Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<NewsCategory> Categories { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Categories = await db.NewsCategories.VisibleTo(official).OrderBy(c => c.Order).ThenBy(c => c.Name).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() => Input.Order = Categories.Select(c => c.Order).DefaultIfEmpty().Max() + 1;

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        MustBeNew();
        db.Add(NewsCategory.Open(official.AgencyId, await Slugs.FreeAsync(db.NewsCategories.Select(c => c.Slug), Name, cancellationToken), Name, Input.Order));
        return await SavedAsync("Đã thêm chuyên mục.", cancellationToken);
    }

    public async Task<IActionResult> OnPostDescribeAsync(CancellationToken cancellationToken)
    {
        if (Categories.FirstOrDefault(c => c.Id == Id) is not { } category) return NotFound();
        MustBeNew();
        category.Describe(Name, Input.Order, Input.IsClosed);
        return await SavedAsync("Đã lưu chuyên mục.", cancellationToken);
    }

    private string Name => Input.Name!.Trim();

    private void MustBeNew()
    {
        if (Categories.Any(c => c.Id != Id && c.Name == Name)) throw new RuleBroken("Đã có chuyên mục tên này. Đặt tên khác.", "Input.Name");
    }

    private async Task<IActionResult> SavedAsync(string notice, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        Notice = notice;
        return LocalRedirect("/quan-tri/chuyen-muc");
    }

    internal sealed record Form
    {
        [Display(Name = "Tên chuyên mục"), Required(ErrorMessage = "Nhập tên chuyên mục."), StringLength(120, ErrorMessage = "Tên chuyên mục dài quá 120 ký tự.")]
        public string? Name { get; set; }

        [Display(Name = "Thứ tự"), Range(0, 999, ErrorMessage = "Thứ tự từ 0 đến 999.")]
        public int Order { get; set; }

        public bool IsClosed { get; set; }
    }
}
