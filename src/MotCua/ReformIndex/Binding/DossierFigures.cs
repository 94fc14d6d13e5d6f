using MotCua.Reports;

namespace MotCua.ReformIndex.Binding;

/// <summary>What the report on dossiers knows: the same figures as in II.06a of the same days.</summary>
internal static class DossierFigures
{
    public static readonly IndexFigure OnTime = new("dossiers.on-time", "Hồ sơ giải quyết đúng hạn, trước hạn", async (services, asked, stop) =>
    {
        var settled = (await TotalAsync(services, asked, stop)).Settled;
        return Share(settled.Early + settled.OnTime, settled.Total);
    });

    public static readonly IndexFigure Online = new("dossiers.online", "Hồ sơ nộp trực tuyến trong số hồ sơ tiếp nhận", async (services, asked, stop) =>
    {
        var received = (await TotalAsync(services, asked, stop)).Received;
        return Share(received.Online, received.Online + received.DirectAndPost);
    });

    private static IndexAnswer Share(int done, int of) => new() { Done = done, Of = of };

    private static async Task<FigureRow> TotalAsync(IServiceProvider services, FigureAsked asked, CancellationToken stop) =>
        (await services.GetRequiredService<FigureSource>().FiguresAsync(asked.AgencyId, new FigurePeriod(asked.From, asked.To, asked.AsOf, asked.Now), stop)).Total;
}
