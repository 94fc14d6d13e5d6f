using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.PeriodicReports.Types;

/// <summary>A kind of report as the agency wants it from a day on; the common one stays for the others.</summary>
[Needs(Permission.DraftReports)]
internal sealed class EditModel(MotCuaDbContext db, Official official, PeriodTypes types, TimeProvider clock) : WorkPage
{
    private const int SpareRows = 2;

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    public bool IsNew => Key == "moi";

    public PeriodType? Known { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var known = await types.OfAsync(official.AgencyId, cancellationToken);
        Known = known.Find(Key, clock.Today) ?? known.All.FirstOrDefault(t => t.Key == Key);
        return IsNew || Known is not null;
    }

    public void OnGet()
    {
        if (Known is { Text: var text })
            Input = new Form { Name = text.Name, IsExpected = text.IsExpected, IsUsed = text.IsUsed, Source = text.Source, Verified = text.Verified, Rows = [.. text.Windows.Select(WindowRow.Of)] };
        Input.ValidFrom = clock.Today;
        Input.Rows.AddRange(Enumerable.Range(0, SpareRows).Select(_ => new WindowRow()));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var from = Input.ValidFrom ?? throw new RuleBroken("Nhập ngày bắt đầu áp dụng.", "Input.ValidFrom");
        var text = new PeriodTypeText(Line(Input.Name), [.. Input.Rows.Index().Where(r => !r.Item.IsBlank).Select(r => r.Item.Read(r.Index))], Input.IsExpected, Input.IsUsed, Line(Input.Source), Input.Verified);
        var (agency, key) = (official.AgencyId, IsNew ? await NewKeyAsync(text.Name, cancellationToken) : Key);
        if (await db.PeriodTypes.SingleOrDefaultAsync(t => t.AgencyId == agency && t.Key == key && t.ValidFrom == from, cancellationToken) is { } same) same.Redefine(text);
        else db.Add(PeriodType.Define(agency, key, from, text));
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã lưu loại «{text.Name}», áp dụng từ {from.Print()}.";
        return LocalRedirect("/bao-cao-dinh-ky/loai");
    }

    private async Task<string> NewKeyAsync(string name, CancellationToken cancellationToken)
    {
        var key = VietnamText.Fold(name).Replace(' ', '-');
        key = key[..Math.Min(key.Length, 60)];
        if (key.Length == 0) throw new RuleBroken("Nhập tên loại báo cáo.", "Input.Name");
        var known = await types.OfAsync(official.AgencyId, cancellationToken);
        if (key == "moi" || known.All.Any(t => t.Key == key)) throw new RuleBroken("Đã có loại báo cáo tên này; sửa loại đó hoặc đặt tên khác.", "Input.Name");
        return key;
    }

    private static string Line(string? text) => VietnamText.Clean(text ?? "").Trim();

    internal sealed record Form
    {
        [Display(Name = "Tên loại báo cáo"), Required(ErrorMessage = "Nhập tên loại báo cáo."), StringLength(200, ErrorMessage = "Tên dài quá 200 ký tự.")]
        public string? Name { get; set; }

        [Display(Name = "Áp dụng từ ngày")]
        public DateOnly? ValidFrom { get; set; }

        [Display(Name = "Đơn vị phải gửi báo cáo này (nhắc hạn)")]
        public bool IsExpected { get; set; }

        [Display(Name = "Đang dùng")]
        public bool IsUsed { get; set; } = true;

        [Display(Name = "Căn cứ"), Required(ErrorMessage = "Nhập căn cứ: văn bản, điều khoản, hoặc «quy ước của đơn vị»."), StringLength(300, ErrorMessage = "Căn cứ dài quá 300 ký tự.")]
        public string? Source { get; set; }

        [Display(Name = "Đã đọc trong chính văn bản")]
        public bool Verified { get; set; }

        public List<WindowRow> Rows { get; set; } = [];
    }
}
