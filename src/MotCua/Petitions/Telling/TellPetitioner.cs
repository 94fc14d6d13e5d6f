using MotCua.Notifications;
using MotCua.Platform;
using static MotCua.Petitions.Telling.PetitionOccasions;

namespace MotCua.Petitions.Telling;

/// <summary>Tells who complained or was received, if they left an address and asked for it, in the transaction of what happened.</summary>
internal sealed class TellPetitioner(MotCuaDbContext db, AgencyVoice voice) : IHandle<ComplaintMoved>, IHandle<ReceptionAnswered>
{
    public async Task Handle(ComplaintMoved happened, CancellationToken cancellationToken)
    {
        if (happened.Step is ComplaintStep.Resume) await voice.CancelAsync(happened.ComplaintId, cancellationToken, Stopped);
        if (OccasionOf(happened.Step) is not { } occasion) return;
        var found = await db.ToldOfAsync<Complaint>(happened.ComplaintId, cancellationToken);
        if (!found.Complainant.WantsMessages) return;
        if (occasion != Accepted) await voice.CancelAsync(found.Id, cancellationToken, Accepted, Extended, Stopped); // an older state would be read after the newer one
        await TellAsync(found.AgencyId, occasion, found.Complainant, new MessageSubject(found.Id, found.Code),
            new() { [Code] = found.Code, [Paper] = happened.PaperNumber, [Due] = happened.Due?.At.Print() ?? found.DueAt.Print() }, cancellationToken);
    }

    /// <summary>Where a case was made of it, the case tells.</summary>
    public async Task Handle(ReceptionAnswered happened, CancellationToken cancellationToken)
    {
        var found = await db.ToldOfAsync<CitizenReception>(happened.ReceptionId, cancellationToken);
        if (found.IsSecret || found.CaseCode.Length > 0 || !found.Citizen.WantsMessages) return;
        var day = found.ReceivedAt.PrintDay();
        await TellAsync(found.AgencyId, PetitionOccasions.ReceptionAnswered, found.Citizen, new MessageSubject(found.Id, $"Sổ tiếp công dân {found.Number}/{found.Year}"), new() { [Day] = day }, cancellationToken);
    }

    private Task TellAsync(long agency, Occasion occasion, ReceivedCitizen to, MessageSubject about, Dictionary<string, string> values, CancellationToken cancellationToken) =>
        voice.SayAsync(new MessageOrder(agency, occasion, new Recipient(to.Email, to.Phone), about, values), null, "", cancellationToken);

    private static Occasion? OccasionOf(ComplaintStep step) => step switch
    {
        ComplaintStep.Accept => Accepted,
        ComplaintStep.Extend => Extended,
        ComplaintStep.Refuse or ComplaintStep.Forward => NotAccepted,
        ComplaintStep.Decide => Decided,
        ComplaintStep.Suspend or ComplaintStep.Stop => Stopped,
        _ => null,
    };
}
