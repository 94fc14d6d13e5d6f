using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Staff.Posts;

/// <summary>The posts in force on a day with places given and filled.</summary>
[Needs(Permission.SeeStaff, Permission.ManageStaff)]
internal sealed class ListModel(Official official, StaffPictures pictures, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? AskedDay { get; set; }

    public DateOnly Day => AskedDay ?? clock.Today;

    public bool MayManage => official.Can(Permission.ManageStaff);

    public StaffPicture Picture { get; private set; } = null!;

    public IReadOnlyList<PostTally> Rows { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Picture = await pictures.OnAsync(official.AgencyId, Day, cancellationToken);
        var words = VietnamText.Fold(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Rows = [.. Picture.Posts.Where(p => Array.TrueForAll(words, w => VietnamText.Fold($"{p.Post} {p.Unit}").Contains(w, StringComparison.Ordinal))).OrderBy(p => p.Unit, StringComparer.Ordinal)];
        return true;
    }

    public void OnGet() { }
}
