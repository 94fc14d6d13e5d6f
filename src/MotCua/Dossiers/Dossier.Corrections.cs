using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>What may be corrected after receipt; null leaves as it is.</summary>
public sealed record DossierCorrection
{
    public Person? Owner { get; init; }

    public string? Summary { get; init; }

    public ResultDelivery? Delivery { get; init; }

    public FilingChannel? Channel { get; init; }

    public decimal? Fee { get; init; }

    public bool? FeePaid { get; init; }
}

public sealed partial class Dossier
{
    /// <summary>Corrects what was written down wrongly; before and after stay readable.</summary>
    public void Correct(DossierCorrection correction, string reason, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(correction);
        this.Guard(DossierVerb.Correct);
        var changes = ChangesOf(correction).ToList();
        if (changes.Count == 0) throw new RuleBroken("Chưa có gì khác so với thông tin hiện có.");
        if (correction.Channel is { } channel && channel != Channel) (Channel, FiguresAt) = (channel, now);
        (Summary, Delivery, Fee, FeePaid) = (correction.Summary ?? Summary, correction.Delivery ?? Delivery, correction.Fee ?? Fee, correction.FeePaid ?? FeePaid);
        if (Delivery is not ResultDelivery.ByPost) DeliveryAddress = "";
        SetOwner(correction.Owner ?? Owner);
        Record(new DossierCorrected(Id, reason, changes));
    }

    /// <summary>A holiday or make-up day announced later changed the date.</summary>
    public void MoveDueDate(DueSet due, string reason, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(due);
        if (!IsOpen) throw new RuleBroken($"Hồ sơ {Code} đã kết thúc, không dời ngày hẹn.");
        var before = DueAt ?? due.At;
        (DueAt, FiguresAt) = (due.At, now);
        Record(new DueDateMoved(Id, before, due, reason));
    }

    private IEnumerable<Correction> ChangesOf(DossierCorrection c)
    {
        if (c.Owner is { } owner && owner != Owner)
        {
            if (owner.Name != Owner.Name) yield return new("Chủ hồ sơ", Owner.Name, owner.Name);
            if (owner.IdNumber != Owner.IdNumber) yield return new("Số giấy tờ", Owner.MaskedIdNumber, owner.MaskedIdNumber);
            if (owner.Phone != Owner.Phone) yield return new("Số điện thoại", Owner.MaskedPhone, owner.MaskedPhone);
            if (owner.Address != Owner.Address) yield return new("Địa chỉ", Owner.Address, owner.Address);
            if (owner with { Name = Owner.Name, IdNumber = Owner.IdNumber, Phone = Owner.Phone, Address = Owner.Address } != Owner) yield return new("Thông tin khác của chủ hồ sơ", "", "đã sửa");
        }
        if (c.Summary is { } summary && summary != Summary) yield return new("Nội dung yêu cầu", Summary, summary);
        if (c.Delivery is { } delivery && delivery != Delivery) yield return new("Cách nhận kết quả", Delivery.Word(), delivery.Word());
        if (c.Channel is { } channel && channel != Channel) yield return new("Cách nộp", Channel.Word(), channel.Word());
        if (c.Fee is { } fee && fee != Fee) yield return new("Phí, lệ phí", Fee?.PrintMoney() ?? "", fee.PrintMoney());
        if (c.FeePaid is { } paid && paid != FeePaid) yield return new("Đã thu phí", FeePaid ? "có" : "chưa", paid ? "có" : "chưa");
    }
}
