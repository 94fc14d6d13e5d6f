using MotCua.Platform;

namespace MotCua.Inspections;

public sealed partial class Inspection
{
    /// <summary>The conclusion's words before the demands.</summary>
    public string Conclusion { get; private set; } = "";

    /// <summary>Praise or discipline that is proposed.</summary>
    public string Proposal { get; private set; } = "";

    public string NoticeSymbol { get; private set; } = "";

    public DateOnly? ConcludedOn { get; private set; }

    public string ConcludedBy { get; private set; } = "";

    /// <summary>SHA-256 over the notice of conclusion as it was issued.</summary>
    public string NoticeHash { get; private set; } = "";

    public DateOnly? RemedyPlannedOn { get; private set; }

    public DateOnly? RemedyReportedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public string ClosedWords { get; private set; } = "";

    /// <summary>What must be put right.</summary>
    public IReadOnlyList<Finding> Demands => [.. Findings.Where(f => f.Demand.Length > 0)];

    /// <summary>Asked before tasks are made and a number is taken.</summary>
    internal void MustConclude(string conclusion)
    {
        MustBe("thông báo kết luận", InspectionState.Minuted);
        if (conclusion.Length == 0) throw new RuleBroken("Ghi kết luận kiểm tra.", "Conclusion");
    }

    /// <summary>The notice of conclusion (thông báo kết luận, chấn chỉnh) under its number.</summary>
    /// <param name="conclusion">The words before the demands.</param>
    /// <param name="proposal">Praise or discipline; may be empty.</param>
    /// <param name="demanded">Faults with their demand and its task, made in the same transaction.</param>
    /// <param name="symbol">Of the notice.</param>
    /// <param name="by">Who signs.</param>
    /// <param name="today">The day of the notice.</param>
    public void Conclude(string conclusion, string proposal, IReadOnlyList<Finding> demanded, string symbol, string by, DateOnly today)
    {
        MustConclude(conclusion);
        Findings = Merge(demanded, (old, typed) => old with { Demand = typed.Demand, Lead = typed.Lead, DueOn = typed.DueOn, TaskId = typed.TaskId, TaskCode = typed.TaskCode });
        (State, Conclusion, Proposal, NoticeSymbol, ConcludedBy, ConcludedOn) = (InspectionState.Concluded, conclusion, proposal, symbol, by, today);
        NoticeHash = Hash(NoticeText);
        Record(new InspectionConcluded(Id, symbol, by, conclusion, proposal, Demands, NoticeHash));
    }

    /// <summary>The section's plan of correction (kế hoạch khắc phục); may be written anew until it reports.</summary>
    public void PlanRemedy(IReadOnlyList<Finding> remedies, DateOnly today)
    {
        MustBe("lập kế hoạch khắc phục", InspectionState.Concluded, InspectionState.RemedyPlanned);
        MustDemand();
        Findings = Merge(remedies, (old, typed) => old with { Remedy = typed.Remedy });
        if (Demands.FirstOrDefault(f => f.Remedy.Length == 0) is { } bare) throw new RuleBroken($"Nội dung {bare.Number}: ghi biện pháp khắc phục.", $"Rows[{IndexOf(bare)}].Words");
        (State, RemedyPlannedOn) = (InspectionState.RemedyPlanned, today);
        Record(new InspectionRemedyPlanned(Id, [.. Demands.Select(f => f.Remedy)]));
    }

    /// <summary>The section's report of what was done; may be written anew until it is looked at again.</summary>
    public void ReportRemedy(IReadOnlyList<Finding> outcomes, DateOnly today)
    {
        MustBe("báo cáo khắc phục", InspectionState.RemedyPlanned, InspectionState.RemedyReported);
        Findings = Merge(outcomes, (old, typed) => old with { Outcome = typed.Outcome });
        if (Demands.FirstOrDefault(f => f.Outcome.Length == 0) is { } bare) throw new RuleBroken($"Nội dung {bare.Number}: ghi kết quả khắc phục, kể cả khi chưa xong.", $"Rows[{IndexOf(bare)}].Words");
        (State, RemedyReportedOn) = (InspectionState.RemedyReported, today);
        Record(new InspectionRemedyReported(Id, [.. Demands.Select(f => f.Outcome)]));
    }

    /// <summary>Looked at again; what is not corrected goes back to the section, which reports again.</summary>
    public void LookAgain(IReadOnlyList<Finding> seen, DateOnly today)
    {
        MustBe("kiểm tra lại", InspectionState.RemedyReported);
        Findings = Merge(seen, (old, typed) => old with { IsCorrected = typed.IsCorrected, CheckedAgain = typed.CheckedAgain });
        if (Demands.FirstOrDefault(f => f.IsCorrected is null) is { } open) throw new RuleBroken($"Nội dung {open.Number}: chọn đã khắc phục hay chưa.", $"Rows[{IndexOf(open)}].Corrected");
        if (Demands.FirstOrDefault(f => f is { IsCorrected: false, CheckedAgain.Length: 0 }) is { } bare) throw new RuleBroken($"Nội dung {bare.Number} chưa khắc phục: ghi điều còn thiếu.", $"Rows[{IndexOf(bare)}].Words");
        var done = Demands.All(f => f.IsCorrected == true);
        if (done) ClosedOn = today;
        State = done ? InspectionState.Closed : InspectionState.RemedyPlanned;
        Record(new InspectionLookedAgain(Id, [.. Demands.Select(f => new SeenAgain(f.Number, f.IsCorrected == true, f.CheckedAgain))], done));
    }

    /// <summary>Ended without looking again: nothing was demanded, or the signer says why it ends as it stands.</summary>
    public void Close(string words, DateOnly today)
    {
        MustBe("kết thúc", InspectionState.Concluded, InspectionState.RemedyPlanned, InspectionState.RemedyReported);
        if (words.Length == 0 && Demands.Count > 0) throw new RuleBroken("Còn nội dung phải khắc phục: ghi lý do kết thúc, hoặc kiểm tra lại.", "Words");
        (State, ClosedOn, ClosedWords) = (InspectionState.Closed, today, words);
        Record(new InspectionClosed(Id, words));
    }

    private void MustDemand()
    {
        if (Demands.Count == 0) throw new RuleBroken("Kết luận không yêu cầu khắc phục nội dung nào.");
    }

    /// <summary>Where the demand stands among those shown.</summary>
    private int IndexOf(Finding demand) => Demands.TakeWhile(f => f.Number != demand.Number).Count();
}
