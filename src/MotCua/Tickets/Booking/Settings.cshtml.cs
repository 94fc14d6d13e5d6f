using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Tickets.Booking;

/// <summary>Whether and how a line may be booked, and how people kept to it.</summary>
[Needs(Permission.ManageAgency)]
internal sealed class SettingsModel(MotCuaDbContext db, Official official, TimeProvider clock) : SubjectPage<QueueLine>(db, official, clock)
{
    private const int Span = 30;

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Of the last thirty days until now: booked, came, given up in time.</summary>
    public (int All, int Came, int GivenUp) Kept { get; private set; }

    protected override IQueryable<QueueLine> Visible => Db.QueueLines.Where(l => l.AgencyId == Official.AgencyId && !l.IsClosed);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var (id, from, now) = (Id, Now.AddDays(-Span), Now);
        var counts = await Db.SlotBookings.Where(b => b.LineId == id && b.StartsAt >= from && b.StartsAt < now).GroupBy(b => b.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        Kept = (counts.Values.Sum(), counts.GetValueOrDefault(BookingState.Came), counts.GetValueOrDefault(BookingState.Cancelled));
    }

    public void OnGet()
    {
        var shown = Found.Slots.IsOpen ? Found.Slots : SlotPlan.None;
        Input = new() { Minutes = shown.Minutes, Places = shown.Places, Days = shown.Days, Grace = shown.Grace };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Found.SetSlots(new SlotPlan(Input.Minutes ?? 0, Input.Places ?? 1, Input.Days ?? SlotPlan.None.Days, Input.Grace ?? 0));
        await Db.SaveChangesAsync(cancellationToken);
        Notice = Found.Slots.IsOpen ? $"Hàng «{Found.Name}» nhận đặt lịch." : $"Hàng «{Found.Name}» không nhận đặt lịch mới; lịch đã đặt vẫn giữ.";
        return LocalRedirect("/quan-tri/hang-cho");
    }

    internal sealed record Form
    {
        [Display(Name = "Mỗi lượt hẹn (phút)")]
        public int? Minutes { get; set; }

        [Display(Name = "Số người mỗi lượt")]
        public int? Places { get; set; }

        [Display(Name = "Đặt trước tối đa (ngày làm việc)")]
        public int? Days { get; set; }

        [Display(Name = "Giữ chỗ sau giờ hẹn (phút)")]
        public int? Grace { get; set; }
    }
}
