using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Staff.Records;

/// <summary>Degrees and certificates with their scans: entered, proved, struck out with a reason when entered wrongly.</summary>
[Needs(Permission.ManageStaff)]
[RequestFormLimits(MultipartBodyLengthLimit = 110_000_000)]
[RequestSizeLimit(110_000_000)]
internal sealed class DegreesModel(MotCuaDbContext db, Official official, Scales scales, FileStore files, Rulebook rulebook, TimeProvider clock) : MemberPage(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty, Display(Name = "Lý do"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? Why { get; set; }

    public ScaleBook Book { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Grades => GradeChoices.Of(Book, "– Chọn –");

    protected override async Task PrepareAsync(CancellationToken cancellationToken) => Book = await scales.OfAsync(Found.AgencyId, cancellationToken);

    public void OnGet() { }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        var (scale, grade) = Book.Read(Input.Grade) ?? throw new RuleBroken("Chọn loại văn bằng, chứng chỉ.", "Input.Grade");
        var held = new Qualification(0, scale, grade, Typed(Input.Field), Input.IssuedOn ?? throw new RuleBroken("Nhập ngày cấp.", "Input.IssuedOn"), Input.ValidTo, Typed(Input.Issuer), Typed(Input.Number));
        var entered = Found.Hold(held, Book, Today);
        if (Upload is not null) Found.Prove(entered.Order, await KeepAsync(entered, Upload, cancellationToken));
        return await SavedAsync($"Đã thêm {Book.NameOf(scale, grade)}.", cancellationToken);
    }

    public async Task<IActionResult> OnPostProveAsync(int order, CancellationToken cancellationToken)
    {
        var held = Found.Qualifications.FirstOrDefault(q => q.Order == order) ?? throw new RuleBroken("Văn bằng, chứng chỉ này không còn trong hồ sơ. Tải lại trang.");
        var upload = Upload ?? throw new RuleBroken("Chọn tệp bản quét.", "Upload");
        await WithdrawAsync(held, "Thay bản quét", cancellationToken);
        Found.Prove(order, await KeepAsync(held, upload, cancellationToken));
        return await SavedAsync("Đã đính kèm bản quét.", cancellationToken);
    }

    public async Task<IActionResult> OnPostStrikeAsync(int order, CancellationToken cancellationToken)
    {
        var held = Found.Strike(order, Typed(Why));
        await WithdrawAsync(held, Typed(Why), cancellationToken);
        return await SavedAsync("Đã bỏ khỏi hồ sơ; nhật ký còn giữ.", cancellationToken);
    }

    private async Task<IActionResult> SavedAsync(string told, CancellationToken cancellationToken)
    {
        await Db.SaveChangesAsync(cancellationToken);
        Notice = told;
        return LocalRedirect($"{Address}/van-bang");
    }

    private async Task WithdrawAsync(Qualification held, string why, CancellationToken cancellationToken)
    {
        var file = held.FileId;
        if (await Db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == file, cancellationToken) is { IsWithdrawn: false } scan) scan.Withdraw(why);
    }

    private async Task<long> KeepAsync(Qualification held, IFormFile upload, CancellationToken cancellationToken)
    {
        var megabytes = (await rulebook.OnAsync(Found.AgencyId, Today, cancellationToken)).Number(RuleKey.FileMegabytes);
        return (await files.KeepAsync(new FileOwner(Found.AgencyId, nameof(StaffMember), Found.Id), Book.NameOf(held.ScaleKey, held.GradeKey), upload, megabytes, "Upload", cancellationToken)).Id;
    }

    internal sealed record Form
    {
        [Display(Name = "Loại, bậc")]
        public string? Grade { get; set; }

        [Display(Name = "Ngành đào tạo"), StringLength(250, ErrorMessage = "Ngành dài quá 250 ký tự.")]
        public string? Field { get; set; }

        [Display(Name = "Ngày cấp")]
        public DateOnly? IssuedOn { get; set; }

        [Display(Name = "Hết hạn ngày")]
        public DateOnly? ValidTo { get; set; }

        [Display(Name = "Số hiệu"), StringLength(60, ErrorMessage = "Số hiệu dài quá 60 ký tự.")]
        public string? Number { get; set; }

        [Display(Name = "Nơi cấp"), StringLength(250, ErrorMessage = "Nơi cấp dài quá 250 ký tự.")]
        public string? Issuer { get; set; }
    }
}
