using MotCua.Platform;
using MotCua.Staff;

namespace MotCua.ReformIndex.Binding;

/// <summary>Who meets the standard of the post and who learnt enough: the same figures as on the pages of staff for the same day.</summary>
internal static class StaffFigures
{
    public static readonly IndexFigure Meeting = new("staff.standard", "Cán bộ, công chức đạt chuẩn theo vị trí việc làm", async (services, asked, stop) =>
        Share((await services.GetRequiredService<StaffPictures>().OnAsync(asked.AgencyId, DayOf(asked), stop)).Meeting));

    public static readonly IndexFigure Trained = new("staff.trained", "Cán bộ, công chức đủ số tiết đào tạo, bồi dưỡng bắt buộc trong năm", async (services, asked, stop) =>
        Share((await services.GetRequiredService<TrainingHours>().OfAsync(asked.AgencyId, asked.To.Year, DayOf(asked), stop)).Trained));

    // The last day of the period, or today while it runs.
    private static DateOnly DayOf(FigureAsked asked) => asked.AsOf.ToDay() < asked.To ? asked.AsOf.ToDay() : asked.To;

    private static IndexAnswer Share(StaffShare share) => new() { Done = share.Done, Of = share.Of };
}
