using MotCua.Platform;

namespace MotCua.Notifications.Sending;

/// <summary>Wakes the sender when a message was laid down.</summary>
internal sealed class MessageSignal : WorkSignal;
