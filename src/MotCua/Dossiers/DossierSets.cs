using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>The words queries are made of. Every query of an official starts at <c>VisibleTo</c>.</summary>
public static class DossierSets
{
    extension(MotCuaDbContext db)
    {
        public DbSet<Dossier> Dossiers => db.Set<Dossier>();

        public DbSet<PaperManifest> PaperManifests => db.Set<PaperManifest>();
    }

    extension(IQueryable<Dossier> dossiers)
    {
        /// <summary>What belongs to the official's agency and role: the desk and leaders see all of it, a head what is in their unit, a specialist what is theirs or waits in their unit; all, what their unit is asked for an opinion on, while it is.</summary>
        public IQueryable<Dossier> VisibleTo(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var agency = official.AgencyId;
            return dossiers.Where(d => d.AgencyId == agency).AllowedTo(official);
        }

        /// <summary>What may be read: what is visible, and for the desk what it took in for another agency. Whatever changes a dossier starts at <c>VisibleTo</c> or <c>ReturnableBy</c>, never here.</summary>
        public IQueryable<Dossier> ReadableBy(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var agency = official.AgencyId;
            return official.Can(Permission.ReceiveDossiers) || official.Can(Permission.ReturnResults) ? dossiers.Where(d => d.AgencyId == agency || d.ReceivingAgencyId == agency).AllowedTo(official) : dossiers.VisibleTo(official);
        }

        /// <summary>Whose result may be handed over here: what is visible, and what was filed here to be returned here.</summary>
        public IQueryable<Dossier> ReturnableBy(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var agency = official.AgencyId;
            return dossiers.ReadableBy(official).Where(d => d.AgencyId == agency || d.ReturnsWhereFiled);
        }

        private IQueryable<Dossier> AllowedTo(Official official)
        {
            if (official.Can(Permission.SeeAllDossiers)) return dossiers;

            var (me, agency, unit, head) = (official.Id, official.AgencyId, official.UnitId ?? 0, official.Can(Permission.AssignDossiers));
            return dossiers.Where(d => d.ReceivingAgencyId == agency || d.HolderId == me || d.HandlerId == me || d.ReceivedById == me || (d.UnitId == unit && (head || d.HolderId == null))
                || (d.EndedAt == null && d.Opinions.Any(o => o.UnitId == unit && o.AnsweredAt == null)));
        }

        /// <summary>Received, not ended and not void: in hand, as the reports count it.</summary>
        public IQueryable<Dossier> InHand() => dossiers.Where(d => d.EndedAt == null && d.Status != DossierStatus.Registered && d.Status != DossierStatus.NotAccepted);

        /// <summary>In hand and with an opinion of that unit still owed.</summary>
        public IQueryable<Dossier> AskingOpinionOf(long unitId) => dossiers.InHand().Where(d => d.Opinions.Any(o => o.UnitId == unitId && o.AnsweredAt == null));

        /// <summary>In hand, with a proposal of that kind (supplement, extension, result) not yet decided or issued.</summary>
        public IQueryable<Dossier> ProposedOf(string kind) => dossiers.InHand().Where(d => d.PendingKind == kind);

        /// <summary>Settled, the result not yet handed over: all such lie with the desk, and by that place they are found.</summary>
        public IQueryable<Dossier> ToBeReturned() => dossiers.Where(d => d.Stage == DossierStage.Result && d.Status == DossierStatus.Settled);

        /// <summary>Settled, to go by post and not yet gone; the longest waiting first.</summary>
        public IQueryable<Dossier> ToBePosted() => dossiers.ToBeReturned()
            .Where(d => d.Delivery == ResultDelivery.ByPost && !d.IsVoid).OrderBy(d => d.EndedAt).ThenBy(d => d.Id);

        /// <summary>Presented to this leader, or to any; what is due first comes first.</summary>
        public IQueryable<Dossier> ToBeApprovedBy(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var me = official.Id;
            return dossiers.ProposedOf("result").Where(d => d.Stage == DossierStage.Leader && (d.HolderId == null || d.HolderId == me)).OrderBy(d => d.DueAt).ThenBy(d => d.Id);
        }

        /// <summary>Approved, waiting for a number and the seal.</summary>
        public IQueryable<Dossier> ToBeIssued() => dossiers.ProposedOf("result").Where(d => d.Stage == DossierStage.Clerk).OrderBy(d => d.DueAt).ThenBy(d => d.Id);

        /// <summary>In hand, past its date and not waiting for the citizen.</summary>
        public IQueryable<Dossier> LateAt(DateTime startOfTodayUtc) => dossiers.InHand()
            .Where(d => d.DueAt < startOfTodayUtc && d.Status != DossierStatus.AwaitingSupplement && d.Status != DossierStatus.AwaitingPayment);

        /// <summary>Ended after its due day; withdrawn and stopped are never late.</summary>
        public IQueryable<Dossier> SettledLate() => dossiers
            .Where(d => !d.IsVoid && d.EndedDay > d.DueDay && d.Outcome != DossierOutcome.Withdrawn && d.Outcome != DossierOutcome.Stopped);

        /// <summary>In hand and due between two moments, the end exclusive.</summary>
        public IQueryable<Dossier> DueBetween(DateTime fromUtc, DateTime toUtc) => dossiers.InHand()
            .Where(d => d.DueAt >= fromUtc && d.DueAt < toUtc && d.Status != DossierStatus.AwaitingSupplement && d.Status != DossierStatus.AwaitingPayment);
    }
}
