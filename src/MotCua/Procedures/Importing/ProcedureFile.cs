using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MotCua.Platform;

namespace MotCua.Procedures.Importing;

/// <summary>A row of the file: one procedure with the versions it tells of, in order.</summary>
/// <param name="Key">The national code, or a key of our own made from name and field.</param>
/// <param name="Mark">Hash of the row: the same row again changes nothing.</param>
internal sealed record ProcedureRow(string Key, string? Code, string Mark, IReadOnlyList<VersionRow> Versions)
{
    public string Name => Versions[0].Content.Name;

    public string Field => Versions[0].Content.Field;
}

internal sealed record VersionRow(DateOnly? ValidFrom, DateOnly? ValidTo, ProcedureContent Content);

/// <summary>Reads a catalogue in the form of the shipped <c>procedures.json</c>.</summary>
internal static partial class ProcedureFile
{
    // The communes took over the districts' procedures on 1/7/2025; the data is gathered for the years before and after.
    private static readonly DateOnly TwoTiers = new(2025, 7, 1);

    /// <exception cref="FormatException">Names the row and the field; nothing is read then.</exception>
    public static IReadOnlyList<ProcedureRow> Read(Stream json)
    {
        using var document = Parse(json);
        if (document.RootElement.ValueKind is not JsonValueKind.Array) throw new FormatException("Tệp phải là một danh sách các thủ tục.");
        var rows = document.RootElement.EnumerateArray().Select((row, i) => RowOf(row, i + 1)).ToList();
        if (rows.Select((r, i) => (r.Key, Number: i + 1)).GroupBy(r => r.Key).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new FormatException($"Dòng {twice.Last().Number}, trường code: thủ tục «{rows[twice.Last().Number - 1].Name}» đã có ở dòng {twice.First().Number}.");
        return rows;
    }

    private static JsonDocument Parse(Stream json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException broken)
        {
            throw new FormatException($"Tệp không phải JSON hợp lệ (dòng {broken.LineNumber + 1}).", broken);
        }
    }

    private static ProcedureRow RowOf(JsonElement json, int number)
    {
        var row = new RowReader(json, number);
        if (json.ValueKind is not JsonValueKind.Object) throw new FormatException($"Dòng {number}: không phải một thủ tục.");
        var code = row.Text("code") is { Length: > 0 } given ? given : null;
        if (code is not null && !NationalCode().IsMatch(code)) throw row.Wrong("code", $"«{code}» không phải mã quốc gia dạng 1.001193.");
        var content = ContentReader.Read(row);
        return new ProcedureRow(code ?? KeyOf(content), code, HashOf(JsonSerializer.Serialize(json)), VersionsOf(row, content));
    }

    private static IReadOnlyList<VersionRow> VersionsOf(RowReader row, ProcedureContent content)
    {
        var steps = row.Has("steps_2025") ? ContentReader.StepsOf(row, "steps_2025") : null;
        return content.Origin.Years switch
        {
            "2023-2024" => [new(null, TwoTiers.AddDays(-1), content)],
            "2025+" => [new(TwoTiers, null, steps is null ? content : content with { Steps = steps })],
            "both" when steps is not null => [new(null, null, content), new(TwoTiers, null, content with { Steps = steps })],
            "both" or "" => [new(null, null, content)],
            var other => throw row.Wrong("seed_profile", $"«{other}» không phải both, 2023-2024 hay 2025+."),
        };
    }

    // Not the candidate code: it was never seen, and a wrong code would travel to the national portal.
    private static string KeyOf(ProcedureContent content) => "nb-" + HashOf(VietnamText.Fold($"{content.Name} {content.Field}"))[..16];

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex(@"^\d\.\d{6}$")]
    private static partial Regex NationalCode();
}
