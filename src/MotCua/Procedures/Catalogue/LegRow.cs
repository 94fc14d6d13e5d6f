namespace MotCua.Procedures.Catalogue;

/// <summary>A planned leg as a row of the form.</summary>
internal sealed class LegRow
{
    public string? Agency { get; set; }

    public string? Work { get; set; }

    public decimal? Hours { get; set; }

    public int? Order { get; set; } = 1;

    public bool Lead { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Agency) && string.IsNullOrWhiteSpace(Work) && Hours is null;

    public static LegRow Of(LegItem leg) => new() { Agency = leg.Agency, Work = leg.Work, Hours = leg.Hours, Order = leg.Order, Lead = leg.Lead };

    public LegItem ToLeg() => new((Agency ?? "").Trim(), (Work ?? "").Trim(), Hours ?? 0, Order ?? 0, Lead);
}
