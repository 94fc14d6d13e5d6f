using MotCua.Reports;

namespace MotCua.PeriodicReports.Figuring;

/// <summary>A number of a period before it is compared with another's.</summary>
/// <param name="List">Null opens none.</param>
internal sealed record FigureCount(string Key, string Title, decimal? Number, string? List, bool IsShare = false);

/// <summary>Every number a report can speak of, of one period.</summary>
internal static class FigureCounts
{
    public static IReadOnlyList<FigureCount> Of(FigureRow total, IReadOnlyList<Voice> voices)
    {
        var inPeriod = total.Received.Total - total.Received.CarriedOver;
        return
        [
            .. NamedFigures.Of(total).Select(f => new FigureCount(f.Key, f.Title, f.Count, FigureLists.Dossiers(f.Key))),
            new("ty-le-dung-han", "Tỷ lệ giải quyết đúng hạn và trước hạn", total.OnTimeRate, FigureLists.Dossiers("dung-va-truoc-han"), true),
            new("ty-le-truc-tuyen", "Tỷ lệ hồ sơ trực tuyến", inPeriod == 0 ? null : (decimal)total.Received.Online / inPeriod, FigureLists.Dossiers("truc-tuyen"), true),
            .. VoiceKinds.All.Select(k => new FigureCount(k.Key, k.Title, voices.Count(k.Counts), FigureLists.Voices(k.Key))),
        ];
    }
}

/// <summary>What feedback and complaints are counted as; a list filters by the same.</summary>
internal sealed record VoiceKinds(string Key, string Title, Func<Voice, bool> Counts)
{
    public static readonly IReadOnlyList<VoiceKinds> All =
    [
        new("phan-anh", "Phản ánh, kiến nghị tiếp nhận", v => !v.IsComplaint),
        new("phan-anh-da-xu-ly", "Phản ánh, kiến nghị đã xử lý", v => v is { IsComplaint: false, EndedAt: not null }),
        new("phan-anh-dung-han", "Phản ánh, kiến nghị xử lý đúng hạn", v => v is { IsComplaint: false, EndedAt: not null, EndedLate: false }),
        new("phan-anh-qua-han", "Phản ánh, kiến nghị xử lý quá hạn", v => v is { IsComplaint: false, EndedAt: not null, EndedLate: true }),
        new("phan-anh-dang-xu-ly", "Phản ánh, kiến nghị đang xử lý", v => v is { IsComplaint: false, EndedAt: null }),
        new("phan-anh-hanh-vi", "Phản ánh về chậm trễ, phiền hà, làm sai quy định", v => v.IsAboutConduct),
        new("khieu-nai", "Khiếu nại tiếp nhận", v => v.IsComplaint),
        new("khieu-nai-mot-cua", "Khiếu nại về công chức bộ phận một cửa", v => v is { IsComplaint: true, IsAboutDesk: true }),
    ];
}
