using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Staff;

public enum CourseState
{
    [Display(Name = "Dự kiến, đang học")] Planned = 1,
    [Display(Name = "Đã kết thúc")] Closed = 2,
    [Display(Name = "Không mở")] Cancelled = 3,
}

public enum CourseResult
{
    [Display(Name = "Chưa có")] None = 0,
    [Display(Name = "Hoàn thành")] Passed = 1,
    [Display(Name = "Chưa đạt")] Failed = 2,
    [Display(Name = "Vắng")] Absent = 3,
}

/// <summary>A course as planned.</summary>
/// <param name="Hours">Tiết.</param>
/// <param name="Cost">In đồng for all; null when not known.</param>
/// <param name="ScaleKey">With <paramref name="GradeKey"/>, the qualification who completes it has; empty for none.</param>
public sealed record CourseTerms(string Topic, string Organiser, string ModeKey, DateOnly From, DateOnly To, int Hours, decimal? Cost = null, string ScaleKey = "", string GradeKey = "")
{
    public bool GivesGrade => GradeKey.Length > 0;

    internal void Check()
    {
        if (Topic.Length is 0 or > 500) throw new RuleBroken("Nhập nội dung khoá học, không quá 500 ký tự.", "Input.Topic");
        if (Organiser.Length is 0 or > 250) throw new RuleBroken("Nhập đơn vị tổ chức, không quá 250 ký tự.", "Input.Organiser");
        StaffLists.All.CourseModes.Checked(ModeKey, "Chọn hình thức học.", "Input.ModeKey");
        if (To < From) throw new RuleBroken("Ngày kết thúc phải từ ngày bắt đầu trở đi.", "Input.To");
        if (Hours is < 1 or > 5000) throw new RuleBroken("Số tiết là số từ 1 đến 5.000.", "Input.Hours");
        if (Cost is < 0 or > 1_000_000_000_000) throw new RuleBroken("Kinh phí là số tiền không âm, tính bằng đồng.", "Input.Cost");
    }
}

/// <param name="Hours">Learnt: those of the course when completed, none else.</param>
/// <param name="Certificate">Number of the certificate.</param>
public sealed record Participant(long MemberId, string Name, CourseResult Result = CourseResult.None, int Hours = 0, string Certificate = "");

/// <summary>A course (khoá đào tạo, bồi dưỡng, tập huấn): planned, with its participants, closed with results. What it gives goes into the records.</summary>
public sealed class TrainingCourse : Aggregate
{
    private TrainingCourse() { }

    public long AgencyId { get; private init; }

    public CourseTerms Terms { get; private set; } = null!;

    /// <summary>Its last day: the year the hours count in.</summary>
    public DateOnly EndsOn { get; private set; }

    public string Folded { get; private set; } = "";

    public CourseState State { get; private set; } = CourseState.Planned;

    public IReadOnlyList<Participant> Participants { get; private set; } = [];

    public string CancelledWhy { get; private set; } = "";

    public override long? HistoryAgencyId => AgencyId;

    public string Mode => StaffLists.All.CourseModes.NameOf(Terms.ModeKey);

    public static TrainingCourse Plan(long agencyId, CourseTerms terms)
    {
        var course = new TrainingCourse { AgencyId = agencyId };
        course.Put(terms);
        course.Record(new CoursePlanned(course.Id, terms));
        return course;
    }

    public void Replan(CourseTerms terms)
    {
        MustBePlanned("sửa");
        Put(terms);
        Record(new CourseReplanned(Id, terms));
    }

    public int Enrol(IEnumerable<(long MemberId, string Name)> people)
    {
        MustBePlanned("thêm người học");
        var added = people.Where(p => Participants.All(k => k.MemberId != p.MemberId)).DistinctBy(p => p.MemberId).ToList();
        if (added.Count == 0) throw new RuleBroken("Chọn người chưa có trong danh sách.", "Members");
        Participants = [.. Participants, .. added.Select(p => new Participant(p.MemberId, p.Name))];
        Record(new CourseEnrolled(Id, Terms.Topic, [.. added.Select(p => p.Name)]));
        return added.Count;
    }

