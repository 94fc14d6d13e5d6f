using MotCua.Platform;

namespace MotCua.Ratings;

/// <param name="UnitId">Which unit settled; null of residents.</param>
/// <param name="Unit">Its name at the draw.</param>
/// <param name="Group">Field of the dossiers, or the place of residents.</param>
/// <param name="Population">How many there are to draw from; 0 when nobody knows.</param>
/// <param name="Count">How many are drawn.</param>
public sealed record SurveyQuota(long? UnitId, string Unit, string Group, int Population, int Count)
{
    /// <summary>How many more were drawn for who could not be reached.</summary>
    public int Replaced { get; init; }
}

public sealed record SurveyInterviewer(int Order, long? OfficialId, string Name, string Organisation)
{
    public string Called => Organisation.Length > 0 ? $"{Name} ({Organisation})" : Name;
}

/// <summary>Forms that go out together (tập phiếu), of one unit.</summary>
public sealed record SurveyBatch(int Number, int From, int To)
{
    public int? Interviewer { get; init; }

    public DateOnly? GivenOn { get; init; }

    /// <summary>The batch whose people could not be reached, when this one asks others instead; of which unit and field.</summary>
    public int? Replaces { get; init; }

    public long? UnitId { get; init; }

    public string Group { get; init; } = "";

    public int Count => To - From + 1;
}

public sealed partial class Survey
{
    public IReadOnlyList<SurveyInterviewer> Interviewers { get; private set; } = [];

    /// <summary>The number that, with the dossiers of the period, gives the same sample again; null until drawn.</summary>
    public int? Seed { get; private set; }

    /// <summary>SHA-256 over what was drawn, so that drawing again can be compared.</summary>
    public string SampleHash { get; private set; } = "";

    public IReadOnlyList<SurveyQuota> Quotas { get; private set; } = [];

    public IReadOnlyList<SurveyBatch> Batches { get; private set; } = [];

    /// <summary>Officials who opened the list of those drawn: they see no answer.</summary>
    public IReadOnlyList<long> Readers { get; private set; } = [];

    public int Forms => Quotas.Sum(q => q.Count + q.Replaced);

    /// <summary>How many of a batch, unit and field were replaced already.</summary>
    internal int ReplacedOf(int batch, SurveyQuota quota) => Batches.Where(b => b.Replaces == batch && b.UnitId == quota.UnitId && b.Group == quota.Group).Sum(b => b.Count);

    internal void Replace(int batch, IReadOnlyList<(SurveyQuota Quota, int Count)> drawn)
    {
        MustBe("rút người thay", SurveyState.Fielding);
        Batch(batch);
        if (drawn.Count == 0) throw new RuleBroken("Không có phiếu không tiếp cận được nào chưa thay, hoặc không còn hồ sơ cùng bộ phận, lĩnh vực để rút.");
        var last = Forms;
        var made = new List<SurveyBatch>();
        foreach (var (quota, count) in drawn)
        {
            made.Add(new(Batches.Count + made.Count + 1, last + 1, last + count) { Replaces = batch, UnitId = quota.UnitId, Group = quota.Group });
            last += count;
        }
        Quotas = [.. Quotas.Select(q => q with { Replaced = q.Replaced + drawn.Where(d => d.Quota == q).Sum(d => d.Count) })];
        Batches = [.. Batches, .. made];
        Record(new SurveyReplaced(Id, batch, drawn.Sum(d => d.Count)));
    }

    public SurveyInterviewer? InterviewerOf(SurveyBatch batch) => Interviewers.FirstOrDefault(i => i.Order == batch.Interviewer);

