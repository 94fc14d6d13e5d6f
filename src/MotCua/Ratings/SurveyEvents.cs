using MotCua.Platform;

namespace MotCua.Ratings;

public sealed record SurveyPlanned(long SurveyId, string Code, SurveyTerms Terms) : IEvent;

public sealed record SurveyReplanned(long SurveyId, SurveyTerms Terms) : IEvent;

public sealed record SurveyCancelled(long SurveyId, string Why) : IEvent;

public sealed record SurveyInterviewersAdded(long SurveyId, IReadOnlyList<string> Names) : IEvent;

public sealed record SurveyDrawn(long SurveyId, int Seed, int Forms, string SampleHash, IReadOnlyList<SurveyQuota> Quotas) : IEvent;

public sealed record SurveyBatchGivenOut(long SurveyId, int Batch, string Interviewer, DateOnly On) : IEvent;

public sealed record SurveyReplaced(long SurveyId, int Batch, int Forms) : IEvent;

public sealed record SurveyListShown(long SurveyId, int Batch) : IEvent;

public sealed record SurveyRecheckBegun(long SurveyId, int Forms, int Percent) : IEvent;

/// <param name="Forgotten">How many lines of the list of those drawn were deleted.</param>
public sealed record SurveyClosed(long SurveyId, string By, SurveyResult Result, string Hash, int Forgotten) : IEvent;

public sealed record SurveyAdjusted(long SurveyId, string Words, string Why) : IEvent;

public sealed record SurveyFormMade(long FormId, long SurveyId, int Number) : IEvent;

public sealed record SurveyFormGivenOut(long FormId, int Number) : IEvent;

public sealed record SurveyFormReturned(long FormId, int Number) : IEvent;

public sealed record SurveyFormNotReached(long FormId, int Number, string Why) : IEvent;

public sealed record SurveyFormEntered(long FormId, int Number, SurveyEntry Entry) : IEvent;

public sealed record SurveyFormCorrected(long FormId, int Number, SurveyEntry Was, SurveyEntry Is, string Why) : IEvent;

public sealed record SurveyFormDrawnForRecheck(long FormId, int Number) : IEvent;

public sealed record SurveyFormEnteredAgain(long FormId, int Number, SurveyEntry Entry, int Differences) : IEvent;

public sealed record SurveyFormSettled(long FormId, int Number, SurveyEntry First, SurveyEntry Paper, int Errors) : IEvent;

public sealed record SurveyFormExclusionAsked(long FormId, int Number, string Why) : IEvent;

public sealed record SurveyFormExclusionDecided(long FormId, int Number, bool Excluded, string Why) : IEvent;

public sealed record SurveyFormFrozen(long FormId, int Number) : IEvent;
