using System.Text.Json;
using MotCua.Procedures.Importing;

namespace MotCua.Procedures.Forms;

/// <summary>Forms that ship with the program, by the code of their procedure; none of them is confirmed.</summary>
internal static class ShippedForms
{
    /// <summary>The plan with the forms of the procedures it tells of.</summary>
    public static ImportPlan Into(ImportPlan plan)
    {
        using var file = typeof(ShippedForms).Assembly.GetManifestResourceStream("MotCua.Seed.forms.json")!;
        using var json = JsonDocument.Parse(file);
        var forms = json.RootElement.EnumerateArray().Select(row => (Codes: row.GetProperty("procedures").EnumerateArray().Select(c => c.GetString()!).ToList(), Form: FormFile.Read(row.GetProperty("form").GetRawText())))
            .SelectMany(f => f.Codes.Select(code => (code, f.Form))).ToDictionary(f => f.code, f => f.Form);
        return new([.. plan.Rows.Select(r => r.Row.Code is { } code && forms.TryGetValue(code, out var form) ? r with { Row = With(r.Row, form) } : r)]);
    }

    private static ProcedureRow With(ProcedureRow row, FormDefinition form) => row with { Versions = [.. row.Versions.Select(v => v with { Content = v.Content with { Form = form } })] };
}
