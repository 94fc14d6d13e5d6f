using System.Globalization;

namespace MotCua.Platform.Ui;

/// <summary>Where a page of a list ended: the next page starts after it, however many rows come before.</summary>
public sealed record Cursor(DateTime At, long Id)
{
    public static Cursor? Read(string? text) =>
        text?.Split('.') is [var at, var id] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key) && ticks <= DateTime.MaxValue.Ticks
            ? new Cursor(new DateTime(ticks, DateTimeKind.Utc), key)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.Ticks}.{Id}");
}
