using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Ratings;

/// <summary>Whether a dossier can be rated now.</summary>
public enum RatingDoor
{
    Open,
    NotYet,
    Already,
    Expired,
}

/// <summary>The box slips are put into: each dossier once, and shaken before anybody reads.</summary>
public sealed class RatingBox(MotCuaDbContext db, Rulebook rulebook, IMemoryCache memory, TimeProvider clock)
{
    private const string Series = "danh-gia", Shaken = "tron";

    /// <summary>From so many days on, spans are months.</summary>
    private const int Month = 28;

    private static readonly TimeSpan BurstWindow = TimeSpan.FromMinutes(10);

    public async Task<RatingDoor> DoorAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        if (dossier.EndedDay is not { } ended || dossier.Outcome is not (DossierOutcome.Granted or DossierOutcome.Refused)) return RatingDoor.NotYet;
        if (await db.RatedDossiers.AnyAsync(r => r.DossierId == dossier.Id, cancellationToken)) return RatingDoor.Already;
        var rules = await rulebook.OnAsync(dossier.AgencyId, clock.Today, cancellationToken);
        return clock.Today > (dossier.ReturnedAt?.ToDay() ?? ended).AddDays(rules.Number(RuleKey.RatingDays)) ? RatingDoor.Expired : RatingDoor.Open;
    }

    /// <summary>What is known of an apology against what is said.</summary>
    public static ApologyCheck Compare(Dossier dossier, bool? said) => (IsAskedForApology(dossier), said, dossier.HasApology) switch
    {
        (false, _, _) or (_, null, _) => ApologyCheck.None,
        (_, true, true) => ApologyCheck.SaidAndSent,
        (_, false, true) => ApologyCheck.DeniedThoughSent,
        (_, true, false) => ApologyCheck.SaidThoughNone,
        _ => ApologyCheck.DeniedAndNone,
    };

    /// <summary>It was late against the day first promised: then an apology was due.</summary>
    public static bool IsAskedForApology(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return dossier.EndedDay > dossier.FirstDueDay;
    }

    /// <exception cref="RuleBroken">Not answered yet, rated already, too late, or a question that must be answered is not.</exception>
    public async Task PutAsync(Dossier dossier, QuestionSet set, RatingGiven given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(given);
        if (await DoorAsync(dossier, cancellationToken) is not RatingDoor.Open) throw new RuleBroken("Hồ sơ này chưa đến lúc, đã hết lúc hoặc đã được đánh giá.");
        MustFit(set.Content, given);
        var rules = await rulebook.OnAsync(dossier.AgencyId, clock.Today, cancellationToken);
        var inBurst = given.Channel is RatingChannel.Desk && Count(dossier.AgencyId) > rules.Number(RuleKey.RatingBurst);
        db.Add(new RatedDossier { DossierId = dossier.Id, AgencyId = dossier.AgencyId });
        db.Add(Rating.Of(new(dossier.AgencyId, dossier.Field, dossier.ProcedureName, dossier.UnitId), set, given, Coarse(clock.Today, rules.Number(RuleKey.RatingGrainDays)), inBurst));
        await db.SaveChangesAsync(cancellationToken);
        await ShakeAsync(dossier.AgencyId, rules.Number(RuleKey.RatingBatch), cancellationToken);
    }

    private static void MustFit(QuestionContent content, RatingGiven given)
    {
        foreach (var question in content.Questions.Where(q => q.Required && !given.Answers.ContainsKey(q.Code))) throw new RuleBroken($"Mời ông/bà chọn một mức cho câu «{question.Text}».", $"Answers[{question.Code}]");
        if (given.Answers.Any(a => content.Questions.All(q => q.Code != a.Key) || content.Levels.All(l => l.Value != a.Value))) throw new RuleBroken("Câu trả lời không có trong phiếu. Mời mở lại phiếu và chọn lại.");
        if (given.Comment.Length > Rating.MostComment) throw new RuleBroken($"Ý kiến dài quá {Rating.MostComment} ký tự.", "Comment");
    }

    /// <summary>The day, its Monday, or the first of its month.</summary>
    internal static DateOnly Coarse(DateOnly day, int grainDays) => grainDays switch
    {
        >= Month => new DateOnly(day.Year, day.Month, 1),
        >= 7 => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        _ => day,
    };

    // Counted in memory only: a table of minutes would be the order of answers again.
    private int Count(long agencyId) => Interlocked.Increment(ref memory.GetOrCreate((nameof(RatingBox), agencyId, clock.UtcNow.Ticks / BurstWindow.Ticks), entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = BurstWindow;
        return new Counter();
    })!.Count);

    /// <summary>Enough slips wait: all are written anew under other keys in one transaction, and so are the marks of who rated. What was joined by one transaction is then joined to the whole batch only.</summary>
    private async Task ShakeAsync(long agencyId, int batch, CancellationToken cancellationToken)
    {
        if (await Waiting(agencyId).CountAsync(cancellationToken) < batch) return;
        db.ChangeTracker.Clear();
        await db.InTransactionAsync(async () =>
        {
            await Numbering.NextAsync(db, agencyId, Series, Shaken, cancellationToken); // its row is the lock: two that shake at once would double the slips
            var waiting = await Waiting(agencyId).ToListAsync(cancellationToken);
            if (waiting.Count < batch) return;
            db.RemoveRange(waiting);
            db.AddRange(waiting.Select(w => w.Mixed(Coarse(clock.Today, Month))));
            await db.SaveChangesAsync(cancellationToken);
            await db.RatedDossiers.Where(r => r.AgencyId == agencyId && !r.IsMixed).ExecuteUpdateAsync(s => s.SetProperty(r => r.IsMixed, true), cancellationToken);
        }, cancellationToken);
    }

    private IQueryable<Rating> Waiting(long agencyId) => db.Ratings.Where(r => r.AgencyId == agencyId && r.IsWaiting);

    private sealed class Counter
    {
        public int Count;
    }
}
