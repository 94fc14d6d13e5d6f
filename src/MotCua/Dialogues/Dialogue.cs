using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Dialogues;

/// <summary>What is planned of a dialogue.</summary>
/// <param name="Topic">What it is about; what everybody reads in the notice.</param>
/// <param name="StartsAt">When it begins, in UTC.</param>
/// <param name="Chair">Who of the committee answers to the people, with title.</param>
/// <param name="Partner">With whom it is organised, e.g. the Fatherland Front of the ward.</param>
/// <param name="QuestionsUntil">Until when questions are taken beforehand, in UTC, exclusive.</param>
public sealed record DialoguePlan(DialogueKind Kind, DialogueAudience Audience, string Title, string Topic, DateTime StartsAt, string Place, string Chair, string Partner, DateTime QuestionsUntil)
{
    internal void Check()
    {
        if (Title.Length == 0) throw new RuleBroken("Nhập tên buổi đối thoại.", "Input.Title");
        if (Topic.Length == 0) throw new RuleBroken("Nhập nội dung đối thoại: người dân đọc để biết hỏi gì.", "Input.Topic");
        if (Place.Length == 0) throw new RuleBroken("Nhập địa điểm.", "Input.Place");
        if (Chair.Length == 0) throw new RuleBroken("Nhập người chủ trì, kèm chức vụ.", "Input.Chair");
        if (QuestionsUntil > StartsAt) throw new RuleBroken("Hạn gửi câu hỏi trước không được sau giờ bắt đầu.", "Input.QuestionsUntil");
    }
}

/// <summary>A meeting of the committee with citizens or businesses (hội nghị trao đổi, đối thoại; Luật Thực hiện dân chủ ở cơ sở 2022 Điều 32), from plan to the last answer.</summary>
public sealed partial class Dialogue : Aggregate
{
    private Dialogue() { }

    public long AgencyId { get; private init; }

    public int Year { get; private init; }

    /// <summary>Gapless in the year of the agency.</summary>
    public int Number { get; private init; }

    public string Code { get; private init; } = "";

    public DialogueKind Kind { get; private set; }

    public DialogueAudience Audience { get; private set; }

    public string Title { get; private set; } = "";

    public string Topic { get; private set; } = "";

    public DateTime StartsAt { get; private set; }

    public string Place { get; private set; } = "";

    public string Chair { get; private set; } = "";

    public string Partner { get; private set; } = "";

    public DateTime QuestionsUntil { get; private set; }

    public DialogueState State { get; private set; }

    public DateTime? AnnouncedAt { get; private set; }

    /// <summary>Why it was announced later than the rule asks, or postponed, or cancelled.</summary>
    public string Why { get; private set; } = "";

    public override long? HistoryAgencyId => AgencyId;

    /// <summary>Its opinions are numbered within it.</summary>
    internal string Series => $"{Year}-{Number}";

    public DialoguePlan Plan => new(Kind, Audience, Title, Topic, StartsAt, Place, Chair, Partner, QuestionsUntil);

    /// <summary>Anybody may read of it and, until the day named, ask.</summary>
    public bool IsAnnounced => State is DialogueState.Announced or DialogueState.Held or DialogueState.Concluded;

    public bool TakesQuestionsAt(DateTime now) => State is DialogueState.Announced && now < QuestionsUntil;

    internal static Dialogue Begin(long agencyId, (string Code, int Year, int Order) number, DialoguePlan plan)
    {
        var begun = new Dialogue { AgencyId = agencyId, Code = number.Code, Year = number.Year, Number = number.Order, State = DialogueState.Planned };
        begun.Set(plan);
        begun.Record(new DialoguePlanned(begun.Id, number.Code, plan.Title, plan.StartsAt, plan.Place));
        return begun;
    }

    /// <summary>Changes the plan while nobody was told of it.</summary>
    public void Replan(DialoguePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        MustBe("sửa kế hoạch", DialogueState.Planned);
        Set(plan);
        Record(new DialogueReplanned(Id, plan.Title, plan.StartsAt, plan.Place));
    }

