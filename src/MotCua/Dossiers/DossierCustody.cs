using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>Who may act on a dossier as its holder: the handler it was given to, or the desk officer who still has it.</summary>
internal static class DossierCustody
{
    public static bool IsHeldBy(this Dossier dossier, Official official) => dossier.HolderId == official.Id
        && (dossier.Stage is DossierStage.Desk ? official.Can(Permission.ReceiveDossiers) || official.Can(Permission.HandleDossiers) : official.Can(Permission.HandleDossiers));

    /// <exception cref="RuleBroken">Someone else holds it.</exception>
    public static void EnsureHeldBy(this Dossier dossier, Official official)
    {
        if (!dossier.IsHeldBy(official)) throw new RuleBroken($"Bạn không giữ hồ sơ {dossier.Code} (nơi giữ: {dossier.Stage.Word()}). Chỉ người đang giữ hồ sơ làm được việc này; nhờ người giữ, hoặc xin phân công lại.");
    }

    /// <exception cref="RuleBroken">It was presented to another leader.</exception>
    public static void EnsureWaitsFor(this Dossier dossier, Official leader)
    {
        if (dossier is { Stage: DossierStage.Leader, HolderId: { } holder } && holder != leader.Id) throw new RuleBroken($"Hồ sơ {dossier.Code} được trình lãnh đạo khác; lãnh đạo đó duyệt hoặc trả lại để trình lại.");
    }
}
