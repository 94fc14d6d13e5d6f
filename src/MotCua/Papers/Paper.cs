using System.Globalization;

namespace MotCua.Papers;

/// <summary>A paper the desk prints (giấy, phiếu, sổ), as a value: <see cref="PaperPdf"/> and <see cref="PaperHtml"/> show the same one.</summary>
public sealed record Paper(string Title, PaperSize Size, bool Landscape, Letterhead Head, IReadOnlyList<PaperBlock> Blocks)
{
    /// <summary>The number of the form in its circular: "Mẫu số 01".</summary>
    public string? FormName { get; init; }

    /// <summary>The number of the paper, without the word "Số": "12/BPTNTKQ". Empty text prints a dotted line to be filled by hand; null prints nothing.</summary>
    public string? Number { get; init; }

    public string? Subtitle { get; init; }

    /// <summary>A person writes it to the office (đơn, tờ khai): the country's name alone stands above, nobody issues it.</summary>
    public bool IsByCitizen { get; init; }

    /// <summary>«V/v …» under the number: a letter (công văn) has that and no title.</summary>
    public string? About { get; init; }
}

public enum PaperSize
{
    A4,
    A5,
}

/// <summary>The head of an administrative paper in two columns (Nghị định 30/2020/NĐ-CP, Phụ lục I). Names as they are written; each way of showing prints them in capitals.</summary>
public sealed record Letterhead(string Superior, string Unit, string Place, DateOnly Date)
{
    internal const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    internal const string Motto = "Độc lập - Tự do - Hạnh phúc";

    internal static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    internal string SuperiorInCapitals => Superior.ToUpper(Vietnamese);

    internal string UnitInCapitals => Unit.ToUpper(Vietnamese);

    /// <summary>Days below 10 and the months of January and February take a leading zero, as the decree writes them.</summary>
    internal string PlaceAndDate => $"{Place}, ngày {Date.Day:00} tháng {(Date.Month < 3 ? $"{Date.Month:00}" : $"{Date.Month}")} năm {Date.Year}";
}
