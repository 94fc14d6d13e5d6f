using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MotCua.Exchange;

namespace MotCua.Dossiers.Exporting;

/// <summary>Codes a drawn-up <c>HoSo</c> when its turn comes.</summary>
internal sealed class FinishHoSo(NationalCodes codes) : IFinishMessage
{
    public string Type => NationalFeed.State;

    public async Task<string> FinishAsync(string draft, CancellationToken cancellationToken) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<Draft<HoSo>>(draft, NationalJson.Draft)!.Coded(await codes.OpenAsync(cancellationToken)), NationalJson.Named);
}

/// <summary>The same for a <c>TienTrinh</c>.</summary>
internal sealed class FinishTienTrinh(NationalCodes codes) : IFinishMessage
{
    public string Type => NationalFeed.Step;

    public async Task<string> FinishAsync(string draft, CancellationToken cancellationToken) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<TienTrinh>(draft, NationalJson.Draft)!.Coded(await codes.OpenAsync(cancellationToken)), NationalJson.Named);
}

internal static class NationalJson
{
    /// <summary>The exchange's own names, as they are written there.</summary>
    public static readonly JsonSerializerOptions Named = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>For a person to read.</summary>
    public static readonly JsonSerializerOptions Shown = new(Named) { WriteIndented = true };

    /// <summary>As the outbox writes it.</summary>
    public static readonly JsonSerializerOptions Draft = new(JsonSerializerDefaults.Web);
}
