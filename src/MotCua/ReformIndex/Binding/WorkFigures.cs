using MotCua.Work;

namespace MotCua.ReformIndex.Binding;

/// <summary>What became of the year's plan of reform: the same figures as in the tracking table of the same day.</summary>
internal static class WorkFigures
{
    public static readonly IndexFigure Done = new("work.done", "Nhiệm vụ trong kế hoạch cải cách hành chính đã hoàn thành", async (services, asked, stop) => Share(await TallyAsync(services, asked, stop), t => t.Done)) { Grows = true };

    public static readonly IndexFigure OnTime = new("work.on-time", "Nhiệm vụ trong kế hoạch cải cách hành chính hoàn thành đúng hạn", async (services, asked, stop) => Share(await TallyAsync(services, asked, stop), t => t[WorkState.DoneOnTime])) { Grows = true };

    private static Task<WorkTally> TallyAsync(IServiceProvider services, FigureAsked asked, CancellationToken cancellationToken) =>
        services.GetRequiredService<WorkPictures>().PlanAsync(asked.AgencyId, asked.To.Year, asked.AsOf, cancellationToken);

    private static IndexAnswer Share(WorkTally tally, Func<WorkTally, int> done) => new() { Done = done(tally), Of = tally.Assigned };
}
