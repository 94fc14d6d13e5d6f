using MotCua.Procedures;

namespace MotCua.Filing.Composing;

/// <param name="Slug">End of its address.</param>
/// <param name="Title">What people read.</param>
internal sealed record DraftStep(string Slug, string Title)
{
    public string AddressOf(long draft) => $"/cua-toi/nop-ho-so/{draft}/{Slug}";
}

internal static class DraftSteps
{
    public static readonly DraftStep Persons = new("nguoi-nop", "Người nộp"), Form = new("to-khai", "Tờ khai"), Papers = new("giay-to", "Giấy tờ"), Review = new("xem-lai", "Xem lại và nộp");

    /// <summary>Those the procedure has.</summary>
    public static IReadOnlyList<DraftStep> Of(ProcedureContent procedure) =>
        [Persons, .. procedure.Form.IsEmpty ? Array.Empty<DraftStep>() : [Form], .. procedure.Papers.Count == 0 ? Array.Empty<DraftStep>() : [Papers], Review];
}
