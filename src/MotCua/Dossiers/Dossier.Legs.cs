using MotCua.Platform;

namespace MotCua.Dossiers;

public sealed partial class Dossier
{
    private readonly List<DossierLeg> _legs = [];

    /// <summary>Legs so far; to be included by whoever does something with one.</summary>
    public IReadOnlyList<DossierLeg> Legs => _legs;

    /// <summary>How many are not answered or recalled; also known where <see cref="Legs"/> are not loaded.</summary>
    public int OpenLegs { get; private set; }

    public void OpenLeg(LegRequest request, DateTime now, string by) => OpenLegsOf([request], now, by);

    /// <summary>Legs opened together run in parallel and have one that leads them (NĐ 61/2018 Điều 19.6).</summary>
    public void OpenLegsOf(IReadOnlyList<LegRequest> requests, DateTime now, string by)
    {
        ArgumentNullException.ThrowIfNull(requests);
        this.Guard(DossierVerb.OpenLeg);
        NothingPending();
        if (requests.Count == 0) throw new RuleBroken("Chọn ít nhất một cơ quan để chuyển.");
        if (requests.Count > 1 && requests.Count(r => r.IsLead) != 1) throw new RuleBroken("Nhiều cơ quan làm song song phải có đúng một cơ quan chủ trì (NĐ 61/2018 Điều 19.6). Đánh dấu một cơ quan chủ trì.");
        foreach (var request in requests) Check(request, now);
        if (requests.DistinctBy(r => (r.To, r.Work)).Count() < requests.Count) throw new RuleBroken("Một việc được ghi hai lần cho cùng một cơ quan. Bỏ bớt một dòng.");
        foreach (var request in requests)
        {
            var leg = new DossierLeg(this, _legs.Count + 1, request, now, by);
            _legs.Add(leg);
            OpenLegs++;
            Record(new LegOpened(Id, leg.Number, leg.ToCode, leg.ToName, leg.Work, leg.DueAt, leg.IsLead));
        }
    }

    public void MarkLegDelivered(int number, DateTime at)
    {
        var leg = OpenLegOf(number);
        if (leg.State is not LegState.Sent) throw new RuleBroken($"Liên thông số {number} đã đến {leg.ToName} rồi.");
        leg.Deliver(at);
        Record(new LegDelivered(Id, number, at));
    }

    public void MarkLegTaken(int number, string by, DateTime at)
    {
        var leg = OpenLegOf(number);
        if (leg.State is LegState.Taken) throw new RuleBroken($"Liên thông số {number} đã do {leg.TakenBy} nhận.");
        leg.Take(by, at);
        Record(new LegTaken(Id, number, by, at));
    }

    /// <summary>A late answer is still an answer, and is marked late.</summary>
    public void AnswerLeg(int number, LegAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var leg = OpenLegOf(number);
        if (answer.At < leg.OpenedAt) throw new RuleBroken($"Liên thông này chuyển đi lúc {leg.OpenedAt.Print()}; thời điểm trả lời phải sau đó.", "Input.At");
        if (string.IsNullOrWhiteSpace(answer.Text)) throw new RuleBroken(answer.Outcome is LegOutcome.Refused ? "Ghi lý do từ chối." : "Ghi kết quả trả lời.", "Input.Text");
        leg.Close(answer);
        OpenLegs--;
        Record(new LegAnswered(Id, number, answer.Outcome, answer.Text, answer.By, answer.At, leg.IsLateAt(answer.At)));
    }

    /// <summary>It crossed the recall on its way: told in the history, changes nothing.</summary>
    public void NoteLateLegAnswer(int number, LegAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (LegOf(number).State is not LegState.Recalled) throw new RuleBroken($"Liên thông số {number} chưa bị thu hồi.");
        Record(new LegAnswerTooLate(Id, number, answer.Text, answer.By, answer.At));
    }

    public void RecallLeg(int number, string reason, DateTime now)
    {
        var leg = OpenLegOf(number);
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBroken("Ghi lý do thu hồi: cơ quan đang làm cần biết vì sao.", "Input.Text");
        leg.Recall(reason, now);
        OpenLegs--;
        Record(new LegRecalled(Id, number, reason));
    }

    public void UrgeLeg(int number, string text, DateTime now)
    {
        var leg = OpenLegOf(number);
        if (leg.UrgedAt?.ToDay() == now.ToDay()) throw new RuleBroken($"Hôm nay đã đôn đốc {leg.ToName} lúc {leg.UrgedAt.Value.Print()}. Mỗi ngày đôn đốc một lần; cần gấp hơn thì gọi điện.");
        leg.Urge(now);
        Record(new LegUrged(Id, number, text));
    }

    /// <summary>Which legs still run, in words; empty when none does.</summary>
    internal string OpenLegsInWords => OpenLegs == 0 ? ""
        : _legs.Where(l => l.IsOpen).Select(l => $"số {l.Number} ({l.ToName})").ToList() is { Count: > 0 } named ? string.Join(", ", named) : $"{OpenLegs.Print()} việc";

    private void RecallLegs(string reason, DateTime now)
    {
        if (OpenLegs == 0) return;
        var open = _legs.Where(l => l.IsOpen).Select(l => l.Number).ToList();
        if (open.Count != OpenLegs) throw new InvalidOperationException("The legs of the dossier were not loaded: stopping it would leave them open.");
        foreach (var number in open) RecallLeg(number, reason, now);
    }

    private void Check(LegRequest request, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(request.To.Name)) throw new RuleBroken("Chọn cơ quan, hoặc ghi tên cơ quan không có hệ thống.");
        if (string.IsNullOrWhiteSpace(request.Work)) throw new RuleBroken($"Ghi việc cần {request.To.Name} làm.");
        if (request.DueAt <= now) throw new RuleBroken($"Hạn trả lời của {request.To.Name} phải ở sau lúc này.");
        if (_legs.Any(l => l.IsOpen && l.ToCode == request.To.Code && l.ToName == request.To.Name && l.Work == request.Work))
            throw new RuleBroken($"Đã chuyển {request.To.Name} việc này và đang chờ trả lời. Đôn đốc hoặc thu hồi ở trang hồ sơ.");
        if (request.IsLead && _legs.FirstOrDefault(l => l.IsOpen && l.IsLead) is { } lead)
            throw new RuleBroken($"{lead.ToName} đang chủ trì (liên thông số {lead.Number}). Chỉ có một cơ quan chủ trì cùng lúc; bỏ đánh dấu chủ trì.");
        if (request.Order > 0 && _legs.FirstOrDefault(l => l.IsOpen && l.Order > 0 && l.Order < request.Order) is { } before)
            throw new RuleBroken($"{request.To.Name} làm sau {before.ToName}, nơi chưa trả lời (liên thông số {before.Number}). Chờ trả lời, đôn đốc, hoặc thu hồi trước.");
    }

    private DossierLeg LegOf(int number) => _legs.SingleOrDefault(l => l.Number == number) ?? throw new RuleBroken($"Hồ sơ {Code} không có liên thông số {number}.");

    private DossierLeg OpenLegOf(int number) => LegOf(number) is var leg && leg.IsOpen ? leg : throw new RuleBroken(leg.State is LegState.Recalled
        ? $"Liên thông số {number} đã thu hồi lúc {leg.ClosedAt!.Value.Print()} ({leg.Answer.TrimEnd('.')}), không nhận thêm gì nữa."
        : $"Liên thông số {number} đã được {leg.AnsweredBy} trả lời lúc {leg.ClosedAt!.Value.Print()}.");
}
