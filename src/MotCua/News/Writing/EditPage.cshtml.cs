using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.News.Writing;

/// <summary>Writes a page that stays; <c>moi</c> instead of a key begins one.</summary>
[Needs(Permission.PublishNews)]
internal sealed class EditPageModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long? Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public StaticPage? Known { get; private set; }

    public string? Preview { get; private set; }

    public override Aggregate? Subject => Known;

    public override IReadOnlyCollection<string> TakesUnfinished => ["Preview"];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (Id is not { } id) return true;
        Known = await db.StaticPages.VisibleTo(official).SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (Known is { } page && HttpMethods.IsGet(Request.Method)) Input = new() { Title = page.Title, Body = page.Body, Order = page.Order, IsPublic = page.IsPublic };
        return Known is not null;
    }

    public void OnGet() { }

    public void OnPostPreview()
    {
        ModelState.Clear();
        Preview = Input.Body ?? "";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (title, body) = (Input.Title!.Trim(), (Input.Body ?? "").ReplaceLineEndings("\n"));
        if (Known is null) db.Add(Known = StaticPage.Open(official.AgencyId, await Slugs.FreeAsync(db.StaticPages.Select(p => p.Slug), title, cancellationToken), title, body, Input.Order, Input.IsPublic, clock.UtcNow));
        else Known.Write(title, body, Input.Order, Input.IsPublic, clock.UtcNow);
        await db.SaveChangesAsync(cancellationToken);
        Notice = "Đã lưu trang.";
        return LocalRedirect($"/quan-tri/trang/{Known.Id}");
    }

    internal sealed record Form
    {
        [Display(Name = "Tiêu đề"), Required(ErrorMessage = "Nhập tiêu đề."), StringLength(200, ErrorMessage = "Tiêu đề dài quá 200 ký tự.")]
        public string? Title { get; set; }

        [Display(Name = "Nội dung"), StringLength(60_000, ErrorMessage = "Nội dung dài quá 60.000 ký tự.")]
        public string? Body { get; set; }

        [Display(Name = "Thứ tự"), Range(0, 999, ErrorMessage = "Thứ tự từ 0 đến 999.")]
        public int Order { get; set; }

        [Display(Name = "Công khai trên cổng")]
        public bool IsPublic { get; set; } = true;
    }
}