    /// <summary>From now on everybody reads of it.</summary>
    /// <param name="latest">The last day on which the rule lets it be announced.</param>
    /// <param name="shortNotice">Why it is announced later than that.</param>
    /// <param name="now">The moment.</param>
    public void Announce(DateOnly latest, string shortNotice, DateTime now)
    {
        MustBe("thông báo", DialogueState.Planned);
        if (StartsAt <= now) throw new RuleBroken("Giờ bắt đầu đã qua. Sửa thời gian trong kế hoạch rồi thông báo.");
        if (now.ToDay() > latest && string.IsNullOrWhiteSpace(shortNotice)) throw new RuleBroken($"Phải thông báo chậm nhất ngày {latest.Print()}. Dời buổi đối thoại, hoặc ghi lý do thông báo gấp.", "ShortNotice");
        (State, AnnouncedAt, Why) = (DialogueState.Announced, now, now.ToDay() > latest ? shortNotice.Trim() : "");
        Record(new DialogueAnnounced(Id, StartsAt, Why));
    }

    /// <summary>Another time or place after it was announced; the questions sent stay.</summary>
    public void Postpone(DateTime startsAt, string place, DateTime questionsUntil, string why, DateTime now)
    {
        MustBe("dời lịch", DialogueState.Announced);
        if (string.IsNullOrWhiteSpace(why)) throw new RuleBroken("Ghi lý do dời: người dân đọc được.", "Move.Why");
        if (startsAt <= now) throw new RuleBroken("Thời gian mới phải ở phía trước.", "Move.StartsAt");
        var before = StartsAt;
        Set(Plan with { StartsAt = startsAt, Place = place, QuestionsUntil = questionsUntil > startsAt ? startsAt : questionsUntil });
        Why = why.Trim();
        Record(new DialoguePostponed(Id, before, startsAt, place, Why));
    }

    public void Cancel(string why)
    {
        MustBe("hủy", DialogueState.Planned, DialogueState.Announced);
        if (string.IsNullOrWhiteSpace(why)) throw new RuleBroken("Ghi lý do hủy.", "CancelWhy");
        (State, Why) = (DialogueState.Cancelled, why.Trim());
        Record(new DialogueCancelled(Id, Why));
    }

    private void Set(DialoguePlan plan)
    {
        plan.Check();
        (Kind, Audience, Title, Topic, StartsAt, Place, Chair, Partner, QuestionsUntil) = (plan.Kind, plan.Audience, plan.Title, plan.Topic, plan.StartsAt, plan.Place, plan.Chair, plan.Partner, plan.QuestionsUntil);
    }

    private void MustBe(string verb, params DialogueState[] states)
    {
        if (!states.Contains(State)) throw new RuleBroken($"Buổi đối thoại {Code} ở trạng thái «{State.Word()}» nên không {verb} được.");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Dialogue>
    {
        public void Configure(EntityTypeBuilder<Dialogue> dialogue)
        {
            dialogue.ToTable("dialogues");
            dialogue.Property(d => d.Code).HasMaxLength(60);
            dialogue.Property(d => d.Title).HasMaxLength(300);
            dialogue.Property(d => d.Place).HasMaxLength(300);
            dialogue.Property(d => d.Chair).HasMaxLength(200);
            dialogue.Property(d => d.Partner).HasMaxLength(300);
            dialogue.Property(d => d.Secretary).HasMaxLength(200);
            dialogue.Property(d => d.Symbol).HasMaxLength(60);
            dialogue.Property(d => d.PublicFiles).HasJson().HasDefaultValueSql("'[]'");
            dialogue.Ignore(d => d.Plan);
            dialogue.Ignore(d => d.IsAnnounced);
            dialogue.HasIndex(d => new { d.AgencyId, d.Year, d.Number }).IsUnique();
            dialogue.HasIndex(d => new { d.AgencyId, d.State, d.StartsAt });
        }
    }
}
