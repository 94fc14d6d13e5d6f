using Microsoft.AspNetCore.Mvc;
using MotCua.Platform;

namespace MotCua.Reports.Handling;

/// <summary>What report a page shows; it travels in the address, so that a report can be sent as a link.</summary>
internal sealed record ReportQuery
{
    [BindProperty(Name = "tu")]
    public DateOnly? From { get; set; }

    [BindProperty(Name = "den")]
    public DateOnly? To { get; set; }

    /// <summary>A day, or a moment as written by <see cref="AsOfMoment"/>.</summary>
    [BindProperty(Name = "chot")]
    public string? AsOf { get; set; }

    /// <summary>07a for Biểu 07a/BTP; else II.06a.</summary>
    [BindProperty(Name = "bieu")]
    public string? Form { get; set; }

    /// <summary>The month so far when nothing is asked for.</summary>
    public FigurePeriod Period(DateTime now)
    {
        var today = now.ToDay();
        return new FigurePeriod(From ?? new DateOnly(today.Year, today.Month, 1), To ?? today, AsOfMoment.Read(AsOf, now), now);
    }

    /// <summary>The same report with the moment it was made, so that a list opened tomorrow still counts what the figure says.</summary>
    public static string Address(FigurePeriod period, string? form) =>
        $"tu={period.From:yyyy-MM-dd}&den={period.To:yyyy-MM-dd}&chot={Uri.EscapeDataString(AsOfMoment.Write(period.AsOf))}{(form == "07a" ? "&bieu=07a" : "")}";
}
