using MotCua.Platform;
using static MotCua.Dossiers.DossierStage;
using static MotCua.Dossiers.DossierStatus;

namespace MotCua.Dossiers;

public enum DossierVerb
{
    Transfer, Assign, Forward, AskOpinion, OpenLeg, CheckPapers,
    ProposeSupplement, SendSupplement, ReceiveSupplement, AskPayment, ProvePayment,
    ProposeExtension, Extend, ProposeResult, SendBack, Approve, Settle, Return, Stop, Reopen, Correct, Void, ChooseDelivery,
}

/// <summary>The life of a dossier as one table: which verb, in which states, held by whom. A verb not allowed says why.</summary>
public static class DossierLifeCycle
{
    private static readonly DossierStatus[] Open = [Received, InProcess, AwaitingSupplement, AwaitingPayment];
    private static readonly DossierStage[] Working = [Desk, Section, Specialist];
    private static readonly DossierStage[] Anywhere = Enum.GetValues<DossierStage>();

    private static readonly Dictionary<DossierVerb, (DossierStatus[] In, DossierStage[] At, string Otherwise)> Table = new()
    {
        [DossierVerb.Transfer] = ([Received, InProcess], [Desk], "Chỉ chuyển được hồ sơ đang ở bộ phận Một cửa."),
        [DossierVerb.Assign] = ([Received, InProcess], [Section, Specialist], "Chỉ phân công được hồ sơ đã chuyển đến bộ phận chuyên môn."),
        [DossierVerb.Forward] = ([InProcess], [Specialist], "Chỉ chuyển tiếp được hồ sơ đang do công chức thụ lý giữ."),
        [DossierVerb.AskOpinion] = ([Received, InProcess], [Section, Specialist], "Chỉ lấy ý kiến khi hồ sơ đang được thụ lý."),
        [DossierVerb.OpenLeg] = ([Received, InProcess], [Desk, Specialist], "Chỉ chuyển liên thông khi hồ sơ đang được thụ lý."),
        [DossierVerb.CheckPapers] = ([Received, InProcess, AwaitingSupplement], Anywhere, "Hồ sơ đã kết thúc, không kiểm tra giấy tờ nữa."),
        [DossierVerb.ProposeSupplement] = ([Received, InProcess], Working, "Chỉ đề nghị bổ sung khi hồ sơ đang được thụ lý."),
        [DossierVerb.SendSupplement] = ([Received, InProcess], Working, "Chỉ gửi yêu cầu bổ sung khi hồ sơ đang được thụ lý."),
        [DossierVerb.ReceiveSupplement] = ([AwaitingSupplement], Anywhere, "Hồ sơ này không chờ bổ sung."),
        [DossierVerb.AskPayment] = ([Received, InProcess], Working, "Chỉ yêu cầu nghĩa vụ tài chính khi hồ sơ đang được thụ lý."),
        [DossierVerb.ProvePayment] = ([AwaitingPayment], Anywhere, "Hồ sơ này không chờ nghĩa vụ tài chính."),
        [DossierVerb.ProposeExtension] = ([Received, InProcess], Anywhere, "Chỉ đề nghị gia hạn hồ sơ đang giải quyết."),
        [DossierVerb.Extend] = ([Received, InProcess], Anywhere, "Chỉ gia hạn được hồ sơ đang giải quyết."),
        [DossierVerb.ProposeResult] = ([Received, InProcess], [Desk, Section, Specialist], "Chỉ trình kết quả khi hồ sơ đang được thụ lý."),
        [DossierVerb.SendBack] = ([InProcess], [Leader, Clerk], "Chỉ trả lại được hồ sơ đang trình duyệt."),
        [DossierVerb.Approve] = ([InProcess], [Leader], "Chỉ duyệt được hồ sơ đang trình lãnh đạo."),
        [DossierVerb.Settle] = ([InProcess], [Clerk], "Chỉ phát hành được kết quả đã duyệt."),
        [DossierVerb.Return] = ([Settled], [Result], "Chỉ trả được kết quả của hồ sơ đã xử lý xong."),
        [DossierVerb.Stop] = (Open, [Desk, Section, Specialist, Citizen, Leader], "Đã có quyết định hoặc kết quả, không dừng hay rút được nữa."),
        [DossierVerb.Reopen] = ([Settled], [Result], "Chỉ mở lại được hồ sơ đã xử lý xong mà chưa trả kết quả."),
        [DossierVerb.Correct] = (Enum.GetValues<DossierStatus>(), Anywhere, "Không đính chính được hồ sơ này."),
        [DossierVerb.ChooseDelivery] = ([.. Open, Settled], Anywhere, "Kết quả đã trả hoặc hồ sơ đã dừng, không đổi cách nhận được nữa."),
        [DossierVerb.Void] = ([Received], [Desk], "Chỉ huỷ được hồ sơ vừa tiếp nhận, còn ở bộ phận Một cửa."),
    };

    // What says the work is over waits until the others are done too.
    private static readonly DossierVerb[] AfterLegs = [DossierVerb.ProposeResult, DossierVerb.Approve, DossierVerb.Settle, DossierVerb.Void];

    public static bool Allows(this Dossier dossier, DossierVerb verb)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return StandsRight(dossier, verb) && !WaitsForLegs(dossier, verb);
    }

    /// <summary>Why the state does not allow it, and where the dossier stands; null when it does.</summary>
    public static string? WhyNot(this Dossier dossier, DossierVerb verb)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        if (dossier.IsVoid) return $"Hồ sơ {dossier.Code} đã huỷ số, không làm gì thêm được.";
        if (StandsRight(dossier, verb)) return WaitsForLegs(dossier, verb) ? $"Hồ sơ {dossier.Code} còn liên thông chưa xong: {dossier.OpenLegsInWords}. Chờ hoặc ghi trả lời, nếu không cần nữa thì thu hồi, rồi làm tiếp." : null;
        return $"{Table[verb].Otherwise} Hồ sơ {dossier.Code} đang ở trạng thái «{dossier.Status.Word()}», nơi giữ: {dossier.Stage.Word()}.";
    }

    private static bool StandsRight(Dossier dossier, DossierVerb verb) =>
        !dossier.IsVoid && Table[verb].In.Contains(dossier.Status) && Table[verb].At.Contains(dossier.Stage);

    private static bool WaitsForLegs(Dossier dossier, DossierVerb verb) => dossier.OpenLegs > 0 && AfterLegs.Contains(verb);

    /// <exception cref="RuleBroken">The state does not allow it.</exception>
    internal static void Guard(this Dossier dossier, DossierVerb verb)
    {
        if (dossier.WhyNot(verb) is { } why) throw new RuleBroken(why);
    }
}
