using System.Collections.Concurrent;

namespace MotCua.Exchange;

/// <summary>A message of the tests' own, and who took it in, in which order.</summary>
internal sealed class Notes : IReceiveMessage
{
    public const string Kind = "test.note";

    private readonly ConcurrentQueue<(string Subject, int Sequence, string Text)> _taken = new();

    public string Type => Kind;

    /// <summary>Says no to texts that begin so.</summary>
    public string? Refuses { get; set; }

    /// <summary>Fails, as a fault of ours would.</summary>
    public bool Breaks { get; set; }

    public IReadOnlyList<(string Subject, int Sequence, string Text)> Taken => [.. _taken];

    public Task ReceiveAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (Breaks) throw new InvalidOperationException("A fault.");
        var text = message.Data.GetProperty("text").GetString()!;
        if (Refuses is { } refused && text.StartsWith(refused, StringComparison.Ordinal)) throw new Platform.RuleBroken($"Không nhận ghi chú «{text}».");
        _taken.Enqueue((message.Subject, message.Sequence, text));
        return Task.CompletedTask;
    }

    public string Of(string subject) => string.Join(' ', Taken.Where(t => t.Subject == subject).Select(t => t.Text));

    /// <summary>Forgets, as a side does that is restored.</summary>
    public void Clear() => _taken.Clear();
}
