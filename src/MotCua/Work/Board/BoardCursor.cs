using System.Globalization;

namespace MotCua.Work.Board;

/// <summary>Where a page of the board ended: state, day, key.</summary>
internal sealed record BoardCursor(int State, DateOnly Due, long Id)
{
    public static BoardCursor? Read(string? text) =>
        text?.Split('.') is [var state, var due, var id] && int.TryParse(state, NumberStyles.None, CultureInfo.InvariantCulture, out var s) && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
        && DateOnly.TryParseExact(due, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new BoardCursor(s, day, key) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{State}.{Due:yyyyMMdd}.{Id}");
}
