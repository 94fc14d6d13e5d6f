using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Meetings.Showing;
using MotCua.Platform;
using MotCua.Work;

namespace MotCua.Meetings.Holding;

/// <summary>The conclusion and its directions; whoever has a lead and a day becomes a task in the same act.</summary>
[Needs(Permission.ConcludeMeetings)]
internal sealed class ConcludeModel(MotCuaDbContext db, Official official, Concluder concluder, TimeProvider clock) : MeetingPage(db, official, clock)
{
    private const int Least = 4, More = 4, Most = 60;

    [BindProperty, Display(Name = "Kết luận"), StringLength(20_000, ErrorMessage = "Kết luận dài quá 20.000 ký tự.")]
    public string? Conclusion { get; set; }

    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    public WorkParties Parties { get; private set; } = null!;

    public override IReadOnlyCollection<string> TakesUnfinished => ["More"];

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Parties = await WorkParties.OfAsync(Db, Found.AgencyId, cancellationToken);
        while (Rows.Count < Least) Rows.Add(new Row());
    }

    public void OnGet() { }

    public IActionResult OnPostMore()
    {
        for (var i = 0; i < More && Rows.Count < Most; i++) Rows.Add(new Row());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var decided = Rows.Where(r => !r.IsEmpty).Select(r => new Decided(Typed(r.Content), Parties.Find(r.Lead), r.DueOn)).ToList();
        await concluder.ConcludeAsync(Found, Typed(Conclusion), decided, cancellationToken);
        Notice = $"Đã ban hành thông báo số {Found.NoticeSymbol}, giao {Found.Directions.Count(d => d.TaskId is not null).Print()} nhiệm vụ.";
        return LocalRedirect(Address);
    }

    internal sealed record Row
    {
        [Display(Name = "Chỉ đạo"), StringLength(2000, ErrorMessage = "Chỉ đạo dài quá 2.000 ký tự.")]
        public string? Content { get; set; }

        [Display(Name = "Chủ trì")]
        public string? Lead { get; set; }

        [Display(Name = "Hạn")]
        public DateOnly? DueOn { get; set; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(Content) && string.IsNullOrEmpty(Lead) && DueOn is null;
    }
}
