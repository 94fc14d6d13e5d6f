using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Staff.Posts;

/// <summary>A new post with its first terms.</summary>
[Needs(Permission.ManageStaff)]
internal sealed class ComposeModel(MotCuaDbContext db, Official official, Scales scales, TimeProvider clock) : WorkPage, ITermsPage
{
    [BindProperty]
    public PostForm Input { get; set; } = new();

    [BindProperty]
    public TermsForm Terms { get; set; } = new();

    public ScaleBook Book { get; private set; } = null!;

    public IEnumerable<SelectListItem> Kinds => PostForm.Kinds(clock.Today);

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Book = await scales.OfAsync(official.AgencyId, cancellationToken);
        Units = await PostForm.UnitsAsync(db, official.AgencyId, cancellationToken);
        Terms.Fit(Book);
        return true;
    }

    public void OnGet() => Terms = TermsForm.Of(null, Book, clock.Today);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var post = Post.Open(official.AgencyId, Input.UnitOf(Units), Input.NameTyped, Input.KindKey ?? "", Terms.Read(Book));
        db.Add(post);
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã thêm vị trí «{post.Name}».";
        return LocalRedirect($"/nhan-su/vi-tri/{post.Id}");
    }
}