    public void Unenrol(long memberId)
    {
        MustBePlanned("bỏ người học");
        var gone = Participants.FirstOrDefault(p => p.MemberId == memberId) ?? throw new RuleBroken("Người này không còn trong danh sách. Tải lại trang.");
        Participants = [.. Participants.Where(p => p != gone)];
        Record(new CourseUnenrolled(Id, Terms.Topic, gone.Name));
    }

    /// <summary>Over: everybody has a result, and from here on it changes only by a correction.</summary>
    public void Close(IReadOnlyList<Participant> results, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(results);
        MustBePlanned("ghi kết quả");
        if (EndsOn > today) throw new RuleBroken($"Khoá học kết thúc ngày {EndsOn.Print()}: chưa xong thì chưa ghi kết quả.");
        if (Participants.Count == 0) throw new RuleBroken("Khoá học chưa có người học.");
        var byKey = results.ToDictionary(r => r.MemberId);
        var known = Participants.Select(p => byKey.GetValueOrDefault(p.MemberId, p)).ToList();
        if (known.Find(p => p.Result is CourseResult.None) is { } open) throw new RuleBroken($"Chọn kết quả của {open.Name}.", $"Rows[{known.IndexOf(open)}].Result");
        if (known.Find(p => p.Certificate.Length > 60) is { } odd) throw new RuleBroken($"Số chứng chỉ của {odd.Name} dài quá 60 ký tự.", $"Rows[{known.IndexOf(odd)}].Certificate");
        Participants = [.. known.Select(p => p with { Hours = p.Result is CourseResult.Passed ? Terms.Hours : 0 })];
        State = CourseState.Closed;
        Record(new CourseClosed(Id, Terms.Topic, Terms.Hours, Participants));
    }

    /// <summary>A result that was written wrongly; the history keeps the old one and why.</summary>
    /// <returns>As it was and as it is.</returns>
    public (Participant Was, Participant Is) Correct(long memberId, CourseResult result, string certificate, string why)
    {
        if (State is not CourseState.Closed) throw new RuleBroken($"Khoá học ở trạng thái «{State.Word()}»: chỉ đính chính kết quả của khoá đã kết thúc.");
        var was = Participants.FirstOrDefault(p => p.MemberId == memberId) ?? throw new RuleBroken("Chọn người trong danh sách của khoá học.", "Input.MemberId");
        if (result is CourseResult.None) throw new RuleBroken("Chọn kết quả đúng.", "Input.Result");
        if (why.Length is 0 or > 500) throw new RuleBroken("Ghi lý do đính chính, không quá 500 ký tự.", "Input.Why");
        var corrected = was with { Result = result, Certificate = result is CourseResult.Passed ? certificate : "", Hours = result is CourseResult.Passed ? Terms.Hours : 0 };
        if (corrected == was) throw new RuleBroken($"Kết quả của {was.Name} đã ghi như vậy.", "Input.Result");
        Participants = [.. Participants.Select(p => p == was ? corrected : p)];
        Record(new CourseResultCorrected(Id, Terms.Topic, was, corrected, why));
        return (was, corrected);
    }

    public void Cancel(string why)
    {
        MustBePlanned("huỷ");
        if (why.Length is 0 or > 500) throw new RuleBroken("Ghi lý do không mở khoá, không quá 500 ký tự.", "Why");
        (State, CancelledWhy) = (CourseState.Cancelled, why);
        Record(new CourseCancelled(Id, Terms.Topic, why));
    }

    private void Put(CourseTerms terms)
    {
        terms.Check();
        (Terms, EndsOn, Folded) = (terms, terms.To, VietnamText.Fold($"{terms.Topic} {terms.Organiser}"));
    }

    private void MustBePlanned(string what)
    {
        if (State is not CourseState.Planned) throw new RuleBroken($"Khoá học ở trạng thái «{State.Word()}» nên không {what} được.");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<TrainingCourse>
    {
        public void Configure(EntityTypeBuilder<TrainingCourse> course)
        {
            course.ToTable("training_courses");
            course.Property(c => c.Terms).HasJson();
            course.Property(c => c.Participants).HasJson();
            course.Property(c => c.Folded).HasMaxLength(760);
            course.Property(c => c.CancelledWhy).HasMaxLength(500);
            course.Ignore(c => c.Mode);
            course.HasIndex(c => new { c.AgencyId, c.EndsOn });
        }
    }
}
