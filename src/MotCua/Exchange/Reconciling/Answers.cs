using System.Text.Json;
using MotCua.Exchange.Receiving;
using MotCua.Exchange.Signing;
using MotCua.Platform;

namespace MotCua.Exchange.Reconciling;

/// <summary>Answers a partner's question, with the rights of that partner: only about what is exchanged with it.</summary>
internal sealed class Answers(MotCuaDbContext db, IEnumerable<IReconcile> topics, MessageTopic messages, Questions questions, OwnKeys keys, Actor actor)
{
    public async Task<string> ToAsync(Admitted asked, CancellationToken cancellationToken)
    {
        actor.OnBehalfOf = asked.Partner.Name;
        return asked.Envelope.Type switch
        {
            Questions.States => await StatesAsync(asked, Read<StatesQuestion>(asked), cancellationToken),
            Questions.Resend => await ResendAsync(asked.Partner, Read<ResendQuestion>(asked), cancellationToken),
            _ => throw new Refusal(422, $"Bên nhận không biết câu hỏi «{asked.Envelope.Type}»."),
        };
    }

    private async Task<string> StatesAsync(Admitted asked, StatesQuestion question, CancellationToken cancellationToken)
    {
        var lines = new List<TopicLines>();
        foreach (var topic in topics)
            lines.Add(new(topic.Topic, await topic.StatesAsync(asked.Partner, question.Since.ToUniversalTime(), question.Subjects.FirstOrDefault(s => s.Topic == topic.Topic)?.Subjects ?? [], cancellationToken)));
        var answer = questions.Wrap(asked.Own.Code, asked.Partner.Code, Questions.StatesAnswer, asked.Envelope.Id, lines);
        return Jws.Sign(answer, await keys.SigningForAsync(asked.Partner.Id, asked.Own, cancellationToken));
    }

    private async Task<string> ResendAsync(Partner partner, ResendQuestion question, CancellationToken cancellationToken)
    {
        await db.InTransactionAsync(() => messages.AlignAsync(partner, question.Subject, question.Received, cancellationToken), cancellationToken);
        return "";
    }

    private static T Read<T>(Admitted asked)
    {
        try
        {
            return asked.Envelope.Data.Deserialize<T>(JsonSerializerOptions.Web) ?? throw new Refusal(400, "Câu hỏi trống.");
        }
        catch (JsonException)
        {
            throw new Refusal(400, "Câu hỏi không đúng dạng.");
        }
    }
}
