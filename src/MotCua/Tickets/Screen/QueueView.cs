namespace MotCua.Tickets.Screen;

/// <summary>What the screen in the hall shows at a moment.</summary>
internal sealed record QueueView(IReadOnlyList<CalledTicket> Called, IReadOnlyList<LineLength> Lines);

/// <param name="Code">A012.</param>
/// <param name="Counter">Where to go.</param>
/// <param name="Times">Changes with each call, so that a second call is seen too.</param>
internal sealed record CalledTicket(string Code, string Counter, string Times);

internal sealed record LineLength(string Letter, string Name, int Waiting);
