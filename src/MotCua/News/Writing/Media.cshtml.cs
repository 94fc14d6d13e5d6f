using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.News.Writing;

/// <summary>Pictures and attachments of an article.</summary>
[Needs(Permission.WriteNews, Permission.PublishNews)]
[RequestSizeLimit(64_000_000)]
internal sealed class MediaModel(MotCuaDbContext db, ArticlePictures pictures, FileStore files, Rulebook rulebook, Official official, TimeProvider clock) : ArticlePage(db, official)
{
    [BindProperty]
    public IFormFile? Picture { get; set; }

    [BindProperty]
    public IFormFile? Attachment { get; set; }

    [BindProperty]
    public int Number { get; set; }

    [BindProperty]
    public long FileId { get; set; }

    [BindProperty]
    [Display(Name = "Mô tả cho người không nhìn thấy ảnh"), StringLength(300, ErrorMessage = "Mô tả ảnh dài quá 300 ký tự.")]
    public string? Alt { get; set; }

    [BindProperty]
    [Display(Name = "Chú thích dưới ảnh"), StringLength(500, ErrorMessage = "Chú thích dài quá 500 ký tự.")]
    public string? Caption { get; set; }

    public IReadOnlyList<StoredFile> Attachments { get; private set; } = [];

    private string Here => $"{Address}/anh-tep";

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken)) return false;
        Attachments = await files.OfAsync(nameof(Article), Id, cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostPictureAsync(CancellationToken cancellationToken)
    {
        MustBeAllowedToChange();
        if (Picture is not { Length: > 0 }) throw new RuleBroken("Chọn một tệp ảnh.", nameof(Picture));
        using var bytes = new MemoryStream();
        await Picture.CopyToAsync(bytes, cancellationToken);
        await pictures.AddAsync(Article, bytes.ToArray(), Text(Alt), Text(Caption), cancellationToken);
        return await DoneAsync("Đã thêm ảnh.", cancellationToken);
    }

    public Task<IActionResult> OnPostDescribeAsync(CancellationToken cancellationToken)
    {
        MustBeAllowedToChange();
        Article.DescribePicture(Number, Text(Alt), Text(Caption), clock.UtcNow);
        return DoneAsync("Đã lưu lời ảnh.", cancellationToken);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        MustBeAllowedToChange();
        var gone = Article.Pictures.FirstOrDefault(p => p.Number == Number)?.Sizes.Select(s => s.FileId).ToList() ?? [];
        Article.RemovePicture(Number, clock.UtcNow);
        foreach (var file in await Db.Set<StoredFile>().Where(f => gone.Contains(f.Id)).ToListAsync(cancellationToken)) file.Withdraw("Bỏ ảnh khỏi bài");
        return await DoneAsync("Đã bỏ ảnh.", cancellationToken);
    }

    public async Task<IActionResult> OnPostAttachAsync(CancellationToken cancellationToken)
    {
        MustBeAllowedToChange();
        if (Attachment is not { Length: > 0 }) throw new RuleBroken("Chọn một tệp để đính kèm.", nameof(Attachment));
        var most = (await rulebook.OnAsync(Article.AgencyId, clock.Today, cancellationToken)).Number(RuleKey.FileMegabytes);
        await files.KeepAsync(new FileOwner(Article.AgencyId, nameof(Article), Id), "Tệp đính kèm tin bài", Attachment, most, nameof(Attachment), cancellationToken);
        return await DoneAsync("Đã đính kèm tệp.", cancellationToken);
    }

    public async Task<IActionResult> OnPostDetachAsync(CancellationToken cancellationToken)
    {
        MustBeAllowedToChange();
        var file = await Db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == FileId && f.OwnerId == Id && f.OwnerKind == nameof(Article), cancellationToken);
        if (file is null) return NotFound();
        file.Withdraw("Gỡ khỏi bài");
        return await DoneAsync("Đã gỡ tệp.", cancellationToken);
    }

    private async Task<IActionResult> DoneAsync(string notice, CancellationToken cancellationToken)
    {
        await Db.SaveChangesAsync(cancellationToken);
        Notice = notice;
        return LocalRedirect(Here);
    }

    private static string Text(string? typed) => (typed ?? "").Trim();
}
