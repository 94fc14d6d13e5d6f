using MotCua.Platform;

namespace MotCua.ReformIndex;

/// <summary>How points and percent of the index are printed.</summary>
public static class IndexText
{
    /// <summary>No more decimals than there are: 0,5; 14; 83,21.</summary>
    public static string PrintPoints(this decimal points) => points.ToString("#,0.####", VietnamText.Culture);

    /// <summary>83.21 is 83,21 %.</summary>
    public static string PrintPercent(this decimal? percent) => percent is { } known ? known.ToString("0.00", VietnamText.Culture) + " %" : "–";
}
