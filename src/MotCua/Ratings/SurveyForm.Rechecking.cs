using MotCua.Platform;

namespace MotCua.Ratings;

public sealed partial class SurveyForm
{
    /// <summary>Drawn to be entered again by somebody else.</summary>
    public bool IsRechecked { get; private set; }

    /// <summary>As entered again, without having seen the first.</summary>
    public SurveyEntry? Second { get; private set; }

    public long? SecondById { get; private set; }

    public string SecondBy { get; private set; } = "";

    public string SettledBy { get; private set; } = "";

    /// <summary>In how many answers the two differed.</summary>
    public int Differences { get; private set; }

    /// <summary>How many of the answers first entered were wrong by the paper.</summary>
    public int Errors { get; private set; }

    public string ExclusionWhy { get; private set; } = "";

    public long? ExclusionAskedById { get; private set; }

    public string ExclusionAskedBy { get; private set; } = "";

    public bool IsExcluded { get; private set; }

    public string ExcludedBy { get; private set; } = "";

    /// <summary>Questions the two differ in, until somebody settled them.</summary>
    public IReadOnlyList<string> Differing => Second is null || SettledBy.Length > 0 ? [] : Second.DifferingFrom(Entry!);

    public bool IsRecheckDone => Second is not null && Differing.Count == 0;

    internal void DrawForRecheck()
    {
        IsRechecked = true;
        Record(new SurveyFormDrawnForRecheck(Id, Number));
    }

    /// <exception cref="RuleBroken">The same person, entered again already, or not drawn.</exception>
    public void EnterAgain(QuestionContent content, SurveyEntry entry, long byId, string by)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (!IsRechecked) throw new RuleBroken($"Phiếu {Number} không thuộc mẫu phúc tra.", "Input.Number");
        if (Second is not null) throw new RuleBroken($"Phiếu {Number} đã phúc tra, {SecondBy} nhập.", "Input.Number");
        if (byId == EnteredById) throw new RuleBroken($"Bạn đã nhập phiếu {Number} lần đầu; phúc tra phải do người khác nhập.", "Input.Number");
        MustBe("phúc tra", SurveyFormState.Entered, SurveyFormState.Invalid);
        entry.Check(content);
        (Second, SecondById, SecondBy, Differences) = (entry, byId, by, entry.DifferingFrom(Entry!).Count);
        Record(new SurveyFormEnteredAgain(Id, Number, entry, Differences));
    }

    /// <summary>What stands on the paper, said by a third person.</summary>
    public void Settle(QuestionContent content, SurveyEntry paper, long byId, string by)
    {
        ArgumentNullException.ThrowIfNull(paper);
        if (Differing.Count == 0) throw new RuleBroken($"Phiếu {Number} không có chỗ lệch cần xử lý.");
        if (byId == EnteredById || byId == SecondById) throw new RuleBroken("Người xử lý chỗ lệch phải khác hai người đã nhập.");
        MustBe("xử lý chỗ lệch", SurveyFormState.Entered, SurveyFormState.Invalid);
        paper.Check(content);
        var first = Entry!;
        Errors = paper.DifferingFrom(first).Count;
        SettledBy = by;
        Put(paper);
        Record(new SurveyFormSettled(Id, Number, first, paper, Errors));
    }

    public void AskExclusion(string why, long byId, string by)
    {
        MustBe("loại", SurveyFormState.Entered);
        if (IsExcluded) throw new RuleBroken($"Phiếu {Number} đã loại.");
        if (why.Length == 0) throw new RuleBroken("Ghi lý do đề nghị loại phiếu.", "Why");
        (ExclusionWhy, ExclusionAskedById, ExclusionAskedBy) = (why, byId, by);
        Record(new SurveyFormExclusionAsked(Id, Number, why));
    }

    /// <summary>By a second person; no: the form stays in the figures.</summary>
    public void DecideExclusion(bool exclude, long byId, string by)
    {
        MustBe("loại", SurveyFormState.Entered);
        if (ExclusionAskedById is null || IsExcluded) throw new RuleBroken($"Không có đề nghị loại phiếu {Number} đang chờ.");
        if (byId == ExclusionAskedById) throw new RuleBroken("Người đề nghị loại phiếu không tự quyết định: cần người thứ hai.");
        Record(new SurveyFormExclusionDecided(Id, Number, exclude, ExclusionWhy));
        if (exclude) (IsExcluded, ExcludedBy) = (true, by);
        else (ExclusionWhy, ExclusionAskedById, ExclusionAskedBy) = ("", null, "");
    }
}
