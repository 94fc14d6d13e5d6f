using System.Net.Http.Headers;
using System.Text.Json;
using MotCua.Exchange.Carrying;
using MotCua.Exchange.Receiving;
using MotCua.Exchange.Signing;
using MotCua.Platform;

namespace MotCua.Exchange.Reconciling;

/// <summary>What one side asks the other while it waits: its states, or to send again. Question and answer are signed.</summary>
internal sealed class Questions(OwnKeys keys, Wire wire, TimeProvider clock)
{
    public const string States = "exchange.states.request", StatesAnswer = "exchange.states.answer", Resend = "exchange.resend.request";

    public async Task<(IReadOnlyList<TopicLines> Lines, string Signed)> AskStatesAsync(Partner partner, DateTime since, IReadOnlyList<TopicSubjects> subjects, CancellationToken cancellationToken)
    {
        var (answer, id) = await AskAsync(partner, States, States, new StatesQuestion(since, subjects), cancellationToken);
        if (!Jws.TryRead(answer, out var envelope, out var kid) || partner.KeyOf(kid, clock.UtcNow) is not { } key || !await Jws.IsSignedByAsync(answer, key)
            || envelope.Type != StatesAnswer || envelope.Subject != id || envelope.SourceCode != partner.Code) throw new RuleBroken("Câu trả lời đối soát không mang chữ ký đúng của hệ thống kia.");
        return (envelope.Data.Deserialize<List<TopicLines>>(JsonSerializerOptions.Web) ?? [], answer);
    }

    public Task AskResendAsync(Partner partner, string subject, int received, CancellationToken cancellationToken) =>
        AskAsync(partner, Resend, subject, new ResendQuestion(subject, received), cancellationToken);

    private async Task<(string Answer, string Id)> AskAsync<T>(Partner partner, string type, string subject, T data, CancellationToken cancellationToken)
    {
        var own = await keys.SideAsync(cancellationToken) ?? throw new RuleBroken("Chưa bật trao đổi dữ liệu.");
        var envelope = Wrap(own.Code, partner.Code, type, subject, data);
        var signed = Jws.Sign(envelope, await keys.SigningForAsync(partner.Id, own, cancellationToken));
        using var request = new HttpRequestMessage(HttpMethod.Post, partner.Address + ExchangeEndpoints.Questions) { Content = new StringContent(signed, new MediaTypeHeaderValue(SignedTransport.ContentType)) };
        return (await wire.AskAsync(request, cancellationToken), envelope.Id);
    }

    public Envelope Wrap<T>(string from, string to, string type, string subject, T data) => new()
    {
        Id = $"{Ids.Next()}", Source = Envelope.SourceOf(from), Recipient = to, Type = type, Subject = subject, Sequence = 0, Time = clock.UtcNow, Signedat = clock.UtcNow,
        Data = JsonSerializer.SerializeToElement(data, JsonSerializerOptions.Web),
    };
}

internal sealed record StatesQuestion(DateTime Since, IReadOnlyList<TopicSubjects> Subjects);

internal sealed record TopicSubjects(string Topic, IReadOnlyList<string> Subjects);

internal sealed record TopicLines(string Topic, IReadOnlyList<StateLine> Lines);

internal sealed record ResendQuestion(string Subject, int Received);
