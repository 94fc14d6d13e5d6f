using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Staff;

/// <summary>A grade of a scale: Đại học, Trung cấp lý luận chính trị. One that is no longer given keeps its worth, and two of equal rank stand for each other.</summary>
/// <param name="Rank">Of grades of one scale the higher includes the lower.</param>
/// <param name="From">First day it is given; null since ever.</param>
/// <param name="Until">Last day it is given, inclusive.</param>
public sealed record ScaleGrade(string Key, string Name, int Rank, DateOnly? From = null, DateOnly? Until = null)
{
    public bool IsGivenOn(DateOnly day) => (From is null || From <= day) && (Until is null || Until >= day);
}

/// <summary>What a scale says, apart from whose it is.</summary>
/// <param name="HasField">Comes with a field of study (ngành): degrees do, certificates do not.</param>
public sealed record ScaleContent(string Name, bool HasField, IReadOnlyList<ScaleGrade> Grades, string Source, bool Verified)
{
    internal void Check()
    {
        if (Name.Length is 0 or > 200) throw new RuleBroken("Nhập tên thang, không quá 200 ký tự.", "Input.Name");
        if (Grades.Count == 0) throw new RuleBroken("Nhập ít nhất một bậc.", "Rows[0].Name");
        if (Grades.FirstOrDefault(g => g.Rank is < 1 or > 99) is { } odd) throw new RuleBroken($"Bậc «{odd.Name}»: thứ bậc là số từ 1 đến 99.", $"Rows[{Grades.TakeWhile(g => g != odd).Count()}].Rank");
        if (Grades.FirstOrDefault(g => g.From > g.Until) is { } turned) throw new RuleBroken($"Bậc «{turned.Name}»: ngày thôi cấp phải từ ngày bắt đầu cấp trở đi.", $"Rows[{Grades.TakeWhile(g => g != turned).Count()}].Until");
        if (Grades.GroupBy(g => VietnamText.Fold(g.Name)).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new RuleBroken($"Bậc «{twice.First().Name}» có hai lần.", "Rows[0].Name");
    }
}

/// <summary>A scale of qualifications (thang trình độ, chứng chỉ): levels of training, political theory, state management, languages, computing. Data: what the law asks for changes with it.</summary>
public sealed class QualificationScale : Aggregate, IRarelyChanged
{
    private QualificationScale() { }

    /// <summary>Null ships with the program; an agency's own of the same key goes before it.</summary>
    public long? AgencyId { get; private init; }

    public string Key { get; private init; } = "";

    public ScaleContent Content { get; private set; } = new("", false, [], "", false);

    public override long? HistoryAgencyId => AgencyId;

    public static QualificationScale Define(long? agencyId, string key, ScaleContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (key.Length is 0 or > 40 || key.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')) throw new RuleBroken("Mã thang gồm chữ thường không dấu, số và dấu gạch nối, không quá 40 ký tự.", "Input.Key");
        content.Check();
        var scale = new QualificationScale { AgencyId = agencyId, Key = key, Content = content };
        scale.Record(new ScaleDefined(scale.Id, key, content));
        return scale;
    }

    public void Redefine(ScaleContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        content.Check();
        // Records and standards point to a grade by its key.
        if (Content.Grades.FirstOrDefault(g => content.Grades.All(n => n.Key != g.Key)) is { } gone) throw new RuleBroken($"Không bỏ bậc «{gone.Name}»: hồ sơ và tiêu chuẩn đang dùng. Ghi ngày thôi cấp cho bậc này.", "Rows[0].Name");
        Content = content;
        Record(new ScaleRedefined(Id, Key, content));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<QualificationScale>
    {
        public void Configure(EntityTypeBuilder<QualificationScale> scale)
        {
            scale.ToTable("qualification_scales");
            scale.Property(s => s.Key).HasMaxLength(40);
            scale.Property(s => s.Content).HasJson();
            scale.HasIndex(s => new { s.AgencyId, s.Key }).IsUnique();
        }
    }
}

public sealed record ScaleDefined(long ScaleId, string Key, ScaleContent Content) : IEvent;

public sealed record ScaleRedefined(long ScaleId, string Key, ScaleContent Content) : IEvent;
