namespace MotCua.Dossiers.Custody;

internal static class CustodyGiven
{
    /// <summary>Scans the codes of the dossiers into the form and makes the manifest; gives what answers.</summary>
    public static async Task<Seen> HandOverAsync(this MotCuaApp app, Visitor giver, IEnumerable<long> ids, string to = DossierGiven.Section)
    {
        List<string> codes = [];
        foreach (var id in ids) codes.Add((await app.DossierAsync(id)).Code);
        var form = await giver.OpenAsync("/phieu-ban-giao/moi");
        var receiver = form.Document.QuerySelectorAll("#To option").Single(o => o.TextContent == to).GetAttribute("value");
        return await giver.SubmitAsync(form, "Lập phiếu", ("Codes", string.Join("\r\n", codes)), ("To", receiver));
    }
}
