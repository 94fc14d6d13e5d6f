using MotCua.Platform;

namespace MotCua.ReformIndex;

/// <summary>What happened to a round, in sentences.</summary>
public static class IndexStory
{
    public static string? Of(IEvent happened) => happened switch
    {
        IndexRoundOpened e => $"Mở kỳ chấm năm {e.Year}, tự chấm từ {e.From.Print()} đến {e.To.Print()}.",
        IndexWindowMoved e => $"Đổi thời gian tự chấm: từ {e.From.Print()} đến {e.To.Print()} – {e.Reason.TrimEnd('.')}.",
        IndexSubmitted e => $"Gửi bảng tự chấm{(e.Turn > 1 ? ", vòng hai" : "")}.",
        IndexEvidenceAsked e => $"Yêu cầu bổ sung tài liệu, hạn {e.Until.Print()} – {e.Asked.TrimEnd('.')}.",
        IndexAppraised e => $"Kết thúc thẩm định{(e.Turn > 1 ? " vòng hai" : "")}{(e.Note.Length > 0 ? $" – {e.Note.TrimEnd('.')}" : "")}.",
        IndexAnnounced e => $"Công bố theo {e.DecisionNumber}: {e.Total.PrintPoints()} điểm, {e.Percent.PrintPercent()}, xếp loại {e.Band}, hạng {e.Rank}/{e.Among}.",
        _ => null,
    };
}
