using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Work;

namespace MotCua.Meetings.Calling;

/// <summary>A meeting is planned, or planned anew while it was not held.</summary>
[Needs]
internal sealed class ComposeModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long? Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Meeting? Found { get; private set; }

    public WorkParties Parties { get; private set; } = null!;

    public override Aggregate? Subject => Found;

    public IEnumerable<SelectListItem> Kinds => MeetingKinds.All.Select(k => new SelectListItem(k.Name, k.Key));

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        if (id is not null) Found = await db.Meetings.VisibleTo(official).SingleOrDefaultAsync(m => m.Id == id, cancellationToken);
        if (id is null ? !official.Can(Permission.ArrangeMeetings) : Found is null || !official.Arranges(Found)) return false;
        Parties = await WorkParties.OfAsync(db, official.AgencyId, cancellationToken);
        return true;
    }

    public void OnGet() => Input = Found is null ? new Form { Day = clock.Today } : Form.Of(Found);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var plan = Input.Plan(Parties);
        if (Found is null) db.Add(Found = Meeting.Plan(official.AgencyId, plan));
        else Found.Replan(plan);
        await db.SaveChangesAsync(cancellationToken);
        Notice = Id is null ? "Đã lên lịch. Lập danh sách mời rồi gửi giấy mời." : "Đã đổi lịch, nội dung.";
        return LocalRedirect($"/cuoc-hop/{Found.Id}");
    }

    internal sealed record Form
    {
        [Display(Name = "Loại")]
        public string? KindKey { get; set; } = "giao-ban";

        [Display(Name = "Nội dung cuộc họp"), StringLength(500, ErrorMessage = "Nội dung dài quá 500 ký tự.")]
        public string? Title { get; set; }

        [Display(Name = "Ngày")]
        public DateOnly? Day { get; set; }

        [Display(Name = "Từ giờ")]
        public string? From { get; set; } = "08:00";

        [Display(Name = "Đến giờ")]
        public string? Until { get; set; } = "10:00";

        [Display(Name = "Địa điểm"), StringLength(250, ErrorMessage = "Địa điểm dài quá 250 ký tự.")]
        public string? Place { get; set; }

        [Display(Name = "Chủ trì")]
        public string? Chair { get; set; }

        [Display(Name = "Thư ký")]
        public string? Secretary { get; set; }

        [Display(Name = "Chương trình"), StringLength(8000, ErrorMessage = "Chương trình dài quá 8.000 ký tự.")]
        public string? Agenda { get; set; }

        public static Form Of(Meeting meeting) => new()
        {
            KindKey = meeting.KindKey, Title = meeting.Title, Day = meeting.StartsAt.ToDay(), From = meeting.StartsAt.PrintTime(), Until = meeting.EndsAt.PrintTime(), Place = meeting.Place,
            Chair = $"o{meeting.ChairId}", Secretary = $"o{meeting.SecretaryId}", Agenda = string.Join('\n', meeting.Agenda.Select(a => a.Presenter.Length > 0 ? $"{a.Title} | {a.Presenter}" : a.Title)),
        };

        /// <exception cref="RuleBroken">A day or an hour cannot be read.</exception>
        public MeetingPlan Plan(WorkParties parties)
        {
            var day = Day ?? throw new RuleBroken("Nhập ngày họp.", "Input.Day");
            var (chair, secretary) = (parties.Find(Chair), parties.Find(Secretary));
            return new(KindKey ?? "", VietnamText.Typed(Title), day.ToDateTime(Time(From, "Input.From")).ToUtc(), day.ToDateTime(Time(Until, "Input.Until")).ToUtc(), VietnamText.Typed(Place))
            {
                ChairId = chair?.OfficialId, ChairName = chair?.Name ?? "", SecretaryId = secretary?.OfficialId, SecretaryName = secretary?.Name ?? "",
                Agenda = [.. VietnamText.Typed(Agenda).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries) is [var title, var presenter] ? new AgendaItem(title, presenter) : new AgendaItem(line, ""))],
            };
        }

        private static TimeOnly Time(string? text, string field) => TimeOnly.TryParseExact(text?.Trim(), ["H:mm", "HH:mm"], out var time) ? time : throw new RuleBroken("Nhập giờ và phút, ví dụ 08:00.", field);
    }
}
