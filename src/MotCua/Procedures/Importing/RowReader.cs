using System.Globalization;
using System.Text.Json;

namespace MotCua.Procedures.Importing;

/// <summary>Reads fields of one row; what does not fit names the row and the field.</summary>
internal sealed class RowReader(JsonElement row, int number, string path = "")
{
    private string Name => row.ValueKind is JsonValueKind.Object && row.TryGetProperty("code", out var code) && code.ValueKind is JsonValueKind.String ? $" ({code.GetString()})" : "";

    public FormatException Wrong(string field, string what) => new($"Dòng {number}{(path.Length == 0 ? Name : "")}, trường {path}{field}: {what}");

    public string Text(string field) => Find(field) switch
    {
        null => "",
        { ValueKind: JsonValueKind.String } value => value.GetString()!.Trim(),
        _ => throw Wrong(field, "phải là chữ."),
    };

    public string Required(string field) => Text(field) is { Length: > 0 } text ? text : throw Wrong(field, "chưa có giá trị.");

    public decimal? Number(string field) => Find(field) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetDecimal(out var n) && n >= 0 => n,
        _ => throw Wrong(field, "phải là số không âm."),
    };

    public int Whole(string field, int otherwise) => Number(field) is not { } n ? otherwise
        : n == decimal.Truncate(n) && n <= 1000 ? (int)n : throw Wrong(field, $"«{n.ToString(CultureInfo.InvariantCulture)}» không phải số nguyên hợp lệ.");

    public bool Truth(string field, bool otherwise) => Find(field) switch
    {
        null => otherwise,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw Wrong(field, "phải là true hoặc false."),
    };

    public IReadOnlyList<string> Texts(string field) => [.. Items(field).Select((item, i) => item.ValueKind is JsonValueKind.String ? item.GetString()!.Trim() : throw Wrong($"{field}[{i + 1}]", "phải là chữ."))];

    public IEnumerable<RowReader> Rows(string field) => Items(field).Select((item, i) => item.ValueKind is JsonValueKind.Object
        ? new RowReader(item, number, $"{path}{field}[{i + 1}].")
        : throw Wrong($"{field}[{i + 1}]", "phải là một nhóm trường."));

    public bool Has(string field) => Find(field) is not null;

    public RowReader? Group(string field) => Find(field) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Object } value => new RowReader(value, number, $"{path}{field}."),
        _ => throw Wrong(field, "phải là một nhóm trường."),
    };

    private JsonElement.ArrayEnumerator Items(string field) => Find(field) switch
    {
        null => default,
        { ValueKind: JsonValueKind.Array } value => value.EnumerateArray(),
        _ => throw Wrong(field, "phải là một danh sách."),
    };

    private JsonElement? Find(string field) => row.TryGetProperty(field, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;
}
