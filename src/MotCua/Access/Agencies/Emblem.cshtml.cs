using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Access.Agencies;

/// <summary>The picture in the head of every page of the agency.</summary>
[Needs(Permission.ManageAgency)]
internal sealed class EmblemModel(MotCuaDbContext db, Official official) : AgencyPage(db, official)
{
    private readonly MotCuaDbContext _db = db;

    [BindProperty]
    public IFormFile? Picture { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var picture = await EmblemPicture.ReadAsync(Picture, cancellationToken);
        if (!await _db.Set<EmblemPicture>().AnyAsync(p => p.Hash == picture.Hash, cancellationToken)) _db.Add(picture);
        return await ShowAsync(picture.Address, "Đã đổi biểu trưng.", cancellationToken);
    }

    public Task<IActionResult> OnPostShippedAsync(CancellationToken cancellationToken) => ShowAsync("", "Đã dùng lại biểu trưng mặc định.", cancellationToken);

    private async Task<IActionResult> ShowAsync(string address, string notice, CancellationToken cancellationToken)
    {
        Agency.Describe(Agency.Profile with { Emblem = address });
        await _db.SaveChangesAsync(cancellationToken);
        Notice = notice;
        return LocalRedirect("/quan-tri/don-vi/bieu-trung");
    }
}
