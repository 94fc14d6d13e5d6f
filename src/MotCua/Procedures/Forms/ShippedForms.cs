using System.Text.Json;
using MotCua.Platform.Hosting;
using MotCua.Procedures.Importing;

namespace MotCua.Procedures.Forms;

/// <summary>Forms that ship with the program, by the code of their procedure; none of them is confirmed.</summary>
internal static class ShippedForms
{
    /// <summary>The plan with the forms of the procedures it tells of.</summary>
    public static ImportPlan Into(ImportPlan plan)
    {
        var forms = ByCode();
        return new([.. plan.Rows.Select(r => r.Row.Code is { } code && forms.TryGetValue(code, out var form) ? r with { Row = With(r.Row, form) } : r)]);
    }

    public static IReadOnlyDictionary<string, FormDefinition> ByCode()
    {
        using var file = Shipped.Open("forms.json");
        using var json = JsonDocument.Parse(file);
        return json.RootElement.EnumerateArray().Select(row => (Codes: row.GetProperty("procedures").EnumerateArray().Select(c => c.GetString()!).ToList(), Form: FormFile.Read(row.GetProperty("form").GetRawText())))
            .SelectMany(f => f.Codes.Select(code => (code, f.Form))).ToDictionary(f => f.code, f => f.Form);
    }

    private static ProcedureRow With(ProcedureRow row, FormDefinition form) => row with { Versions = [.. row.Versions.Select(v => v with { Content = v.Content with { Form = form } })] };
}
