using MotCua.Platform;

namespace MotCua.Exchange;

/// <summary>Wakes the carrier when a message to a partner was laid down.</summary>
public sealed class OutboxSignal : WorkSignal;
