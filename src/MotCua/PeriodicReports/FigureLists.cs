using MotCua.Reports;

namespace MotCua.PeriodicReports;

/// <summary>Which list opens behind a figure. A report keeps only the kind; the address is made when it is shown, so that a frozen report does not point to where a page used to be.</summary>
public static class FigureLists
{
    public const string Causes = "tre";
    private const string DossierList = "ho-so:", VoiceList = "phan-anh:";

    public static string Dossiers(string key) => DossierList + key;

    public static string Voices(string key) => VoiceList + key;

    public static bool IsOfDossiers(string list) => list.StartsWith(DossierList, StringComparison.Ordinal);

    /// <summary>Null when the figure opens no list.</summary>
    public static string? Address(long reportId, FigurePeriod period, string? list) =>
        list is null ? null
        : list == Causes ? NamedFigures.CausesOf(period)
        : IsOfDossiers(list) ? NamedFigures.ListOf(period, list[DossierList.Length..])
        : list.StartsWith(VoiceList, StringComparison.Ordinal) ? $"/bao-cao-dinh-ky/{reportId}/phan-anh?loai={list[VoiceList.Length..]}"
        : null;
}
