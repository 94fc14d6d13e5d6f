using MotCua.Platform;

namespace MotCua.Dossiers;

public sealed partial class Dossier
{
    /// <summary>The desk hands it to a section, or straight to its official (NĐ 61/2018 Điều 18).</summary>
    public void Transfer(HandOver handOver)
    {
        this.Guard(DossierVerb.Transfer);
        Move(handOver.ToOfficialId is null ? DossierStage.Section : DossierStage.Specialist, handOver);
        Status = DossierStatus.InProcess;
        Record(new DossierTransferred(Id, handOver));
    }

    /// <summary>The section gives it to one of its officials; again to another when needed.</summary>
    public void Assign(HandOver handOver, string note)
    {
        this.Guard(DossierVerb.Assign);
        if (handOver.ToOfficialId is null) throw new RuleBroken("Chọn công chức thụ lý.", "Input.OfficialId");
        if (handOver.ToOfficialId == HolderId) throw new RuleBroken($"Hồ sơ đang do {handOver.To} giữ.", "Input.OfficialId");
        Move(DossierStage.Specialist, handOver);
        Status = DossierStatus.InProcess;
        Record(new DossierAssigned(Id, handOver, note));
    }

    public void Forward(HandOver handOver, string note)
    {
        this.Guard(DossierVerb.Forward);
        if (handOver.ToOfficialId is { } official && official == HolderId) throw new RuleBroken($"Hồ sơ đang do {handOver.To} giữ. Chọn người khác.", "Input.To");
        Move(handOver.ToOfficialId is null ? DossierStage.Section : DossierStage.Specialist, handOver);
        Record(new DossierForwarded(Id, handOver, note));
    }

    private void Move(DossierStage stage, HandOver handOver)
    {
        (Stage, UnitId, HolderId, StepDueAt) = (stage, handOver.ToUnitId ?? UnitId, handOver.ToOfficialId, handOver.StepDueAt);
        if (stage is DossierStage.Specialist) HandlerId = handOver.ToOfficialId ?? HandlerId;
        else if (stage is DossierStage.Section) HandlerId = null;
    }
}
