using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.PeriodicReports.Drafting;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.PeriodicReports.Outlining;

/// <summary>The outline reports begin with, in dated versions: made out of the one in force, looked at with this year's figures, then enacted.</summary>
[Needs(Permission.DraftReports)]
internal sealed class OutlineModel(MotCuaDbContext db, Official official, ReportDrafting drafting, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true, Name = "ban")]
    public long? From { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<ReportOutline> Rows { get; private set; } = [];

    public ReportContent? Preview { get; private set; }

    public override IReadOnlyCollection<string> TakesUnfinished => ["Preview"];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var agency = official.AgencyId;
        Rows = await db.ReportOutlines.AsNoTracking().Where(o => o.AgencyId == agency).OrderByDescending(o => o.ValidFrom).ThenByDescending(o => o.Id).Take(50).ToListAsync(cancellationToken);
        return From is null || Rows.Any(o => o.Id == From);
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var from = await BeforeAsync(cancellationToken);
        Input = new() { ValidFrom = clock.Today, Source = from.Source, Title = from.Title, Authority = from.Authority, Recipients = from.Recipients, Sections = OutlineText.Sections(from), Annex = OutlineText.Annex(from) };
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        Preview = await DrawnAsync(await ReadAsync(cancellationToken), cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!official.MayUse(Permission.DraftReports)) return Forbid();
        var template = await ReadAsync(cancellationToken);
        if (template.ValidFrom < clock.Today) throw new RuleBroken("Ngày áp dụng từ hôm nay trở đi: kỳ đã qua giữ đề cương của nó.", "Input.ValidFrom");
        await DrawnAsync(template, cancellationToken);
        db.Add(ReportOutline.Enact(official.AgencyId, template));
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã ban hành đề cương, áp dụng cho kỳ kết thúc từ {template.ValidFrom.Print()}.";
        return LocalRedirect("/bao-cao-dinh-ky/de-cuong");
    }

    private async Task<ReportTemplate> BeforeAsync(CancellationToken cancellationToken) =>
        Rows.FirstOrDefault(o => o.Id == From)?.Template ?? await db.TemplateOnAsync(official.AgencyId, clock.Today, cancellationToken);

    private async Task<ReportTemplate> ReadAsync(CancellationToken cancellationToken)
    {
        var before = await BeforeAsync(cancellationToken);
        var from = Input.ValidFrom ?? throw new RuleBroken("Nhập ngày áp dụng.", "Input.ValidFrom");
        return before with { ValidFrom = from, Source = Typed(Input.Source), Verified = false, Title = Typed(Input.Title), Authority = Typed(Input.Authority), Recipients = Typed(Input.Recipients), Sections = OutlineText.ReadSections(Typed(Input.Sections), before), Annex = OutlineText.ReadAnnex(Typed(Input.Annex)) };
    }

    // With the figures of this year so far; what stands for nothing is said.
    private async Task<ReportContent> DrawnAsync(ReportTemplate template, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var content = await drafting.ContentAsync(new ReportOrder(official.AgencyId, "", "thử", new DateOnly(today.Year, 1, 1), today, today), null, template, cancellationToken);
        return OutlineText.Unknown(template, content) is [_, ..] unknown ? throw new RuleBroken(string.Join(" ", unknown.Take(5)), "Input.Sections") : content;
    }

    private static string Typed(string? text) => VietnamText.Typed(text);

    internal sealed record Form
    {
        [Display(Name = "Áp dụng cho kỳ kết thúc từ ngày")]
        public DateOnly? ValidFrom { get; set; }

        [Display(Name = "Văn bản, căn cứ"), StringLength(500, ErrorMessage = "Căn cứ dài quá 500 ký tự.")]
        public string? Source { get; set; }

        [Display(Name = "Tên báo cáo ({ky} là tên kỳ)"), StringLength(300, ErrorMessage = "Tên dài quá 300 ký tự.")]
        public string? Title { get; set; }

        [Display(Name = "Thẩm quyền ký"), StringLength(200, ErrorMessage = "Thẩm quyền ký dài quá 200 ký tự.")]
        public string? Authority { get; set; }

        [Display(Name = "Nơi nhận, mỗi dòng một nơi"), StringLength(2000, ErrorMessage = "Nơi nhận dài quá 2.000 ký tự.")]
        public string? Recipients { get; set; }

        [Display(Name = "Các phần"), StringLength(60_000, ErrorMessage = "Đề cương dài quá 60.000 ký tự.")]
        public string? Sections { get; set; }

        [Display(Name = "Phụ lục thống kê"), StringLength(30_000, ErrorMessage = "Phụ lục dài quá 30.000 ký tự.")]
        public string? Annex { get; set; }
    }
}
