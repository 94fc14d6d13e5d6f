using System.Linq.Expressions;
using MotCua.Access;

namespace MotCua.Dossiers.Inbox;

/// <summary>A list of an official's inbox: what it holds, in what order, what it says when it is empty.</summary>
internal sealed record InboxSection(string Title, string Empty, string? AllHref, IQueryable<Dossier> Dossiers, Expression<Func<Dossier, DateTime?>> First)
{
    /// <summary>Where all of them are done at once.</summary>
    public (string Href, string Text)? Batch { get; init; }

    /// <summary>The date column tells since when it waits, not when it is due.</summary>
    public bool ShowsWaiting { get; init; }
}

/// <summary>Which lists an official has, by what they are allowed to do; someone with several roles has all of theirs.</summary>
internal static class InboxSections
{
    public static IEnumerable<InboxSection> Of(Official official, IQueryable<Dossier> visible, DateTime startOfToday, DateTime now)
    {
        var hand = visible.InHand();
        return [.. Handling(official, hand), .. Leading(official, visible, hand, startOfToday), .. Desk(official, visible, hand), .. Opinions(official, visible), .. Overdue(official, hand, now)];
    }

    private static IEnumerable<InboxSection> Handling(Official official, IQueryable<Dossier> hand)
    {
        var (me, unit) = (official.Id, official.UnitId ?? 0);
        if (official.Can(Permission.HandleDossiers))
            yield return new("Hồ sơ của tôi", "Không có hồ sơ nào đang chờ bạn. Hồ sơ được phân công sẽ hiện ở đây, đến hạn trước đứng trước.", $"/ho-so?trang-thai=in-hand&nguoi-giu={me}",
                hand.Where(d => d.HolderId == me && d.Stage == DossierStage.Specialist), d => d.DueAt);
        if (official.Can(Permission.AssignDossiers) && !official.Can(Permission.ApproveDossiers))
            yield return new("Chờ phân công", "Không có hồ sơ chờ phân công. Hồ sơ bộ phận Một cửa chuyển đến bộ phận của bạn sẽ hiện ở đây.", $"/ho-so?noi-giu=Section&bo-phan={unit}",
                hand.Where(d => d.Stage == DossierStage.Section && d.UnitId == unit), d => d.DueAt)
            { Batch = ("/phan-cong-hang-loat", "Phân công hàng loạt") };
    }

    private static IEnumerable<InboxSection> Leading(Official official, IQueryable<Dossier> visible, IQueryable<Dossier> hand, DateTime startOfToday)
    {
        if (official.Can(Permission.ApproveDossiers))
            yield return new("Chờ duyệt", "Không có kết quả nào chờ duyệt. Kết quả công chức trình sẽ hiện ở đây.", "/ho-so?noi-giu=Leader",
                hand.Where(d => d.Stage == DossierStage.Leader), d => d.DueAt)
            { Batch = ("/duyet-hang-loat", "Duyệt hàng loạt") };
        if (official.Can(Permission.SignApologies))
            yield return new("Đề nghị gia hạn", "Không có đề nghị gia hạn nào chờ quyết định.", "/ho-so?de-nghi=extension",
                hand.Where(d => d.PendingKind == "extension"), d => d.DueAt);
        if (official.Can(Permission.ApproveDossiers))
            yield return new("Quá hạn trong đơn vị", "Không có hồ sơ quá hạn.", "/ho-so?trang-thai=late", visible.LateAt(startOfToday), d => d.DueAt);
        if (official.Can(Permission.ApproveDossiers) && official.Can(Permission.AssignDossiers))
            yield return new("Chờ phân công", "Không có hồ sơ chờ phân công ở bộ phận nào.", "/ho-so?noi-giu=Section",
                hand.Where(d => d.Stage == DossierStage.Section), d => d.DueAt)
            { Batch = ("/phan-cong-hang-loat", "Phân công hàng loạt") };
        if (official.Can(Permission.IssueResults))
            yield return new("Đã duyệt, chờ phát hành", "Không có kết quả chờ vào số, phát hành. Kết quả lãnh đạo đã duyệt sẽ hiện ở đây.", "/ho-so?noi-giu=Clerk",
                hand.Where(d => d.Stage == DossierStage.Clerk), d => d.DueAt)
            { Batch = ("/phat-hanh-hang-loat", "Phát hành hàng loạt") };
    }

    private static IEnumerable<InboxSection> Desk(Official official, IQueryable<Dossier> visible, IQueryable<Dossier> hand)
    {
        if (official.Can(Permission.ReceiveDossiers))
            yield return new("Mới tiếp nhận, chưa chuyển", "Không còn hồ sơ chưa chuyển. Hồ sơ vừa tiếp nhận sẽ hiện ở đây.", "/ho-so?noi-giu=Desk",
                hand.Where(d => d.Stage == DossierStage.Desk), d => d.DueAt)
            { Batch = ("/chuyen-hang-loat", "Chuyển hàng loạt") };
        if (official.Can(Permission.NotifyCitizens))
            yield return new("Đề nghị bổ sung chờ gửi", "Không có đề nghị bổ sung nào chờ gửi cho người dân.", "/ho-so?de-nghi=supplement",
                hand.Where(d => d.PendingKind == "supplement"), d => d.DueAt);
        if (official.Can(Permission.ReturnResults))
            yield return new("Kết quả chờ trả", "Không có kết quả chờ trả. Kết quả văn thư phát hành sẽ hiện ở đây.", "/ho-so?trang-thai=result",
                visible.ToBeReturned(), d => d.EndedAt)
            { Batch = ("/tra-ket-qua-hang-loat", "Trả hàng loạt"), ShowsWaiting = true };
        if (official.Can(Permission.NotifyCitizens))
            yield return new("Đang chờ người dân", "Không có hồ sơ nào chờ bổ sung hoặc nộp tiền.", "/ho-so?trang-thai=waiting",
                hand.Where(d => d.Stage == DossierStage.Citizen), d => d.WaitingSince)
            { ShowsWaiting = true };
    }

    private static IEnumerable<InboxSection> Opinions(Official official, IQueryable<Dossier> visible)
    {
        if (official.UnitId is not { } unit) yield break;
        yield return new("Ý kiến bộ phận khác hỏi", "Không có yêu cầu lấy ý kiến nào chờ bộ phận của bạn trả lời.", null,
            visible.AskingOpinionOf(unit), d => d.Opinions.Where(o => o.UnitId == unit && o.AnsweredAt == null).Min(o => (DateTime?)o.DueAt));
    }

    // Told to the head of the desk (NĐ 61/2018 Điều 19.5–19.7).
    private static IEnumerable<InboxSection> Overdue(Official official, IQueryable<Dossier> hand, DateTime now)
    {
        if (!official.Can(Permission.ReceiveDossiers) && !official.Can(Permission.ApproveDossiers)) yield break;
        yield return new("Hồ sơ có ý kiến, liên thông quá hạn", "Mọi ý kiến và liên thông đều trả lời đúng hạn.", "/lien-thong-qua-han",
            hand.Where(d => d.Legs.Any(l => l.ClosedAt == null && l.DueAt < now) || d.Opinions.Any(o => o.AnsweredAt == null && o.DueAt < now)), d => d.DueAt);
    }
}
