using MotCua.Notifications;
using MotCua.Platform;
using static MotCua.Feedback.Telling.FeedbackOccasions;

namespace MotCua.Feedback.Telling;

/// <summary>Tells who sent feedback, at the addresses they left with it, in the transaction of what happened.</summary>
internal sealed class TellSender(MotCuaDbContext db, AgencyVoice voice) :
    IHandle<FeedbackReceived>, IHandle<FeedbackClarityAsked>, IHandle<FeedbackClarified>, IHandle<FeedbackExtended>, IHandle<FeedbackAnswered>, IHandle<FeedbackFollowedUp>, IHandle<FeedbackRefused>, IHandle<FeedbackTransferred>
{
    public Task Handle(FeedbackReceived happened, CancellationToken cancellationToken) =>
        TellAsync(happened.FeedbackId, Received, cancellationToken, (AnswerBy, happened.Due.At.Print()));

    public Task Handle(FeedbackClarityAsked happened, CancellationToken cancellationToken) =>
        TellAsync(happened.FeedbackId, ClarityAsked, cancellationToken, (ClarifyBy, happened.ClarifyBy.Print()));

    public Task Handle(FeedbackClarified happened, CancellationToken cancellationToken) => voice.CancelAsync(happened.FeedbackId, cancellationToken, ClarityAsked);

    public Task Handle(FeedbackExtended happened, CancellationToken cancellationToken) =>
        TellAsync(happened.FeedbackId, Extended, cancellationToken, (AnswerBy, happened.Due.At.Print()), (Reason, happened.Reason));

    public async Task Handle(FeedbackAnswered happened, CancellationToken cancellationToken)
    {
        await voice.CancelAsync(happened.FeedbackId, cancellationToken, ClarityAsked, Extended);
        await TellAsync(happened.FeedbackId, Answered, cancellationToken);
    }

    /// <summary>Whoever already said a word on the answer has read it.</summary>
    public Task Handle(FeedbackFollowedUp happened, CancellationToken cancellationToken) => voice.CancelAsync(happened.FeedbackId, cancellationToken, Answered);

    public Task Handle(FeedbackRefused happened, CancellationToken cancellationToken) => TurnAwayAsync(happened.FeedbackId, "không xử lý được, lý do và hướng dẫn ghi trên trang theo dõi", cancellationToken);

    public Task Handle(FeedbackTransferred happened, CancellationToken cancellationToken) => TurnAwayAsync(happened.FeedbackId, "được chuyển đến cơ quan có thẩm quyền", cancellationToken);

    private async Task TurnAwayAsync(long id, string outcome, CancellationToken cancellationToken)
    {
        await voice.CancelAsync(id, cancellationToken, ClarityAsked, Extended);
        await TellAsync(id, TurnedAway, cancellationToken, (Outcome, outcome));
    }

    private async Task TellAsync(long id, Occasion occasion, CancellationToken cancellationToken, params (string Name, string Value)[] values)
    {
        var found = await db.ToldOfAsync<FeedbackCase>(id, cancellationToken);
        if (found.Sender.WantsNoMessages) return;
        var all = values.Prepend((Name: Code, Value: found.Code)).ToDictionary(v => v.Name, v => v.Value);
        var order = new MessageOrder(found.AgencyId, occasion, new Recipient(found.Sender.Email, found.Sender.Phone), new MessageSubject(found.Id, found.Code), all) { IsUnproven = found.Channel is FeedbackChannel.Web };
        await voice.SayAsync(order, $"/phan-anh/{found.Code}?m={found.TrackingSecret}", "trang theo dõi phản ánh của đơn vị", cancellationToken);
    }
}
