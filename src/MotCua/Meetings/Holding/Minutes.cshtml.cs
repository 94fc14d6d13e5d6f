using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Meetings.Showing;
using MotCua.Platform;

namespace MotCua.Meetings.Holding;

/// <summary>What was said on each point and in all; it may be written on until the notice is issued.</summary>
[Needs]
internal sealed class MinutesModel(MotCuaDbContext db, Official official, TimeProvider clock) : MeetingPage(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken) => await base.LoadAsync(cancellationToken) && MayArrange;

    public void OnGet() => Input = new Form { Minutes = Found.Minutes, Points = [.. Found.Agenda.Select(a => (string?)a.Minutes)] };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Points.Exists(p => p is { Length: > 4000 })) throw new RuleBroken("Ghi chép một nội dung dài quá 4.000 ký tự.");
        if (Found.StartsAt > Now) throw new RuleBroken($"Cuộc họp bắt đầu {Found.StartsAt.Print()}: chưa họp thì chưa có biên bản.");
        Found.Hold(Typed(Input.Minutes), [.. Input.Points.Select(Typed)]);
        return await SaveAsync("Đã ghi biên bản.", cancellationToken);
    }

    internal sealed record Form
    {
        public List<string?> Points { get; set; } = [];

        [Display(Name = "Biên bản chung: ý kiến thảo luận, kết luận miệng"), StringLength(20_000, ErrorMessage = "Biên bản dài quá 20.000 ký tự.")]
        public string? Minutes { get; set; }
    }
}
