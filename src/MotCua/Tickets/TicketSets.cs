using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Tickets;

public static class TicketSets
{
    extension(MotCuaDbContext db)
    {
        public DbSet<QueueLine> QueueLines => db.Set<QueueLine>();

        public DbSet<QueueTicket> QueueTickets => db.Set<QueueTicket>();

        public DbSet<SlotBooking> SlotBookings => db.Set<SlotBooking>();

        /// <summary>By its code, for whoever has it; null where there is none or too many were guessed.</summary>
        internal async Task<SlotBooking?> BookingAsync(string typed, string address, TrackingTries tries, CancellationToken cancellationToken)
        {
            var code = typed.Trim().ToUpperInvariant();
            if (code.Length is 0 or > 12 || tries.IsExhausted(code, address)) return null;
            var found = await db.SlotBookings.SingleOrDefaultAsync(b => b.Code == code, cancellationToken);
            if (found is null) tries.Failed(code, address);
            return found;
        }
    }

    extension(IQueryable<QueueTicket> tickets)
    {
        /// <summary>Of an agency on a day.</summary>
        public IQueryable<QueueTicket> On(long agencyId, DateOnly day) => tickets.Where(t => t.AgencyId == agencyId && t.Day == day);

        /// <summary>Those who wait: whose kept time has begun by that time, then who came first.</summary>
        public IQueryable<QueueTicket> InTurn(DateTime now) => tickets.Where(t => t.State == TicketState.Waiting)
            .OrderBy(t => t.BookedFor != null && t.BookedFor <= now ? 0 : 1).ThenBy(t => t.BookedFor != null && t.BookedFor <= now ? t.BookedFor : t.TakenAt).ThenBy(t => t.TakenAt).ThenBy(t => t.Id);

        /// <summary>Those of its line who are called before a ticket, in the order of <see cref="InTurn"/>.</summary>
        public IQueryable<QueueTicket> Before(QueueTicket mine, DateTime now)
        {
            ArgumentNullException.ThrowIfNull(mine);
            var (line, id, taken, booked) = (mine.LineId, mine.Id, mine.TakenAt, mine.BookedFor <= now ? mine.BookedFor : null);
            var waiting = tickets.Where(t => t.LineId == line && t.State == TicketState.Waiting && t.Id != id);
            return booked is not null
                ? waiting.Where(t => t.BookedFor < booked || (t.BookedFor == booked && (t.TakenAt < taken || (t.TakenAt == taken && t.Id < id))))
                : waiting.Where(t => (t.BookedFor != null && t.BookedFor <= now) || t.TakenAt < taken || (t.TakenAt == taken && t.Id < id));
        }
    }
}
