using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Denunciations;
using MotCua.Dossiers;
using MotCua.Feedback;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Petitions;

/// <summary>Receives complaints, and writes receptions in the book together with the case that is made of them: in one transaction, each with its number.</summary>
public sealed class PetitionIntake(MotCuaDbContext db, LegalTerms terms, Rulebook rulebook, FeedbackIntake feedback, DenunciationIntake denunciations, TimeProvider clock)
{
    private const string Book = "tiep-dan", Complaints = "khieu-nai";

    public Task<Complaint> ReceiveAsync(ComplaintRequest request, CancellationToken cancellationToken) => ReceiveAsync(request, null, cancellationToken);

    /// <summary>A second complaint, tied to the first and saved with what happened to it.</summary>
    /// <exception cref="RuleBroken">The first one may not, or not any more, be complained of again.</exception>
    public async Task<Complaint> ReceiveAgainAsync(Complaint first, ComplaintRequest request, string lateWhy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(request);
        var from = first.MayComplainAgainFrom(clock.UtcNow) ?? clock.UtcNow;
        var isRemote = (await rulebook.OnAsync(first.AgencyId, from.ToDay(), cancellationToken)).Text(RuleKey.IsRemoteArea) == "yes";
        var until = (await terms.AfterAsync(first.AgencyId, isRemote ? RuleKey.ComplaintAgainRemoteTerm : RuleKey.ComplaintAgainTerm, from, cancellationToken)).At.ToDay();
        if (await db.Complaints.AnyAsync(c => c.FirstId == first.Id, cancellationToken)) throw new RuleBroken($"{first.Code} đã có khiếu nại lần hai.");
        return await ReceiveAsync(request, () => first.ComplainAgain(until, lateWhy, clock.UtcNow), cancellationToken);
    }

    private async Task<Complaint> ReceiveAsync(ComplaintRequest request, Func<FirstSettlement>? again, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (agency, now) = (request.AgencyId, clock.UtcNow);
        var accept = await terms.AfterAsync(agency, RuleKey.ComplaintAcceptTerm, now, cancellationToken);
        var pattern = (await rulebook.OnAsync(agency, now.ToDay(), cancellationToken)).Text(RuleKey.ComplaintCodePattern);
        var prefix = await db.Agencies.Where(a => a.Id == agency).Select(a => a.Profile.CodePrefix).SingleAsync(cancellationToken);
        if (again is not null) request = request with { First = again() };
        Complaint received = null!;
        await db.InTransactionAsync(async () =>
        {
            var year = now.ToDay().Year;
            var number = await Numbering.NextAsync(db, agency, Complaints, $"{year}", cancellationToken);
            received = Complaint.Receive(request, (DossierCode.Make(pattern, prefix, now.ToDay(), number), year, number), accept, now);
            db.Add(received);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        return received;
    }

    /// <param name="citizen">Who came; of a denouncer it goes to the sealed part of the denunciation and nowhere else.</param>
    /// <param name="note">What was written down.</param>
    /// <param name="official">Who received.</param>
    /// <param name="makesCase">A case is made of it at once; of a denunciation always.</param>
    /// <param name="cancellationToken">Stops before anything is saved.</param>
    public async Task<CitizenReception> RecordAsync(ReceivedCitizen citizen, ReceptionNote note, Official official, bool makesCase, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(citizen);
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(official);
        var (agency, now, secret) = (official.AgencyId, clock.UtcNow, note.Kind is ReceptionKind.Denunciation);
        if (secret) DenouncerSeal.MustNotTell(By(citizen), ("Input.SettledBefore", note.SettledBefore), ("Input.Guidance", note.Guidance), ("Input.TransferredTo", note.TransferredTo), ("Input.RefusalReason", note.RefusalReason));
        var answer = await terms.AfterAsync(agency, note.RefusalReason.Length > 0 ? RuleKey.ReceptionRefusalTerm : RuleKey.ReceptionAnswerTerm, now, cancellationToken);
        CitizenReception recorded = null!;
        await db.InTransactionAsync(async () =>
        {
            var made = secret || makesCase ? await MakeCaseAsync(agency, citizen, note, cancellationToken) : ("", "");
            var year = now.ToDay().Year;
            var number = await Numbering.NextAsync(db, agency, Book, $"{year}", cancellationToken);
            recorded = CitizenReception.Enter(agency, (year, number), secret ? new() : citizen, secret ? note with { Summary = "", Representatives = "", Papers = "" } : note, made, official.Name, answer, now);
            db.Add(recorded);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        return recorded;
    }

    private async Task<(string Code, string Address)> MakeCaseAsync(long agency, ReceivedCitizen citizen, ReceptionNote note, CancellationToken cancellationToken)
    {
        switch (note.Kind)
        {
            case ReceptionKind.Denunciation:
                var denunciation = await denunciations.ReceiveAsync(new DenunciationRequest(agency, PetitionSource.InPerson, note.Against, note.Summary, By(citizen)) { People = note.People }, [], cancellationToken);
                return (denunciation.Code, $"/to-cao/{denunciation.Id}");
            case ReceptionKind.Complaint:
                var complaint = await ReceiveAsync(new ComplaintRequest(agency, PetitionSource.InPerson, citizen, note.Against, note.Summary) { People = note.People, IsCompetent = note.IsCompetent is not false }, cancellationToken);
                return (complaint.Code, $"/khieu-nai/{complaint.Id}");
            case ReceptionKind.Mixed:
                throw new RuleBroken("Nhiều nội dung thì hướng dẫn tách đơn; ghi mỗi nội dung một lượt rồi lập vụ việc.", "Input.Kind");
            default:
                var topic = note.Kind is ReceptionKind.Proposal ? FeedbackTopic.Proposal : FeedbackTopic.Other;
                var title = note.Summary.Length <= 120 ? note.Summary : note.Summary[..120] + "…";
                var made = await feedback.ReceiveAsync(new FeedbackRequest(agency, FeedbackChannel.Reception, topic, title, note.Summary, new FeedbackSender { Name = citizen.Name, Address = citizen.Address, Phone = citizen.Phone, Email = citizen.Email, WantsNoMessages = !citizen.WantsMessages }), [], cancellationToken);
                return (made.Code, $"/xu-ly-phan-anh/{made.Id}");
        }
    }

    private static Denouncer By(ReceivedCitizen citizen) => new(citizen.Name, citizen.Address, citizen.Phone, citizen.IdNumber);
}
