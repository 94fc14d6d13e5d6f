using MotCua.Platform;

namespace MotCua.Dossiers;

public sealed partial class Dossier
{
    private readonly List<DossierOpinion> _opinions = [];

    /// <summary>Opinions asked so far; to be included by whoever asks or gives one.</summary>
    public IReadOnlyList<DossierOpinion> Opinions => _opinions;

    /// <summary>The handler asks a unit or a body outside; content and date are written down (NĐ 61/2018 Điều 19.5).</summary>
    public void AskOpinion(OpinionRequest request, DateTime now, string by)
    {
        ArgumentNullException.ThrowIfNull(request);
        this.Guard(DossierVerb.AskOpinion);
        if (request.DueAt <= now) throw new RuleBroken("Hạn trả lời phải ở sau lúc này.", "Input.Due");
        if (request.UnitId is { } unit && unit == UnitId) throw new RuleBroken("Bộ phận này đang giải quyết hồ sơ; chọn bộ phận khác để lấy ý kiến.", "Input.UnitId");
        if (_opinions.Any(o => o.IsOpen && o.UnitId == request.UnitId && o.AskedOf == request.AskedOf))
            throw new RuleBroken($"Đã hỏi {request.AskedOf} và đang chờ trả lời.", "Input.UnitId");
        var number = _opinions.Count + 1;
        _opinions.Add(new DossierOpinion(this, number, request, now, by));
        Record(new OpinionAsked(Id, number, request.AskedOf, request.Question, request.DueAt));
    }

    /// <summary>A late answer is still an answer, and is marked late.</summary>
    public void GiveOpinion(int number, string answer, DateTime now, string by)
    {
        var opinion = _opinions.SingleOrDefault(o => o.Number == number) ?? throw new RuleBroken("Không có yêu cầu lấy ý kiến này.");
        if (!opinion.IsOpen) throw new RuleBroken($"Ý kiến này đã được {opinion.AnsweredBy} trả lời lúc {opinion.AnsweredAt!.Value.Print()}.");
        if (!IsOpen) throw new RuleBroken($"Hồ sơ {Code} đã kết thúc, không cần ý kiến nữa.");
        opinion.Give(answer, now, by);
        Record(new OpinionGiven(Id, number, answer, opinion.IsLateAt(now)));
    }
}
