using MotCua.Platform;

namespace MotCua.PeriodicReports;

/// <summary>What a report says, whole: kept as one value, replaced whole, and frozen as it is when approved.</summary>
public sealed record ReportContent(string Title, ReportHead Head, IReadOnlyList<ReportSection> Sections, IReadOnlyList<AnnexRow> Annex, ReportFigures Figures)
{
    /// <summary>Nơi nhận, one a line.</summary>
    public string Recipients { get; init; } = "";

    /// <summary>Why it was drawn up once more; empty on a first one.</summary>
    public string AdjustedWhy { get; init; } = "";
}

/// <summary>Names as they were on the day: renaming the agency later changes nothing of it.</summary>
public sealed record ReportHead(string Superior, string Unit, string Place, string Signer, string SignerName);

/// <summary>A part of the outline. Figures stand in its text by their keys in braces, so that nobody can type over them.</summary>
/// <param name="Level">1 for parts, 2 for the six fields within one.</param>
/// <param name="Hint">What belongs here; for whoever writes.</param>
/// <param name="IsHeading">Bears no text of its own.</param>
public sealed record ReportSection(string Key, int Level, string Heading, string Text, string Hint = "", bool IsHeading = false);

/// <summary>A row of the statistical annex: computed when it names a figure, else typed by an official and marked so.</summary>
/// <param name="Value">As computed or typed.</param>
/// <param name="Before">The value of the period before, if known.</param>
/// <param name="Corrected">For a computed one: what an official says it should be. The computed value stays beside it.</param>
/// <param name="Why">The reason of the correction.</param>
public sealed record AnnexRow(string Key, string Group, string Name, string Unit, string? Figure, string Value, string Before = "", string Note = "", string Corrected = "", string Why = "")
{
    public bool IsTyped => Figure is null;
}

/// <summary>The figures of a report as they were at its moment, with those it is compared with.</summary>
public sealed record ReportFigures(DateOnly From, DateOnly To, DateTime AsOf, IReadOnlyList<ReportFigure> All, IReadOnlyList<FieldFigures> Fields, IReadOnlyList<LateEntry> Late)
{
    public ReportFigure? Find(string key) => All.FirstOrDefault(f => f.Key == key);

    /// <summary>Over the list of late dossiers: says so when not all of them are named.</summary>
    public string LateTitle => Find("tre-han")?.Number is { } all && all > Late.Count ? $"Hồ sơ trễ hạn ({Late.Count.Print()} hồ sơ mới nhất trong {((long)all).Print()})" : "Hồ sơ trễ hạn";

    /// <summary>The keys of the table that compares periods, in its order.</summary>
    public IReadOnlyList<string> Compared { get; init; } = [];
}

/// <summary>One figure, or words made of figures.</summary>
/// <param name="Text">As it is printed.</param>
/// <param name="Number">Null for words.</param>
/// <param name="List">Which list opens behind it: of dossiers, of late ones, of what people sent. Null opens none.</param>
/// <param name="Before">The same of the period before; null when nothing is known of it.</param>
/// <param name="YearBefore">The same of the same days a year before.</param>
public sealed record ReportFigure(string Key, string Title, string Text, decimal? Number = null, string? List = null, decimal? Before = null, decimal? YearBefore = null, bool IsShare = false)
{
    public string Print(decimal? number) => number is { } known ? IsShare ? known.PrintShare() : ((long)known).Print() : "–";

    /// <summary>«+117», «−0,6 điểm %»; empty when one of both is unknown.</summary>
    public string Change(decimal? before)
    {
        if (Number is not { } now || before is not { } then) return "";
        var (sign, size) = (now > then ? "+" : now < then ? "−" : "", Math.Abs(now - then));
        return IsShare ? $"{sign}{Math.Round(size * 100, 1, MidpointRounding.AwayFromZero).ToString("0.0", VietnamText.Culture)} điểm %" : $"{sign}{((long)size).Print()}";
    }
}

/// <summary>A field's row of figures.</summary>
public sealed record FieldFigures(string Field, int Received, int Settled, int NotLate, int Late, int Pending, int Overdue)
{
    public decimal? OnTimeRate => Settled == 0 ? null : (decimal)NotLate / Settled;
}

/// <summary>A late dossier in the list of a report.</summary>
public sealed record LateEntry(string Code, string Procedure, DateOnly? DueOn, DateOnly? EndedOn, string Cause, bool HasApology);
