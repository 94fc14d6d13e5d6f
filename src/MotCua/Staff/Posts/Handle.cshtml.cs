using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Staff.Posts;

/// <summary>New terms of a post from a day; its name and place; its end.</summary>
[Needs(Permission.ManageStaff)]
internal sealed class HandleModel(MotCuaDbContext db, Official official, Scales scales, TimeProvider clock) : PostPage(db, official, clock), ITermsPage
{
    [BindProperty]
    public PostForm Input { get; set; } = new();

    [BindProperty]
    public TermsForm Terms { get; set; } = new();

    [BindProperty, Display(Name = "Ngày cuối")]
    public DateOnly? LastDay { get; set; }

    public ScaleBook Book { get; private set; } = null!;

    public IEnumerable<SelectListItem> Kinds => PostForm.Kinds(Today);

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Book = await scales.OfAsync(Found.AgencyId, cancellationToken);
        Units = await PostForm.UnitsAsync(Db, Found.AgencyId, cancellationToken);
        // Each form of the page posts its own part; the others stand as they are.
        var posted = (string?)Request.Query["handler"];
        if (posted == "Terms") Terms.Fit(Book);
        else Terms = TermsForm.Of(Found.Terms is [.., var last] ? last : null, Book, Today);
        if (posted != "Describe") Input = new PostForm { Name = Found.Name, KindKey = Found.KindKey, UnitId = Found.UnitId };
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostTermsAsync(CancellationToken cancellationToken)
    {
        Found.SetTerms(Terms.Read(Book));
        return SaveAsync("Đã đặt quy định của vị trí.", "/nhan-su/vi-tri", cancellationToken);
    }

    public Task<IActionResult> OnPostDescribeAsync(CancellationToken cancellationToken)
    {
        Found.Describe(Input.UnitOf(Units), Input.NameTyped, Input.KindKey ?? "");
        return SaveAsync("Đã lưu vị trí.", "/nhan-su/vi-tri", cancellationToken);
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken)
    {
        var (agency, last) = (Found.AgencyId, LastDay ?? throw new RuleBroken("Nhập ngày cuối của vị trí.", "LastDay"));
        var after = last.AddDays(1);
        var holder = (await Db.StaffMembers.AsNoTracking().Where(m => m.AgencyId == agency).OrderBy(m => m.Id).ToListAsync(cancellationToken)).Find(m => m.HoldingOn(after)?.PostId == Id);
        if (holder is not null) throw new RuleBroken($"{holder.FullName} còn giữ vị trí này sau ngày {last.Print()}. Phân công vị trí khác trước.", "LastDay");
        Found.Close(last);
        return await SaveAsync("Đã ghi ngày thôi dùng vị trí.", "/nhan-su/vi-tri", cancellationToken);
    }
}
