using MotCua.Reports;
using MotCua.Staff;

namespace MotCua.PeriodicReports.Figuring;

/// <summary>What the staff records tell of a period: who is in post and meets the standard on its cut-off day, and the courses that ended in it. The same figures as on the pages of staff for that day.</summary>
internal sealed class StaffCounts(StaffPictures pictures, TrainingTallies trainings)
{
    /// <summary>What an outline may ask for, also where nothing is known of it yet.</summary>
    public static readonly IReadOnlyList<string> Keys = ["bien-che-giao", "bien-che-co-mat", "dat-chuan", "ty-le-dat-chuan", "khoa-dao-tao", "dao-tao"];

    /// <summary>Nothing when the agency keeps no posts and nobody is in one: then nothing is known, and the annex waits for an official as for anything else.</summary>
    public async Task<IReadOnlyList<FigureCount>> OfAsync(long agencyId, FigurePeriod period, CancellationToken cancellationToken)
    {
        var picture = await pictures.OnAsync(agencyId, period.CutDay, cancellationToken);
        if (picture is { Standings.Count: 0, Places: 0 }) return [];
        var learnt = await trainings.OfAsync(agencyId, period.From, period.CutDay, period.AsOf, cancellationToken);
        return
        [
            new("bien-che-giao", "Biên chế được giao", picture.Places, null),
            new("bien-che-co-mat", "Biên chế có mặt", picture.Standings.Count, null),
            new("dat-chuan", "Cán bộ, công chức đạt chuẩn theo vị trí việc làm", picture.Meeting.Done, null),
            new("ty-le-dat-chuan", "Tỷ lệ cán bộ, công chức đạt chuẩn", picture.Meeting.Share, null, true),
            new("khoa-dao-tao", "Khoá đào tạo, bồi dưỡng, tập huấn đã kết thúc", learnt.Courses, null),
            new("dao-tao", "Lượt đào tạo, bồi dưỡng, tập huấn hoàn thành", learnt.Completed, null),
        ];
    }
}
