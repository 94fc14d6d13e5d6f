using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Filing;

// No word of the person in any of them: what was filled in stands on the filing alone.

public sealed record FilingSubmitted(long FilingId, string Code, string Procedure, DueSet Due) : IEvent;

/// <param name="LastDay">Closed afterwards; null where no rule closes it.</param>
/// <param name="Late">Answered after the time the law gives.</param>
public sealed record FilingCompletionAsked(long FilingId, string SlipNumber, IReadOnlyList<string> Needed, string Reason, DateOnly? LastDay, bool Late) : IEvent;

public sealed record FilingCompleted(long FilingId, DueSet Due) : IEvent;

public sealed record FilingAccepted(long FilingId, long DossierId, string DossierCode, bool Late) : IEvent;

public sealed record FilingRefused(long FilingId, string SlipNumber, string Reason, bool Late) : IEvent;

public sealed record FilingClosed(long FilingId, string Reason) : IEvent;

public sealed record FilingWithdrawn(long FilingId) : IEvent;

public sealed record FilingPersonShown(long FilingId, string Why) : IEvent;
