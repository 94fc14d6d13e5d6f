using MotCua.Platform;

namespace MotCua.Dossiers;

public sealed partial class Dossier
{
    /// <summary>Phiếu đề nghị gia hạn: the handler asks the head (NĐ 61/2018 Điều 19.9).</summary>
    public void ProposeExtension(string reason, DateTime newDueAt, DateTime now, string by, long? byId)
    {
        this.Guard(DossierVerb.ProposeExtension);
        NothingPending();
        LaterThanNow(newDueAt, now);
        Proposal = new DossierProposal("extension", reason, now, by) { NewDueAt = newDueAt, ById = byId };
        Record(new ExtensionProposed(Id, reason, newDueAt));
    }

    public void DeclineExtension(string reason)
    {
        Decide("extension");
        Proposal = null;
        Record(new ExtensionDeclined(Id, reason));
    }

    /// <summary>The head signs the apology; the date moves. Once, at the latest some days before it expires; a later letter is possible and marked late.</summary>
    /// <param name="signing">The letter.</param>
    /// <param name="limit">How often the law of the day allows it.</param>
    /// <param name="leadDays">Days before expiry by which the letter must be dated.</param>
    /// <param name="now">UTC.</param>
    public void Extend(ApologySigning signing, int limit, int leadDays, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(signing);
        this.Guard(DossierVerb.Extend);
        if (Proposal is { Kind: "supplement" }) NothingPending();
        var beyond = Extensions >= limit;
        if (beyond && string.IsNullOrWhiteSpace(signing.BeyondBecause)) throw new RuleBroken($"Hồ sơ {Code} đã được gia hạn {Extensions} lần; theo quy định chỉ được hẹn lại {limit} lần. Nếu vẫn phải hẹn lại, người ký ghi lý do; lần này bị đánh dấu trễ.", "Input.BeyondBecause");
        LaterThanNow(signing.NewDueAt, now);
        var before = DueAt ?? now;
        var inTime = !beyond && now.ToDay() <= before.ToDay().AddDays(-leadDays);
        Extensions++;
        (DueAt, HasApology, Proposal, FiguresAt) = (signing.NewDueAt, true, Proposal?.Kind == "extension" ? null : Proposal, now);
        Record(new DossierExtended(Id, Extensions, signing.PaperNumber, signing.Reason, before, signing.NewDueAt, inTime, signing.SignedBy, signing.SignerTitle) { BeyondBecause = beyond ? signing.BeyondBecause : null });
    }

    private void LaterThanNow(DateTime newDueAt, DateTime now)
    {
        if (newDueAt <= now) throw new RuleBroken("Ngày hẹn lại phải ở sau hôm nay: không hứa một ngày không thể giữ.", "Input.NewDue");
        if (DueAt is { } due && newDueAt <= due) throw new RuleBroken($"Ngày hẹn lại phải sau ngày hẹn hiện nay ({due.Print()}).", "Input.NewDue");
    }
}

public sealed record ApologySigning(string PaperNumber, string Reason, DateTime NewDueAt, string SignedBy, string SignerTitle, string? BeyondBecause = null);
