using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Work;

/// <summary>A task as an urging letter names it.</summary>
public sealed record UrgedTask(long TaskId, string Code, string Content, string Product, DateOnly DueOn, int Percent, string Origin);

/// <summary>An urging letter (văn bản đôn đốc) to one lead about everything of theirs that was overdue that day. It says forever what it said.</summary>
public sealed class UrgingLetter : Aggregate
{
    private UrgingLetter() { }

    public long AgencyId { get; private init; }

    public string Symbol { get; private init; } = "";

    public DateOnly IssuedOn { get; private init; }

    public long? LeadUnitId { get; private init; }

    public long? LeadId { get; private init; }

    public string LeadName { get; private init; } = "";

    /// <summary>Until when the lead answers.</summary>
    public DateOnly AnswerBy { get; private init; }

    public string IssuedBy { get; private init; } = "";

    public IReadOnlyList<UrgedTask> Tasks { get; private init; } = [];

    public override long? HistoryAgencyId => AgencyId;

    /// <summary>Names every task given, and tells each of them so.</summary>
    public static UrgingLetter Issue(IReadOnlyList<WorkTask> overdue, string symbol, DateOnly answerBy, string by, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(overdue);
        if (overdue.Count == 0) throw new RuleBroken("Chủ trì này không còn nhiệm vụ quá hạn.");
        if (answerBy <= today) throw new RuleBroken("Ngày báo cáo kết quả phải sau hôm nay.", "AnswerBy");
        var letter = new UrgingLetter
        {
            AgencyId = overdue[0].AgencyId, Symbol = symbol, IssuedOn = today, LeadUnitId = overdue[0].LeadUnitId, LeadId = overdue[0].LeadId, LeadName = overdue[0].LeadName, AnswerBy = answerBy, IssuedBy = by,
            Tasks = [.. overdue.Select(t => new UrgedTask(t.Id, t.Code, t.Content, t.Product, t.DueOn, t.Percent, t.SourceWords.Length > 0 ? t.SourceWords : t.SourceKind.Word()))],
        };
        foreach (var task in overdue) task.Urge(letter, today);
        letter.Record(new UrgingIssued(letter.Id, symbol, letter.LeadName, overdue.Count, answerBy));
        return letter;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<UrgingLetter>
    {
        public void Configure(EntityTypeBuilder<UrgingLetter> letter)
        {
            letter.ToTable("urging_letters");
            letter.Property(l => l.Symbol).HasMaxLength(60);
            letter.Property(l => l.LeadName).HasMaxLength(250);
            letter.Property(l => l.IssuedBy).HasMaxLength(250);
            letter.Property(l => l.Tasks).HasJson();
            letter.HasIndex(l => new { l.AgencyId, l.IssuedOn });
        }
    }
}

public sealed record UrgingIssued(long LetterId, string Symbol, string Lead, int Tasks, DateOnly AnswerBy) : IEvent;