    public int AddInterviewers(IEnumerable<(long? OfficialId, string Name, string Organisation)> people)
    {
        MustBe("thêm điều tra viên", SurveyState.Planned, SurveyState.Fielding);
        var added = people.Where(p => p.Name.Length > 0 && !Interviewers.Any(i => p.OfficialId is null ? i.OfficialId is null && i.Name == p.Name && i.Organisation == p.Organisation : i.OfficialId == p.OfficialId)).Distinct().ToList();
        if (added.Count == 0) throw new RuleBroken("Chọn hoặc ghi thêm điều tra viên chưa có trong danh sách.", "Officials");
        var last = Interviewers.Select(i => i.Order).DefaultIfEmpty().Max();
        Interviewers = [.. Interviewers, .. added.Select((p, at) => new SurveyInterviewer(last + at + 1, p.OfficialId, p.Name, p.Organisation))];
        Record(new SurveyInterviewersAdded(Id, [.. added.Select(p => p.Name)]));
        return added.Count;
    }

    internal void Draw(int seed, IReadOnlyList<SurveyQuota> quotas, string sampleHash)
    {
        MustBe("rút mẫu", SurveyState.Planned);
        if (quotas.Sum(q => q.Count) == 0) throw new RuleBroken("Không có hồ sơ đã giải quyết trong kỳ để rút. Sửa kỳ hồ sơ, hoặc khảo sát người dân ngẫu nhiên.");
        (State, Seed, Quotas, SampleHash, Batches) = (SurveyState.Fielding, seed, quotas, sampleHash, BatchesOf(quotas, Terms.PerBatch));
        Record(new SurveyDrawn(Id, seed, Forms, sampleHash, quotas));
    }

    /// <summary>One after the other, a new one for each unit: who settles for a unit can then be kept from its forms.</summary>
    private static List<SurveyBatch> BatchesOf(IReadOnlyList<SurveyQuota> quotas, int most)
    {
        var (batches, last) = (new List<SurveyBatch>(), 0);
        foreach (var count in quotas.Aggregate(new List<(long? Unit, int Count)>(), (units, q) => units.Count > 0 && units[^1].Unit == q.UnitId ? [.. units[..^1], (q.UnitId, units[^1].Count + q.Count)] : [.. units, (q.UnitId, q.Count)]).Select(u => u.Count))
            for (var left = count; left > 0; left -= most, last = batches[^1].To)
                batches.Add(new(batches.Count + 1, last + 1, last + Math.Min(left, most)));
        return batches;
    }

    internal SurveyBatch Batch(int number) => Batches.FirstOrDefault(b => b.Number == number) ?? throw new RuleBroken("Không có tập phiếu này. Tải lại trang.");

    internal void GiveOut(int batch, int interviewer, DateOnly on)
    {
        MustBe("giao phiếu", SurveyState.Fielding);
        var person = Interviewers.FirstOrDefault(i => i.Order == interviewer) ?? throw new RuleBroken("Chọn điều tra viên nhận tập phiếu.", "Interviewer");
        if (Batch(batch).GivenOn is not null) throw new RuleBroken($"Tập {batch} đã giao.");
        Batches = [.. Batches.Select(b => b.Number == batch ? b with { Interviewer = interviewer, GivenOn = on } : b)];
        Record(new SurveyBatchGivenOut(Id, batch, person.Called, on));
    }

    /// <summary>Somebody opens the list of those drawn; from then on they may see no answer.</summary>
    public void ShowDrawn(long officialId, int batch)
    {
        MustBe("mở danh sách", SurveyState.Fielding);
        if (!Readers.Contains(officialId)) Readers = [.. Readers, officialId];
        Record(new SurveyListShown(Id, batch));
    }

    /// <exception cref="RuleBroken">This official knows who was asked, or asked them.</exception>
    public void MustNotKnowWhoAnswers(long officialId)
    {
        if (Readers.Contains(officialId)) throw new RuleBroken("Bạn đã mở danh sách người được khảo sát nên không xem, không nhập phiếu trả lời của đợt này. Nhờ người khác nhập.");
        if (Interviewers.Any(i => i.OfficialId == officialId)) throw new RuleBroken("Bạn là điều tra viên của đợt này nên không nhập, không xem phiếu trả lời. Nhờ người khác nhập.");
    }
}
