using MotCua.Platform;

namespace MotCua.Dossiers.Viewing;

/// <summary>Whose turn it is, in one sentence.</summary>
internal static class Turn
{
    public static string Of(Dossier dossier, string? holder, string? unit) => dossier switch
    {
        { IsVoid: true } => "Số đã huỷ, không ai phải làm gì.",
        { Status: DossierStatus.AwaitingSupplement } => "Chờ người nộp bổ sung giấy tờ.",
        { Status: DossierStatus.AwaitingPayment } => "Chờ người nộp thực hiện nghĩa vụ tài chính.",
        { Stage: DossierStage.Desk } => "Bộ phận Một cửa cần chuyển xử lý.",
        { Stage: DossierStage.Section } => $"{unit ?? "Bộ phận chuyên môn"} cần phân công công chức thụ lý.",
        { Stage: DossierStage.Specialist, OpenLegs: > 0 } => $"{holder ?? unit ?? "Công chức thụ lý"} đang thụ lý, chờ {dossier.OpenLegsInWords} trả lời liên thông.",
        { Stage: DossierStage.Specialist } => $"{holder ?? unit ?? "Công chức thụ lý"} đang thụ lý.",
        { Stage: DossierStage.Leader } => $"{holder ?? "Lãnh đạo"} cần duyệt.",
        { Stage: DossierStage.Clerk } => "Văn thư cần vào số, phát hành.",
        { Stage: DossierStage.Result } => "Có kết quả, chờ người dân đến nhận.",
        _ => $"Đã kết thúc: {dossier.Status.Word()}.",
    };

    /// <summary>A proposal that waits for someone's decision, and whose.</summary>
    public static string? Pending(Dossier dossier) => dossier.Proposal is not { } proposal ? null : proposal.Kind switch
    {
        "supplement" => $"{proposal.By} đề nghị yêu cầu bổ sung: {string.Join("; ", proposal.Papers)}. Lý do: {proposal.Reason.TrimEnd('.')}. Bộ phận Một cửa gửi hoặc không gửi.",
        "extension" => $"{proposal.By} đề nghị gia hạn đến {proposal.NewDueAt?.Print()}. Lý do: {proposal.Reason.TrimEnd('.')}. Lãnh đạo quyết định.",
        _ when dossier.Stage is DossierStage.Clerk => $"Đã duyệt «{proposal.Outcome?.Word()}», chờ văn thư phát hành.",
        _ => $"{proposal.By} trình «{proposal.Outcome?.Word()}»{(proposal.Summary.Length > 0 ? $": {proposal.Summary.TrimEnd('.')}" : "")}. Lãnh đạo duyệt hoặc trả lại.",
    };
}
