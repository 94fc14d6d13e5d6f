using System.Text.Encodings.Web;
using System.Text.Json;

namespace MotCua.Reports;

/// <summary>The figures as one JSON document, in the shape programs rely on.</summary>
internal static class FiguresJson
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="figures">What to write.</param>
    /// <param name="agency">Code of the agency; null is all.</param>
    /// <param name="asOf">As asked for; null writes the moment, which asks for the same figures again.</param>
    public static string Of(Figures figures, string? agency, string? asOf = null) => JsonSerializer.Serialize(new
    {
        figures.Period.From,
        figures.Period.To,
        AsOf = asOf ?? AsOfMoment.Write(figures.Period.AsOf),
        Agency = agency,
        Rows = figures.Rows.Select(Row),
        Total = Row(figures.Total),
        OnTimeRate = figures.Total.OnTimeRate is { } rate ? Math.Round(rate, 4, MidpointRounding.AwayFromZero) : (decimal?)null,
    }, Json) + "\n";

    private static object Row(FigureRow row) => new { row.Field, row.Received, row.Settled, row.Pending };
}
