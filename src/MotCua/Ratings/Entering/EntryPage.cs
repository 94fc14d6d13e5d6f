using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Ratings.Surveying;

namespace MotCua.Ratings.Entering;

/// <summary>A page where forms are typed by their number. Not about the survey's version: many enter at once, and each form has its own.</summary>
internal abstract class EntryPage(MotCuaDbContext db, Official official, TimeProvider clock) : SurveyPage(db, official, clock)
{
    [BindProperty]
    public TypedEntry Input { get; set; } = new();

    public override Aggregate? Subject => null;

    /// <summary>The number was scanned, which ends with Enter: the answers come next.</summary>
    public bool AsksForAnswers { get; protected set; }

    /// <exception cref="RuleBroken">Who knows the people asked, or no such form.</exception>
    protected async Task<SurveyForm> FormAsync(SurveyState state, string what, CancellationToken cancellationToken)
    {
        Found.MustBe(what, state);
        Found.MustNotKnowWhoAnswers(Official.Id);
        var number = Input.NumberOf(Found);
        return await Forms.SingleAsync(f => f.Number == number, cancellationToken);
    }
}
