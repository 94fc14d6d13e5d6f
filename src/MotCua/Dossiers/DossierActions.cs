using MotCua.Access;

namespace MotCua.Dossiers;

/// <summary>What an official does with a dossier: the verb, who may, where, and how it is called.</summary>
/// <param name="Verb">Allowed by the state or not: see <see cref="DossierLifeCycle"/>.</param>
/// <param name="Address">Under /ho-so/{id}/.</param>
/// <param name="Label">In Vietnamese.</param>
/// <param name="Key">Access key; empty for none.</param>
/// <param name="Who">Whose it is beyond the permission.</param>
/// <param name="AnyOf">Any of these permissions.</param>
public sealed record DossierAction(DossierVerb Verb, string Address, string Label, string Key, DossierParty Who, params Permission[] AnyOf)
{
    public string Href(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return $"/ho-so/{dossier.Id}/{Address}";
    }
}

public enum DossierParty
{
    /// <summary>Whoever has the permission.</summary>
    Anyone,

    /// <summary>The one who holds it.</summary>
    Holder,

    /// <summary>Officials of the unit it is in; leaders of any.</summary>
    Unit,
}

/// <summary>Who may do what, as one table in the order buttons stand; the page shows of it only what state, permission and custody allow.</summary>
public static class DossierActions
{
    public static readonly IReadOnlyList<DossierAction> All =
    [
        new(DossierVerb.Transfer, "chuyen", "Chuyển xử lý", "c", DossierParty.Anyone, Permission.ReceiveDossiers),
        new(DossierVerb.Assign, "phan-cong", "Phân công", "g", DossierParty.Unit, Permission.AssignDossiers),
        new(DossierVerb.ProposeResult, "trinh-ket-qua", "Trình kết quả", "k", DossierParty.Holder, Permission.HandleDossiers, Permission.ReceiveDossiers),
        new(DossierVerb.Approve, "duyet", "Duyệt hoặc trả lại", "d", DossierParty.Anyone, Permission.ApproveDossiers),
        new(DossierVerb.SendBack, "duyet", "Trả lại để làm lại", "d", DossierParty.Anyone, Permission.ApproveDossiers),
        new(DossierVerb.Settle, "phat-hanh", "Vào số, phát hành", "h", DossierParty.Anyone, Permission.IssueResults),
        new(DossierVerb.Return, "tra-ket-qua", "Trả kết quả", "t", DossierParty.Anyone, Permission.ReturnResults),
        new(DossierVerb.Forward, "chuyen-tiep", "Chuyển tiếp", "e", DossierParty.Holder, Permission.HandleDossiers, Permission.ReceiveDossiers),
        new(DossierVerb.AskOpinion, "lay-y-kien", "Lấy ý kiến", "y", DossierParty.Holder, Permission.HandleDossiers, Permission.ReceiveDossiers),
        new(DossierVerb.OpenLeg, "lien-thong", "Chuyển liên thông", "l", DossierParty.Holder, Permission.HandleDossiers, Permission.ReceiveDossiers),
        new(DossierVerb.ProposeSupplement, "de-nghi-bo-sung", "Đề nghị bổ sung", "b", DossierParty.Holder, Permission.HandleDossiers),
        new(DossierVerb.SendSupplement, "yeu-cau-bo-sung", "Yêu cầu bổ sung", "u", DossierParty.Anyone, Permission.NotifyCitizens),
        new(DossierVerb.ReceiveSupplement, "nhan-bo-sung", "Nhận bổ sung", "n", DossierParty.Anyone, Permission.ReceiveDossiers, Permission.NotifyCitizens),
        new(DossierVerb.AskPayment, "nghia-vu-tai-chinh", "Nghĩa vụ tài chính", "", DossierParty.Anyone, Permission.NotifyCitizens),
        new(DossierVerb.ProvePayment, "chung-tu-nop-tien", "Nhận chứng từ nộp tiền", "n", DossierParty.Anyone, Permission.ReceiveDossiers, Permission.NotifyCitizens),
        new(DossierVerb.ProposeExtension, "de-nghi-gia-han", "Đề nghị gia hạn", "x", DossierParty.Holder, Permission.HandleDossiers, Permission.ReceiveDossiers),
        new(DossierVerb.Extend, "gia-han", "Xin lỗi, gia hạn", "x", DossierParty.Anyone, Permission.SignApologies),
        new(DossierVerb.CheckPapers, "giay-to", "Kiểm tra giấy tờ, thêm bản quét", "i", DossierParty.Anyone, Permission.ReceiveDossiers, Permission.NotifyCitizens),
        new(DossierVerb.CheckPapers, "giay-to", "Kiểm tra giấy tờ, thêm bản quét", "i", DossierParty.Holder, Permission.HandleDossiers),
        new(DossierVerb.Stop, "dung", "Rút, dừng giải quyết", "", DossierParty.Anyone, Permission.NotifyCitizens),
        new(DossierVerb.Correct, "dinh-chinh", "Đính chính", "", DossierParty.Anyone, Permission.CorrectDossiers),
        new(DossierVerb.Reopen, "mo-lai", "Mở lại", "", DossierParty.Anyone, Permission.CorrectDossiers),
        new(DossierVerb.Void, "huy-so", "Huỷ số", "", DossierParty.Anyone, Permission.CorrectDossiers),
    ];

    /// <summary>What this official may do now, once per page that does it.</summary>
    public static IReadOnlyList<DossierAction> Of(Official official, Dossier dossier) =>
        [.. All.Where(a => dossier.Allows(a.Verb) && IsOf(a, official, dossier)).DistinctBy(a => a.Address)];

    /// <summary>Why this official may not do it to this dossier now, in words; null when they may.</summary>
    public static string? WhyNot(Official official, Dossier dossier, DossierVerb verb)
    {
        ArgumentNullException.ThrowIfNull(official);
        if (dossier.WhyNot(verb) is { } why) return why;
        if (!IsHere(verb, official, dossier)) return $"Hồ sơ {dossier.Code} do đơn vị khác giải quyết; nơi tiếp nhận chỉ xem và trả kết quả.";
        var actions = All.Where(a => a.Verb == verb).ToList();
        if (actions.Any(a => IsOf(a, official, dossier))) return null;
        return actions.Any(a => a.Who is DossierParty.Unit) ? "Chỉ phân công được hồ sơ đang ở bộ phận của mình." : "Chỉ người đang giữ hồ sơ mới làm được việc này. Xem ai đang giữ ở trang hồ sơ.";
    }

    // All processing is the settling agency's; where it was filed, the result may be handed over if that was agreed.
    private static bool IsHere(DossierVerb verb, Official official, Dossier dossier) => dossier.AgencyId == official.AgencyId
        || (verb is DossierVerb.Return && dossier.ReturnsWhereFiled && dossier.ReceivingAgencyId == official.AgencyId);

    private static bool IsOf(DossierAction action, Official official, Dossier dossier) => IsHere(action.Verb, official, dossier) && action.AnyOf.Any(official.Can) && action.Who switch
    {
        DossierParty.Holder => dossier.IsHeldBy(official),
        DossierParty.Unit => dossier.UnitId == official.UnitId || official.Can(Permission.ApproveDossiers),
        _ => true,
    };
}
