using System.Text.Json;
using System.Text.RegularExpressions;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Audit.Reading;

/// <summary>The data of an event as a list of fields. Numbers, phones and homes of people are masked: an audit reader checks what was done, not who the citizens are.</summary>
internal static partial class EventData
{
    private static readonly HashSet<string> Personal = ["IdNumber", "Phone", "Email", "BirthDate", "ReceiverId", "TaxCode", "Address", "OwnerAddress", "FilerPhone", "FilerIdNumber", "Sex", "Before", "After", "Held", "GradeName"];

    // An agency's own address and phone are public, and the address of a sign-in is a machine's.
    private static readonly HashSet<string> Official = ["AgencyOpened", "AgencyDescribed", "OfficialSignedIn", "OfficialLockedOut"];

    public static IReadOnlyList<(string Label, string Value)> Fields(HistoryEntry entry, IReadOnlyDictionary<long, string> officials)
    {
        using var data = JsonDocument.Parse(entry.Data);
        return [.. Read(data.RootElement, "", Official.Contains(entry.Kind)).Select(f => long.TryParse(f.Value, out var id) && officials.TryGetValue(id, out var name) ? (f.Label, name) : f)];
    }

    private static IEnumerable<(string Label, string Value)> Read(JsonElement data, string prefix, bool open)
    {
        foreach (var property in data.EnumerateObject())
        {
            var label = prefix + EventWords.Fields.GetValueOrDefault(property.Name, property.Name);
            if (property.Value.ValueKind is JsonValueKind.Object && Personal.Contains(property.Name)) yield return (label, "(dữ liệu cá nhân)");
            else if (property.Value.ValueKind is JsonValueKind.Object)
            {
                foreach (var inner in Read(property.Value, label + " › ", open)) yield return inner;
            }
            else if (Text(property, open) is { Length: > 0 } text) yield return (label, text);
        }
    }

    private static string Text(JsonProperty property, bool open)
    {
        var text = property.Value.ValueKind is JsonValueKind.Array ? string.Join("; ", property.Value.EnumerateArray().Select(item => Item(item, open))) : Scalar(property.Value);
        if (open) return text;
        return Personal.Contains(property.Name) ? Mask(text) : LongNumber().Replace(text, number => Mask(number.Value));
    }

    private static string Item(JsonElement item, bool open) =>
        item.ValueKind is JsonValueKind.Object ? string.Join(", ", Read(item, "", open).Select(f => $"{f.Label}: {f.Value}")) : Scalar(item);

    // Number of a card or a phone, typed into a reason.
    [GeneratedRegex(@"(?<![\w.])\d{9,12}(?![\w.])")]
    private static partial Regex LongNumber();

    private static string Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "có",
        JsonValueKind.False => "không",
        JsonValueKind.String => Said(value),
        _ => value.ToString(),
    };

    private static string Said(JsonElement value)
    {
        var text = value.GetString()!;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day)) return day.Print();
        if (text.Length >= 19 && text[10] == 'T' && value.TryGetDateTime(out var at)) return at.ToUniversalTime().Print();
        return Enum.TryParse<Permission>(text, out var permission) && permission.ToString() == text ? permission.Word() : text;
    }

    private static string Mask(string text) => text.Length <= 4 ? new string('•', text.Length) : string.Concat(new string('•', text.Length - 2), text.AsSpan(text.Length - 2));
}
