using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Legs;

public enum LegTaskState
{
    [Display(Name = "Chưa nhận việc")] New = 1,
    [Display(Name = "Đang làm")] Taken = 2,
    [Display(Name = "Đã trả lời")] Answered = 3,
    [Display(Name = "Đã từ chối")] Refused = 4,
    [Display(Name = "Bên chuyển thu hồi")] Recalled = 5,
}

/// <summary>What another agency asks of this one (việc liên thông đến): owned by the asked agency, with its own history. It knows of the dossier what the message carried, and no more.</summary>
public sealed class LegTask : Aggregate
{
    private LegTask() { }

    /// <summary>The asked agency.</summary>
    public long AgencyId { get; private init; }

    public string FromCode { get; private init; } = "";

    public string FromName { get; private init; } = "";

    public string DossierCode { get; private init; } = "";

    public int LegNumber { get; private init; }

    public string ProcedureName { get; private init; } = "";

    public string Summary { get; private init; } = "";

    public string Owner { get; private init; } = "";

    public string MaskedId { get; private init; } = "";

    public string Work { get; private init; } = "";

    public bool IsLead { get; private init; }

    public IReadOnlyList<string> Papers { get; private init; } = [];

    public DateTime SentAt { get; private init; }

    public DateTime ReceivedAt { get; private init; }

    public DateTime DueAt { get; private init; }

    public LegTaskState State { get; private set; }

    public long? UnitId { get; private set; }

    public long? HolderId { get; private set; }

    public string HolderName { get; private set; } = "";

    public string Answer { get; private set; } = "";

    /// <summary>Answered, refused or recalled; null while it is open.</summary>
    public DateTime? ClosedAt { get; private set; }

    public int Urgings { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    public bool IsOpen => ClosedAt is null;

    public bool IsLateAt(DateTime now) => State is not LegTaskState.Recalled && (ClosedAt ?? now) > DueAt;

    public static LegTask Receive(long agencyId, LegOpenedMessage message, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(message);
        var task = new LegTask
        {
            AgencyId = agencyId, FromCode = message.FromCode, FromName = message.FromName, DossierCode = message.DossierCode, LegNumber = message.Leg,
            ProcedureName = message.ProcedureName, Summary = message.Summary, Owner = message.Owner, MaskedId = message.MaskedId, Work = message.Work, IsLead = message.IsLead,
            Papers = message.Papers, SentAt = message.SentAt, DueAt = message.DueAt, ReceivedAt = now, State = LegTaskState.New,
        };
        task.Record(new LegTaskReceived(task.Id, message.FromName, message.DossierCode, message.Leg, message.Work, message.DueAt));
        return task;
    }

    public void Take(long officialId, string name, long? unitId, DateTime now)
    {
        MustBeOpen();
        if (HolderId is not null) throw new RuleBroken($"Việc này đang do {HolderName} làm. Nhờ người phụ trách giao lại nếu cần.");
        (State, HolderId, HolderName, UnitId) = (LegTaskState.Taken, officialId, name, unitId ?? UnitId);
        Record(new LegTaskTaken(Id, name, now));
    }

    /// <summary>To an official, who then has it; or to a unit, whose officials may take it.</summary>
    public void Assign(LegTaskReceiver to, string note, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(to);
        MustBeOpen();
        if (to.OfficialId is { } official && official == HolderId) throw new RuleBroken($"Việc này đang do {HolderName} làm. Chọn người khác.", "Input.To");
        if (to.OfficialId is null && HolderId is null && to.UnitId == UnitId) throw new RuleBroken($"Việc này đang ở {to.Name}. Chọn nơi khác.", "Input.To");
        var first = State is LegTaskState.New && to.OfficialId is not null;
        (State, UnitId, HolderId, HolderName) = (to.OfficialId is null ? LegTaskState.New : LegTaskState.Taken, to.UnitId, to.OfficialId, to.OfficialId is null ? "" : to.Name);
        Record(new LegTaskAssigned(Id, to.Name, note));
        if (first) Record(new LegTaskTaken(Id, to.Name, now));
    }

    public void Reply(long officialId, string number, string text, string by, DateTime now)
    {
        MustBeHeldBy(officialId);
        if (string.IsNullOrWhiteSpace(text)) throw new RuleBroken("Ghi kết quả trả lời.", "Input.Text");
        (State, Answer, ClosedAt) = (LegTaskState.Answered, number.Length > 0 ? $"Văn bản số {number}: {text}" : text, now);
        Record(new LegTaskAnswered(Id, Answer, by, now, now > DueAt));
    }

    public void Refuse(long officialId, string reason, string by, DateTime now)
    {
        MustBeHeldBy(officialId);
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBroken("Ghi lý do từ chối: bên chuyển cần biết để giải quyết tiếp.", "Input.Text");
        (State, Answer, ClosedAt) = (LegTaskState.Refused, reason, now);
        Record(new LegTaskRefused(Id, reason, by, now));
    }

    public void Recall(string reason, DateTime at)
    {
        MustBeOpen();
        (State, Answer, ClosedAt) = (LegTaskState.Recalled, reason, at);
        Record(new LegTaskRecalled(Id, reason));
    }

    public void Urge(string text, DateTime at)
    {
        MustBeOpen();
        Urgings++;
        Record(new LegTaskUrged(Id, text, at));
    }

    private void MustBeHeldBy(long officialId)
    {
        MustBeOpen();
        if (HolderId != officialId) throw new RuleBroken(HolderId is null ? "Nhận việc trước rồi mới trả lời." : $"Việc này đang do {HolderName} làm; chỉ người đó trả lời.");
    }

    private void MustBeOpen()
    {
        if (!IsOpen) throw new RuleBroken($"Việc này đã kết thúc lúc {ClosedAt!.Value.Print()}: {State.Word().ToLower(VietnamText.Culture)}{(State is LegTaskState.Recalled && Answer.Length > 0 ? $" ({Answer.TrimEnd('.')})" : "")}. Không làm gì thêm được.");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<LegTask>
    {
        public void Configure(EntityTypeBuilder<LegTask> task)
        {
            task.ToTable("leg_tasks");
            task.Property(t => t.FromCode).HasMaxLength(40);
            task.Property(t => t.FromName).HasMaxLength(200);
            task.Property(t => t.DossierCode).HasMaxLength(60);
            task.Property(t => t.ProcedureName).HasMaxLength(1000);
            task.Property(t => t.Owner).HasMaxLength(200);
            task.Property(t => t.MaskedId).HasMaxLength(30);
            task.Property(t => t.HolderName).HasMaxLength(250);
            task.Property(t => t.Papers).HasJson();
            task.Ignore(t => t.IsOpen);
            task.HasIndex(t => new { t.AgencyId, t.DossierCode, t.LegNumber, t.FromCode }).IsUnique();
            task.HasIndex(t => new { t.AgencyId, t.ClosedAt, t.DueAt });
            task.HasIndex(t => new { t.HolderId, t.ClosedAt, t.DueAt });
        }
    }
}

/// <summary>Who is given a task: an official of a unit, or only the unit.</summary>
public sealed record LegTaskReceiver(long UnitId, long? OfficialId, string Name);
