using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dialogues.Holding;
using MotCua.Platform;

namespace MotCua.Dialogues.Answering;

/// <summary>Writes down opinions one after the other: those collected before and those spoken in the hall.</summary>
[Needs(Permission.HoldDialogues)]
internal sealed class TakeModel(MotCuaDbContext db, Official official, DialogueIntake intake, TimeProvider clock) : DialoguePage(db, official, clock)
{
    private const int Shown = 5;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<DialogueOpinion> Latest { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        Latest = await Db.DialogueOpinions.AsNoTracking().VisibleTo(Official).Where(o => o.DialogueId == id).OrderByDescending(o => o.Number).Take(Shown).ToListAsync(cancellationToken);
    }

    public void OnGet() => Input.Source = Found.StartsAt <= Now ? OpinionSource.Spoken : OpinionSource.Collected;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var taken = await intake.TakeInAsync(Found, Input.Source, new Speaker(Typed(Input.Name), Typed(Input.Group), Typed(Input.Contact)), Typed(Input.Content), cancellationToken);
        Notice = $"Đã ghi ý kiến số {taken.Number}.";
        return LocalRedirect($"/to-chuc-doi-thoai/{Id}/y-kien");
    }

    internal sealed record Form
    {
        [Display(Name = "Nguồn"), EnumDataType(typeof(OpinionSource), ErrorMessage = "Chọn nguồn.")]
        public OpinionSource Source { get; set; } = OpinionSource.Spoken;

        [Display(Name = "Nội dung"), StringLength(5000, ErrorMessage = "Nội dung dài quá 5.000 ký tự.")]
        public string? Content { get; set; }

        [Display(Name = "Người nêu"), StringLength(150, ErrorMessage = "Tên dài quá 150 ký tự.")]
        public string? Name { get; set; }

        [Display(Name = "Khu phố, tổ chức"), StringLength(200, ErrorMessage = "Khu phố, tổ chức dài quá 200 ký tự.")]
        public string? Group { get; set; }

        [Display(Name = "Liên lạc"), StringLength(200, ErrorMessage = "Cách liên lạc dài quá 200 ký tự.")]
        public string? Contact { get; set; }
    }
}
