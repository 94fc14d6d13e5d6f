using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Ratings;

/// <summary>A version of a set of questions (bộ câu hỏi). In force it never changes: what was answered keeps its meaning, and a new version is made from it.</summary>
public sealed class QuestionSet : Aggregate, IRarelyChanged
{
    private QuestionSet() { }

    /// <summary>Whose it is; null ships with the program.</summary>
    public long? AgencyId { get; private init; }

    public QuestionKind Kind { get; private init; }

    /// <summary>In force from this day until a later version of the kind is; null is a draft.</summary>
    public DateOnly? ValidFrom { get; private set; }

    public QuestionContent Content { get; private set; } = new();

    public long? MadeFromId { get; private init; }

    public override long? HistoryAgencyId => AgencyId;

    public bool IsDraft => ValidFrom is null;

    public static QuestionSet Draft(long? agencyId, QuestionKind kind, QuestionContent content, long? madeFromId = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        var set = new QuestionSet { AgencyId = agencyId, Kind = kind, Content = content, MadeFromId = madeFromId };
        set.Record(new QuestionsDrafted(set.Id, kind, content.Name, madeFromId));
        return set;
    }

    public void Write(QuestionContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        MustBeDraft();
        if (content.Fault() is { } fault) throw new RuleBroken(fault, "Input.Questions");
        Content = content;
        Record(new QuestionsWritten(Id, content));
    }

    /// <exception cref="RuleBroken">It is in force already, something is wrong with it, or the day is past: answers given since would change their meaning.</exception>
    public void Enact(DateOnly from, DateOnly today)
    {
        if (from < today) throw new RuleBroken("Ngày áp dụng không trước hôm nay: phiếu đã trả lời giữ bộ câu hỏi của ngày đó.", "ValidFrom");
        EnactShipped(from);
    }

    internal void EnactShipped(DateOnly from)
    {
        MustBeDraft();
        if (Content.Fault() is { } fault) throw new RuleBroken(fault);
        ValidFrom = from;
        Record(new QuestionsEnacted(Id, Content.Name, from));
    }

    private void MustBeDraft()
    {
        if (!IsDraft) throw new RuleBroken("Bộ câu hỏi đã áp dụng thì không sửa: lập phiên bản mới từ bộ này.");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<QuestionSet>
    {
        public void Configure(EntityTypeBuilder<QuestionSet> set)
        {
            set.ToTable("question_sets");
            set.Property(s => s.Content).HasJson();
            set.Ignore(s => s.IsDraft);
            set.HasIndex(s => new { s.AgencyId, s.Kind, s.ValidFrom });
        }
    }
}

public sealed record QuestionsDrafted(long SetId, QuestionKind Kind, string Name, long? MadeFromId) : IEvent;

public sealed record QuestionsWritten(long SetId, QuestionContent Content) : IEvent;

public sealed record QuestionsEnacted(long SetId, string Name, DateOnly ValidFrom) : IEvent;
