using MotCua.Platform;

namespace MotCua.Staff;

/// <summary>A degree or certificate as it is held.</summary>
/// <param name="Order">Within the record, from 1; never used again.</param>
/// <param name="Field">Field of study, of a degree.</param>
/// <param name="IssuedOn">Counts from this day.</param>
/// <param name="ValidTo">Last day it counts, inclusive; null for ever.</param>
/// <param name="Number">Of the paper.</param>
/// <param name="FileId">The scan.</param>
public sealed record Qualification(int Order, string ScaleKey, string GradeKey, string Field, DateOnly IssuedOn, DateOnly? ValidTo, string Issuer, string Number = "", long? FileId = null)
{
    public bool CountsOn(DateOnly day) => IssuedOn <= day && (ValidTo is null || ValidTo >= day);
}

public sealed partial class StaffMember
{
    /// <summary>In the order they were entered.</summary>
    public IReadOnlyList<Qualification> Qualifications { get; private set; } = [];

    /// <summary>The highest order ever given.</summary>
    public int LastQualification { get; private set; }

    public Qualification Hold(Qualification held, ScaleBook scales, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(scales);
        Check(held, scales, today);
        LastQualification++;
        var entered = held with { Order = LastQualification };
        Qualifications = [.. Qualifications, entered];
        Record(new QualificationEntered(Id, FullName, scales.NameOf(held.ScaleKey, held.GradeKey), entered));
        return entered;
    }

    /// <summary>A scan for one that was entered without.</summary>
    public void Prove(int order, long fileId)
    {
        var held = Find(order);
        Qualifications = [.. Qualifications.Select(q => q == held ? q with { FileId = fileId } : q)];
        Record(new QualificationProved(Id, FullName, order, fileId));
    }

    /// <summary>Was entered wrongly; the history keeps it and why.</summary>
    public Qualification Strike(int order, string why)
    {
        var held = Find(order);
        if (why.Length is 0 or > 500) throw new RuleBroken("Ghi lý do bỏ văn bằng, chứng chỉ; không quá 500 ký tự.", "Why");
        Qualifications = [.. Qualifications.Where(q => q != held)];
        Record(new QualificationStruck(Id, FullName, held, why));
        return held;
    }

    private Qualification Find(int order) => Qualifications.FirstOrDefault(q => q.Order == order) ?? throw new RuleBroken("Văn bằng, chứng chỉ này không còn trong hồ sơ. Tải lại trang.");

    private static void Check(Qualification held, ScaleBook scales, DateOnly today)
    {
        if (scales.Find(held.ScaleKey) is not { } scale || scales.Find(held.ScaleKey, held.GradeKey) is not { } grade) throw new RuleBroken("Chọn loại văn bằng, chứng chỉ.", "Input.Grade");
        if (held.IssuedOn > today) throw new RuleBroken("Ngày cấp không sau hôm nay.", "Input.IssuedOn");
        if (!grade.IsGivenOn(held.IssuedOn)) throw new RuleBroken($"«{grade.Name}» không cấp vào ngày {held.IssuedOn.Print()}{(grade.Until is { } until ? $" (thôi cấp sau {until.Print()})" : "")}. Xem lại ngày hoặc loại.", "Input.IssuedOn");
        if (held.ValidTo < held.IssuedOn) throw new RuleBroken("Ngày hết hạn phải từ ngày cấp trở đi.", "Input.ValidTo");
        if (held.Issuer.Length is 0 or > 250) throw new RuleBroken("Nhập nơi cấp, không quá 250 ký tự.", "Input.Issuer");
        if (scale.HasField && held.Field.Length == 0) throw new RuleBroken("Nhập ngành đào tạo ghi trên văn bằng.", "Input.Field");
    }
}

public sealed record QualificationEntered(long MemberId, string FullName, string GradeName, Qualification Held) : IEvent;

public sealed record QualificationProved(long MemberId, string FullName, int Order, long FileId) : IEvent;

public sealed record QualificationStruck(long MemberId, string FullName, Qualification Held, string Why) : IEvent;
