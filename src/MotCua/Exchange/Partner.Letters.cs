namespace MotCua.Exchange;

public sealed partial class Partner
{
    /// <summary>A message that was refused or tried too often goes out again.</summary>
    internal void RecordResent(long messageId, string type, string subject) => Record(new DeadLetterResent(Id, messageId, type, subject));

    /// <summary>A message will never be delivered; what follows it goes on.</summary>
    internal void RecordGivenUp(long messageId, string type, string subject, string reason) => Record(new DeadLetterGivenUp(Id, messageId, type, subject, reason));

    internal void RecordRealigned(string subject, int from, int to) => Record(new StreamRealigned(Id, subject, from, to));
}

public sealed record DeadLetterResent(long PartnerId, long MessageId, string Type, string Subject) : Platform.IEvent;

public sealed record DeadLetterGivenUp(long PartnerId, long MessageId, string Type, string Subject, string Reason) : Platform.IEvent;

/// <summary>One side had lost count, e.g. restored from a backup: the stream goes on at another number.</summary>
public sealed record StreamRealigned(long PartnerId, string Subject, int From, int To) : Platform.IEvent;
