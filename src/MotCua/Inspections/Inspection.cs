using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Inspections;

public enum InspectionKind
{
    [Display(Name = "Theo kế hoạch")] Planned = 1,
    [Display(Name = "Đột xuất")] Unannounced = 2,
}

public enum InspectionState
{
    [Display(Name = "Đang kiểm tra")] Checking = 1,
    [Display(Name = "Đã lập biên bản")] Minuted = 2,
    [Display(Name = "Đã thông báo kết luận")] Concluded = 3,
    [Display(Name = "Đã có kế hoạch khắc phục")] RemedyPlanned = 4,
    [Display(Name = "Đã báo cáo khắc phục")] RemedyReported = 5,
    [Display(Name = "Đã kết thúc")] Closed = 6,
    [Display(Name = "Đã huỷ")] Cancelled = 7,
}

/// <summary>Who looks, as named in the decision that set the team up.</summary>
public sealed record Inspector(long? OfficialId, string Name);

/// <summary>Whom a check looks at, when and who looks; may change until the minutes are made.</summary>
/// <param name="FirstDay">Inclusive, as the last day is.</param>
public sealed record InspectionOrder(InspectionKind Kind, long UnitId, string UnitName, DateOnly FirstDay, DateOnly LastDay)
{
    /// <summary>What it is about, in the words of the decision.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Number and symbol of the decision that set the team up (quyết định thành lập Đoàn kiểm tra).</summary>
    public string Decision { get; init; } = "";

    public DateOnly? DecidedOn { get; init; }

    public Inspector Head { get; init; } = new(null, "");

    public IReadOnlyList<Inspector> Members { get; init; } = [];

    /// <summary>The line of the yearly plan it carries out.</summary>
    public long? PlanId { get; init; }

    public int? PlanLine { get; init; }

    public IEnumerable<Inspector> Team => [Head, .. Members];

    internal void Check()
    {
        if (UnitName.Length == 0) throw new RuleBroken("Chọn bộ phận được kiểm tra.", "Input.Unit");
        if (Subject.Length == 0) throw new RuleBroken("Nhập nội dung kiểm tra.", "Input.Subject");
        if (LastDay < FirstDay) throw new RuleBroken("Ngày kết thúc không trước ngày bắt đầu.", "Input.LastDay");
        if (Decision.Length == 0 || DecidedOn is null) throw new RuleBroken("Ghi số và ngày quyết định thành lập Đoàn kiểm tra.", "Input.Decision");
        if (DecidedOn > FirstDay) throw new RuleBroken("Quyết định phải có trước ngày kiểm tra.", "Input.DecidedOn");
        if (Head.Name.Length == 0) throw new RuleBroken("Chọn trưởng đoàn.", "Input.Head");
        if (Members.Any(m => m.OfficialId is not null && m.OfficialId == Head.OfficialId)) throw new RuleBroken("Trưởng đoàn không ghi lại trong thành viên.", "Input.Members");
    }
}

/// <summary>A check of conduct in a section (kiểm tra công vụ): from the decision over the minutes and the conclusion to what was put right and looked at again.</summary>
public sealed partial class Inspection : Aggregate
{
    private Inspection() { }

    public long AgencyId { get; private init; }

    public InspectionKind Kind { get; private set; }

    public long UnitId { get; private set; }

    public string UnitName { get; private set; } = "";

    public DateOnly FirstDay { get; private set; }

    public InspectionOrder Order { get; private set; } = null!;

    public InspectionState State { get; private set; } = InspectionState.Checking;

    public string CancelledWhy { get; private set; } = "";

    public override long? HistoryAgencyId => AgencyId;

    public string Name => $"Kiểm tra {UnitName} ngày {FirstDay.Print()}";

    /// <summary>«26/04/2024», or «26/04/2024 đến 27/04/2024».</summary>
    public string When => Order.LastDay == FirstDay ? FirstDay.Print() : $"{FirstDay.Print()} đến {Order.LastDay.Print()}";

    /// <param name="checklist">What is looked at, copied: a later version of the list changes no check.</param>
    public static Inspection Prepare(long agencyId, InspectionOrder order, Checklist checklist)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(checklist);
        var inspection = new Inspection { AgencyId = agencyId, Findings = [.. checklist.Items.Select((item, at) => new Finding(at + 1, item.Group, item.Text))] };
        inspection.Put(order);
        inspection.Record(new InspectionPrepared(inspection.Id, order, checklist.Id));
        return inspection;
    }

    public void Change(InspectionOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        MustBe("sửa", InspectionState.Checking);
        Put(order);
        Record(new InspectionChanged(Id, order));
    }

    public void Cancel(string why)
    {
        MustBe("huỷ", InspectionState.Checking);
        if (string.IsNullOrWhiteSpace(why)) throw new RuleBroken("Ghi lý do huỷ cuộc kiểm tra.", "Why");
        (State, CancelledWhy) = (InspectionState.Cancelled, why);
        Record(new InspectionCancelled(Id, why));
    }

    private void Put(InspectionOrder order)
    {
        order.Check();
        (Kind, UnitId, UnitName, FirstDay, Order) = (order.Kind, order.UnitId, order.UnitName, order.FirstDay, order);
    }

    private void MustBe(string what, params InspectionState[] states)
    {
        if (!states.Contains(State)) throw new RuleBroken($"Cuộc kiểm tra ở trạng thái «{State.Word()}» nên không {what} được.");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Inspection>
    {
        public void Configure(EntityTypeBuilder<Inspection> inspection)
        {
            inspection.ToTable("inspections");
            inspection.Property(i => i.UnitName).HasMaxLength(200);
            inspection.Property(i => i.Order).HasJson();
            inspection.Property(i => i.Findings).HasJson();
            inspection.Property(i => i.Facts).HasJson();
            inspection.Property(i => i.MinutesHash).HasMaxLength(64);
            inspection.Property(i => i.NoticeSymbol).HasMaxLength(60);
            inspection.Property(i => i.ConcludedBy).HasMaxLength(250);
            inspection.Property(i => i.NoticeHash).HasMaxLength(64);
            foreach (var reckoned in new[] { nameof(Name), nameof(When), nameof(IsIntact), nameof(Faults), nameof(Demands) }) inspection.Ignore(reckoned);
            inspection.HasIndex(i => new { i.AgencyId, i.FirstDay });
            inspection.HasIndex(i => new { i.AgencyId, i.UnitId, i.FirstDay });
        }
    }
}
