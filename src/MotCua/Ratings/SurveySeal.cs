using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MotCua.Ratings;

/// <summary>The hash over every form's state and answers and over the figures: what was closed can be shown to be unchanged.</summary>
public static class SurveySeal
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string HashOf(string code, IEnumerable<SurveyForm> forms, SurveyResult result)
    {
        var lines = forms.OrderBy(f => f.Number).Select(LineOf);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [code, .. lines, JsonSerializer.Serialize(result, Json)]))));
    }

    private static string LineOf(SurveyForm form) =>
        $"{form.Number}|{form.State}|{form.IsExcluded}|{form.Entry?.InvalidReason}|{string.Join(',', (form.Entry?.Answers ?? new Dictionary<string, int>()).OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={a.Value}"))}";
}
