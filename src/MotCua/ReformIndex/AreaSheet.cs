using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.ReformIndex;

/// <summary>What stands at one component of a ward's sheet: the answer with its explanation, and what the appraiser made of it.</summary>
public sealed record IndexEntry(string Code)
{
    public IndexAnswer Answer { get; init; } = new();

    public string Explanation { get; init; } = "";

    /// <summary>When it was taken from the system's own figures, what they were; empty when it was typed.</summary>
    public string TakenFrom { get; init; } = "";

    /// <summary>The appraiser's points, when they are not those of the answer.</summary>
    public decimal? Appraised { get; init; }

    public string Reason { get; init; } = "";
}

/// <summary>The answers of one area of one round: an area is filled, saved and appraised as a whole, so two people at two areas never meet.</summary>
public sealed class AreaSheet : Aggregate
{
    private AreaSheet() { }

    public long RoundId { get; private init; }

    public long AgencyId { get; private init; }

    public string AreaCode { get; private init; } = "";

    public IReadOnlyList<IndexEntry> Entries { get; private set; } = [];

    public override long? HistoryAgencyId => AgencyId;

    public IndexEntry Entry(string code) => Entries.FirstOrDefault(e => e.Code == code) ?? new IndexEntry(code);

    public static AreaSheet Lay(IndexRound round, IndexArea area)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(area);
        var sheet = new AreaSheet { RoundId = round.Id, AgencyId = round.AgencyId, AreaCode = area.Code };
        sheet.Record(new AreaScored(sheet.Id, round.Id, area.Code, []));
        return sheet;
    }

    /// <summary>The ward's own answers. What was taken from live figures stays marked so while its numbers stay.</summary>
    /// <exception cref="RuleBroken">Scoring is not open, or an answer does not fit its component.</exception>
    public void Score(IndexRound round, IndexCriteria criteria, IReadOnlyCollection<IndexEntry> entries, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(entries);
        MustBeOpen(round, today);
        var changed = entries.Select(e => Own(e, criteria)).Where(e => !Same(e, Entry(e.Code))).ToList();
        if (changed.Count == 0) return;
        Put(changed);
        Record(new AreaScored(Id, RoundId, AreaCode, [.. changed.Select(Change)]));
    }

    /// <summary>The answer of one component from the system's own figures.</summary>
    public void Take(IndexRound round, IndexComponent component, IndexAnswer answer, string source, int decimals, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(component);
        MustBeOpen(round, today);
        IndexScoring.One(component, answer, decimals);
        Put([Entry(component.Code) with { Answer = answer, TakenFrom = source }]);
        Record(new FigureTaken(Id, RoundId, component.Code, answer, source));
    }

    /// <summary>The appraiser's side: points that differ, each with its reason, and the answers of the survey.</summary>
    public void Appraise(IndexRound round, IndexCriteria criteria, IReadOnlyCollection<IndexEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(entries);
        if (round.Id != RoundId || !round.IsAppraisable) throw new RuleBroken($"Kỳ chấm đang ở trạng thái «{round.State.Word()}» nên không thẩm định được.");
        var changed = entries.Select(e => Appraisal(e, criteria)).Where(e => !Same(e, Entry(e.Code))).ToList();
        if (changed.Count == 0) return;
        Put(changed);
        Record(new AreaAppraised(Id, RoundId, AreaCode, round.Turn, [.. changed.Select(e => new IndexAdjustment(e.Code, e.Appraised, e.Reason, criteria.Component(e.Code)!.IsSurvey ? e.Answer : null))]));
    }

    /// <summary>Evidence was attached or taken off.</summary>
    public void Prove(IndexRound round, IReadOnlyList<string> files, DateOnly today)
    {
        MustBeOpen(round, today);
        Record(new AreaProved(Id, RoundId, AreaCode, files));
    }

    /// <summary>The round goes a step on with the sheet as it stands: who saves the sheet at the same moment is told, and nothing is slipped in afterwards.</summary>
    public void Close(IndexRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        Record(new AreaClosed(Id, RoundId, AreaCode, round.Turn));
    }

    private IndexEntry Own(IndexEntry given, IndexCriteria criteria)
    {
        var component = ComponentOf(given.Code, criteria);
        var before = Entry(given.Code);
        if (component.IsSurvey) return before;
        IndexScoring.One(component, given.Answer, criteria.Decimals);
        var keeps = before.TakenFrom.Length > 0 && before.Answer == given.Answer;
        return before with { Answer = given.Answer, Explanation = given.Explanation, TakenFrom = keeps ? before.TakenFrom : "" };
    }

    private IndexEntry Appraisal(IndexEntry given, IndexCriteria criteria)
    {
        var component = ComponentOf(given.Code, criteria);
        var before = Entry(given.Code);
        if (component.IsSurvey)
        {
            IndexScoring.One(component, given.Answer, criteria.Decimals);
            return before with { Answer = given.Answer, Explanation = given.Explanation };
        }
        var (least, most) = component.Rule.Kind is ScoringKind.Penalty ? (-component.Max, 0m) : (0m, component.Max);
        if (given.Appraised is { } points && (points < least || points > most)) throw new RuleBroken($"{component.Code} {component.Name}: điểm thẩm định từ {least.PrintPoints()} đến {most.PrintPoints()}.");
        if (given.Appraised is not null && string.IsNullOrWhiteSpace(given.Reason)) throw new RuleBroken($"{component.Code} {component.Name}: ghi lý do điều chỉnh điểm.");
        return before with { Appraised = given.Appraised, Reason = given.Appraised is null ? "" : given.Reason };
    }

    private IndexComponent ComponentOf(string code, IndexCriteria criteria) =>
        criteria.Area(AreaCode)?.Components.FirstOrDefault(c => c.Code == code) ?? throw new RuleBroken($"Lĩnh vực {AreaCode} không có thành phần {code}.");

    private void MustBeOpen(IndexRound round, DateOnly today)
    {
        if (round.Id != RoundId || !round.IsOpenOn(today)) throw new RuleBroken($"Kỳ chấm đang ở trạng thái «{round.State.Word()}», thời gian tự chấm từ {round.From.Print()} đến {round.To.Print()}, nên không sửa được điểm.");
    }

    private void Put(IReadOnlyCollection<IndexEntry> changed) =>
        Entries = [.. Entries.Where(e => changed.All(c => c.Code != e.Code)).Concat(changed).OrderBy(e => e.Code, StringComparer.Ordinal)];

    private static IndexChange Change(IndexEntry entry) => new(entry.Code, entry.Answer, entry.Explanation);

    // Lists within an answer are compared by what they hold.
    private static bool Same(IndexEntry one, IndexEntry other) => one with { Answer = other.Answer } == other && Same(one.Answer, other.Answer);

    private static bool Same(IndexAnswer one, IndexAnswer other) => one with { Counts = other.Counts } == other && (one.Counts ?? []).SequenceEqual(other.Counts ?? []);

    internal sealed class Mapping : IEntityTypeConfiguration<AreaSheet>
    {
        public void Configure(EntityTypeBuilder<AreaSheet> sheet)
        {
            sheet.ToTable("index_area_sheets");
            sheet.Property(s => s.AreaCode).HasMaxLength(20);
            sheet.Property(s => s.Entries).HasJson();
            sheet.HasIndex(s => new { s.RoundId, s.AreaCode }).IsUnique();
        }
    }
}

public sealed record IndexChange(string Code, IndexAnswer Answer, string Explanation);

public sealed record IndexAdjustment(string Code, decimal? Points, string Reason, IndexAnswer? Survey);

public sealed record AreaScored(long SheetId, long RoundId, string Area, IReadOnlyList<IndexChange> Changes) : IEvent;

public sealed record FigureTaken(long SheetId, long RoundId, string Component, IndexAnswer Answer, string Source) : IEvent;

/// <param name="Files">Names of what was attached or taken off.</param>
public sealed record AreaProved(long SheetId, long RoundId, string Area, IReadOnlyList<string> Files) : IEvent;

/// <summary>Handed in with the round, or its appraisal ended.</summary>
public sealed record AreaClosed(long SheetId, long RoundId, string Area, int Turn) : IEvent;

public sealed record AreaAppraised(long SheetId, long RoundId, string Area, int Turn, IReadOnlyList<IndexAdjustment> Adjustments) : IEvent;
