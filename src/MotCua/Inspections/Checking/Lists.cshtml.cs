using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Inspections.Checking;

/// <summary>The versions of the checklist; a new one is made out of the one in force.</summary>
[Needs(Permission.InspectConduct)]
internal sealed class ListsModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Checklist> Rows { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var agency = official.AgencyId;
        Rows = await db.Checklists.AsNoTracking().Where(l => l.AgencyId == null || l.AgencyId == agency).OrderByDescending(l => l.ValidFrom).ThenByDescending(l => l.Id).Take(50).ToListAsync(cancellationToken);
        return true;
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var current = await db.ChecklistOnAsync(official.AgencyId, clock.Today, cancellationToken);
        Input = new Form { ValidFrom = clock.Today, Source = current.Source, Items = string.Join('\n', current.Items.Select(i => $"{i.Group} | {i.Text}")) };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!official.MayUse(Permission.InspectConduct)) return Forbid();
        var from = Input.ValidFrom ?? throw new RuleBroken("Nhập ngày có hiệu lực.", "Input.ValidFrom");
        if (from < clock.Today) throw new RuleBroken("Ngày có hiệu lực từ hôm nay trở đi.", "Input.ValidFrom");
        db.Add(Checklist.Enact(official.AgencyId, from, VietnamText.Typed(Input.Source), [.. VietnamText.Clean(Input.Items ?? "").Split('\n').Select((line, at) => (Line: line.Trim(), Number: at + 1)).Where(l => l.Line.Length > 0).Select(l => Read(l.Line, l.Number))]));
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã ban hành danh mục, có hiệu lực từ {from.Print()}.";
        return LocalRedirect("/kiem-tra-cong-vu/danh-muc");
    }

    private static CheckItem Read(string line, int number) =>
        line.Split('|', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } group, { Length: > 0 } text]
            ? new CheckItem(group, text)
            : throw new RuleBroken($"Dòng {number}: viết nhóm, dấu gạch đứng rồi nội dung, ví dụ «Giờ giấc | Có mặt đúng giờ».", "Input.Items");

    internal sealed record Form
    {
        [Display(Name = "Có hiệu lực từ")]
        public DateOnly? ValidFrom { get; set; }

        [Display(Name = "Văn bản, căn cứ"), StringLength(500, ErrorMessage = "Căn cứ dài quá 500 ký tự.")]
        public string? Source { get; set; }

        [Display(Name = "Nội dung kiểm tra"), StringLength(20_000, ErrorMessage = "Danh mục dài quá 20.000 ký tự.")]
        public string? Items { get; set; }
    }
}
