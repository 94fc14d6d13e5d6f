using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Tickets;

public static class TicketSets
{
    extension(MotCuaDbContext db)
    {
        public DbSet<QueueLine> QueueLines => db.Set<QueueLine>();

        public DbSet<QueueTicket> QueueTickets => db.Set<QueueTicket>();
    }

    extension(IQueryable<QueueTicket> tickets)
    {
        /// <summary>Of an agency on a day.</summary>
        public IQueryable<QueueTicket> On(long agencyId, DateOnly day) => tickets.Where(t => t.AgencyId == agencyId && t.Day == day);

        /// <summary>Those who wait, who came first on top.</summary>
        public IQueryable<QueueTicket> InTurn() => tickets.Where(t => t.State == TicketState.Waiting).OrderBy(t => t.TakenAt).ThenBy(t => t.Id);
    }
}
