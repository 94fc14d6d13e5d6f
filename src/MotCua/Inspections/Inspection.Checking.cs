using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using MotCua.Platform;

namespace MotCua.Inspections;

public enum CheckResult
{
    [Display(Name = "Không kiểm tra")] NotChecked = 0,
    [Display(Name = "Đạt")] Good = 1,
    [Display(Name = "Chưa đạt")] Fault = 2,
}

/// <summary>One point of the checklist: what was found, what is demanded, what was done about it. Numbered from 1.</summary>
public sealed record Finding(int Number, string Group, string Text)
{
    public CheckResult Result { get; init; }

    /// <summary>What was seen.</summary>
    public string Words { get; init; } = "";

    /// <summary>Who answers for it.</summary>
    public string Person { get; init; } = "";

    /// <summary>What the conclusion demands; empty when only noted.</summary>
    public string Demand { get; init; } = "";

    public string Lead { get; init; } = "";

    public DateOnly? DueOn { get; init; }

    public long? TaskId { get; init; }

    public string TaskCode { get; init; } = "";

    /// <summary>How the section means to put it right.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>What the section says was done.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>What was seen when it was looked at again; null until then.</summary>
    public bool? IsCorrected { get; init; }

    public string CheckedAgain { get; init; } = "";
}

/// <summary>A figure that stood beside the check when the minutes were made.</summary>
public sealed record UnitFact(string Name, string Words);

public sealed partial class Inspection
{
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public IReadOnlyList<Finding> Faults => [.. Findings.Where(f => f.Result is CheckResult.Fault)];

    /// <summary>Who stood there, as the minutes say.</summary>
    public string Present { get; private set; } = "";

    /// <summary>What the section said to it.</summary>
    public string Opinion { get; private set; } = "";

    public IReadOnlyList<UnitFact> Facts { get; private set; } = [];

    public DateTime? MinutedAt { get; private set; }

    /// <summary>SHA-256 over what the minutes say.</summary>
    public string MinutesHash { get; private set; } = "";

    /// <summary>Minutes and conclusion still say what they said when they were made.</summary>
    public bool IsIntact => (MinutesHash.Length == 0 || MinutesHash == Hash(MinutesText)) && (NoticeHash.Length == 0 || NoticeHash == Hash(NoticeText));

    /// <summary>What has been seen so far; written down as often as needed.</summary>
    public void Note(IReadOnlyList<Finding> seen, string present, string opinion)
    {
        MustBe("ghi", InspectionState.Checking);
        PutSeen(seen, present, opinion);
        Record(new InspectionNoted(Id, Findings, present, opinion));
    }

    /// <summary>The minutes (biên bản): from here on nothing of what was found changes.</summary>
    /// <param name="seen">By the numbers of the checklist.</param>
    /// <param name="present">Who stood there.</param>
    /// <param name="opinion">What the section said.</param>
    /// <param name="facts">The figures of the section at that moment.</param>
    /// <param name="now">When they are made, not before the check's first day.</param>
    public void Minute(IReadOnlyList<Finding> seen, string present, string opinion, IReadOnlyList<UnitFact> facts, DateTime now)
    {
        MustBe("lập biên bản", InspectionState.Checking);
        if (now.ToDay() < FirstDay) throw new RuleBroken($"Chưa tới ngày kiểm tra {FirstDay.Print()}: chưa lập biên bản được.");
        PutSeen(seen, present, opinion);
        if (Findings.All(f => f.Result is CheckResult.NotChecked)) throw new RuleBroken("Chưa kiểm tra nội dung nào. Chọn kết quả cho ít nhất một nội dung.", "Rows[0].Result");
        if (Faults.FirstOrDefault(f => f.Words.Length == 0) is { } bare) throw new RuleBroken($"Nội dung {bare.Number} chưa đạt: ghi điều đã thấy.", $"Rows[{bare.Number - 1}].Words");
        if (present.Length == 0) throw new RuleBroken("Ghi thành phần có mặt khi lập biên bản.", "Present");
        (State, Facts, MinutedAt) = (InspectionState.Minuted, facts, now);
        MinutesHash = Hash(MinutesText);
        Record(new InspectionMinuted(Id, Findings, present, opinion, facts, MinutesHash));
    }

    private void PutSeen(IReadOnlyList<Finding> seen, string present, string opinion)
    {
        (Present, Opinion) = (present, opinion);
        Findings = Merge(seen, (old, typed) => old with { Result = typed.Result, Words = typed.Words, Person = typed.Person });
    }

    /// <summary>What was typed, laid on what is there by number: a point that was not sent stays as it is.</summary>
    private List<Finding> Merge(IReadOnlyList<Finding> typed, Func<Finding, Finding, Finding> put) =>
        [.. Findings.Select(f => typed.FirstOrDefault(t => t.Number == f.Number) is { } given ? put(f, given) : f)];

    private string MinutesText => string.Join('\n', [$"{UnitId}|{FirstDay:yyyy-MM-dd}|{Order.LastDay:yyyy-MM-dd}|{Present}|{Opinion}|{MinutedAt?.Ticks}", .. Facts.Select(f => $"{f.Name}|{f.Words}"), .. Findings.Select(f => $"{f.Number}|{f.Text}|{f.Result}|{f.Words}|{f.Person}")]);

    private string NoticeText => string.Join('\n', [$"{NoticeSymbol}|{ConcludedOn:yyyy-MM-dd}|{ConcludedBy}|{Conclusion}|{Proposal}", .. Findings.Select(f => $"{f.Number}|{f.Demand}|{f.Lead}|{f.DueOn:yyyy-MM-dd}|{f.TaskCode}")]);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
