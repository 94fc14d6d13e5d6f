using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Notifications.Sending;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Notifications.Writing;

/// <summary>The words of one occasion on one channel. Saved as the agency's own, in force from a day; what was sent before keeps its words.</summary>
[Needs(Permission.ManageMessages)]
internal sealed class EditModel(MotCuaDbContext db, Templates templates, Ways ways, IEnumerable<Occasion> occasions, Official official, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public MessageChannel Channel { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Occasion Occasion { get; private set; } = null!;

    public MessageTemplate? InForce { get; private set; }

    public IReadOnlyList<MessageTemplate> Versions { get; private set; } = [];

    public string PreviewTitle => TemplateText.Sample(Input.Title ?? "", Occasion);

    public string Preview { get; private set; } = "";

    public SmsSize Size => SmsText.SizeOf(Preview);

    public override IReadOnlyCollection<string> TakesUnfinished => ["Preview"];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(Channel) || occasions.FirstOrDefault(o => o.Key == Key) is not { } occasion) return false;
        Occasion = occasion;
        InForce = await templates.InForceAsync(official.AgencyId, Key, Channel, cancellationToken);
        Versions = [.. (await templates.AllAsync(official.AgencyId, cancellationToken)).Where(t => t.Occasion == Key && t.Channel == Channel).OrderByDescending(t => t.AgencyId is not null).ThenByDescending(t => t.ValidFrom)];
        if (HttpMethods.IsGet(Request.Method)) Input = new Form { Title = InForce?.Title, Text = InForce?.Text, IsOn = InForce?.IsOn ?? true, ValidFrom = clock.Today };
        Preview = await PreviewAsync(cancellationToken);
        return true;
    }

    public void OnGet() { }

    /// <summary>Saves nothing: what is typed is shown with sample values.</summary>
    public IActionResult OnPostPreview()
    {
        TemplateText.Check(Input.Title ?? "", Occasion, "Input.Title");
        TemplateText.Check(Input.Text ?? "", Occasion, "Input.Text");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Channel is MessageChannel.Email && string.IsNullOrWhiteSpace(Input.Title)) throw new RuleBroken("Nhập tiêu đề thư.", "Input.Title");
        if (Input.ValidFrom < clock.Today) throw new RuleBroken("Mẫu mới có hiệu lực từ hôm nay trở đi.", "Input.ValidFrom");
        var (agency, day, words) = (official.AgencyId, Input.ValidFrom!.Value, new TemplateWords((Input.Title ?? "").Trim(), Input.Text!.Trim().ReplaceLineEndings("\n"), Input.IsOn));
        var same = await db.MessageTemplates.SingleOrDefaultAsync(t => t.AgencyId == agency && t.Occasion == Key && t.Channel == Channel && t.ValidFrom == day, cancellationToken);
        if (same is null) db.Add(MessageTemplate.Write(agency, Occasion, Channel, day, words));
        else same.Rewrite(Occasion, words);
        await db.SaveChangesAsync(cancellationToken);
        Notice = Input.IsOn ? $"Đã lưu mẫu tin, dùng từ {day.Print()}." : $"Đã tắt tin này từ {day.Print()}.";
        return LocalRedirect("/quan-tri/tin-nhan/mau");
    }

    private async Task<string> PreviewAsync(CancellationToken cancellationToken)
    {
        var text = TemplateText.Sample(Input.Text ?? "", Occasion);
        if (Channel is MessageChannel.Email) return text;
        return await ways.ToAsync(official.AgencyId, Channel, cancellationToken) is { IsPlain: false } ? text : SmsText.Plain(text);
    }

    internal sealed record Form
    {
        [Display(Name = "Tiêu đề thư"), StringLength(200, ErrorMessage = "Tiêu đề dài quá 200 ký tự.")]
        public string? Title { get; set; }

        [Display(Name = "Nội dung"), Required(ErrorMessage = "Nhập nội dung tin."), StringLength(3000, ErrorMessage = "Nội dung dài quá 3.000 ký tự.")]
        public string? Text { get; set; }

        [Display(Name = "Gửi tin vào dịp này")]
        public bool IsOn { get; set; } = true;

        [Display(Name = "Dùng từ ngày"), Required(ErrorMessage = "Nhập ngày bắt đầu dùng.")]
        public DateOnly? ValidFrom { get; set; }
    }
}
