using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Files;
using MotCua.Notifications;
using MotCua.Platform;

namespace MotCua.Filing;

public static class FilingSets
{
    extension(MotCuaDbContext db)
    {
        public DbSet<OnlineFiling> OnlineFilings => db.Set<OnlineFiling>();

        internal DbSet<FilingDraft> FilingDrafts => db.Set<FilingDraft>();

        /// <summary>What is attached to a filing and counts.</summary>
        internal IQueryable<StoredFile> AttachmentsOf(long filingId) => db.Set<StoredFile>().Where(f => f.OwnerId == filingId && f.OwnerKind == nameof(OnlineFiling) && !f.IsWithdrawn);

        /// <summary>Dossiers of the same owner and procedure, received since: what was also brought to the desk.</summary>
        internal IQueryable<Dossier> TwinsOf(OnlineFiling filing, DateTime since)
        {
            var (number, procedure, agency) = (filing.OwnerIdNumber, filing.ProcedureId, filing.AgencyId);
            return db.Dossiers.AsNoTracking().Where(d => d.OwnerIdNumber == number && number != "" && d.ProcedureId == procedure && d.AgencyId == agency && d.ReceivedAt >= since && !d.IsVoid);
        }

        internal DbSet<FilingDraftFile> FilingDraftFiles => db.Set<FilingDraftFile>();
    }

    extension(IQueryable<OnlineFiling> filings)
    {
        /// <summary>Of the agency whose desk the official works at.</summary>
        public IQueryable<OnlineFiling> VisibleTo(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var agency = official.AgencyId;
            return filings.Where(f => f.AgencyId == agency);
        }

        /// <summary>Filed from this address.</summary>
        public IQueryable<OnlineFiling> FiledFrom(ContactAddress address)
        {
            ArgumentNullException.ThrowIfNull(address);
            var text = address.Text;
            return filings.Where(f => f.Contact == text);
        }

        /// <summary>Every word occurs, marks or not.</summary>
        internal IQueryable<OnlineFiling> Saying(string? text)
        {
            foreach (var word in VietnamText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8)) filings = filings.Where(f => f.SearchText.Contains(word));
            return filings;
        }
    }
}
