namespace MotCua.ReformIndex.Binding;

/// <summary>What the report on dossiers knows: the same figures as in II.06a of the same days.</summary>
internal static class DossierFigures
{
    public static readonly IndexFigure OnTime = new("dossiers.on-time", "Hồ sơ giải quyết đúng hạn, trước hạn", async (services, asked, stop) =>
    {
        var settled = (await services.GetRequiredService<DossierTotals>().OfAsync(asked, stop)).Settled;
        return Share(settled.Early + settled.OnTime, settled.Total);
    })
    { AddsUp = true };

    public static readonly IndexFigure Online = new("dossiers.online", "Hồ sơ nộp trực tuyến trong số hồ sơ tiếp nhận", async (services, asked, stop) =>
    {
        var received = (await services.GetRequiredService<DossierTotals>().OfAsync(asked, stop)).Received;
        return Share(received.Online, received.Online + received.DirectAndPost);
    })
    { AddsUp = true };

    private static IndexAnswer Share(int done, int of) => new() { Done = done, Of = of };
}
