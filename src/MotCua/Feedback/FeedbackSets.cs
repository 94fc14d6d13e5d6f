using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Feedback;

public static class FeedbackSets
{
    extension(MotCuaDbContext db)
    {
        public DbSet<FeedbackCase> FeedbackCases => db.Set<FeedbackCase>();
    }

    extension(IQueryable<FeedbackCase> cases)
    {
        /// <summary>Of the official's agency: who receives or approves sees all; who handles sees what is theirs, and what lies in their unit for anybody.</summary>
        public IQueryable<FeedbackCase> VisibleTo(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var (agency, me, unit) = (official.AgencyId, official.Id, official.UnitId ?? 0);
            var own = cases.Where(c => c.AgencyId == agency);
            return official.Can(Permission.ReceiveFeedback) || official.Can(Permission.ApproveFeedback) ? own : own.Where(c => c.HolderId == me || (c.HolderId == null && c.UnitId == unit));
        }

        /// <summary>Every word occurs, marks or not.</summary>
        public IQueryable<FeedbackCase> Saying(string? text)
        {
            foreach (var word in VietnamText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8)) cases = cases.Where(c => c.Folded.Contains(word));
            return cases;
        }

        /// <summary>The same among what everybody may read.</summary>
        public IQueryable<FeedbackCase> PubliclySaying(string? text)
        {
            foreach (var word in VietnamText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8)) cases = cases.Where(c => c.PublicFolded.Contains(word));
            return cases.Where(c => c.PublishedAt != null);
        }
    }
}
