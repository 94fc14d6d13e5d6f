namespace MotCua.Papers.Pdf;

/// <summary>The letterhead in two columns, then the title.</summary>
internal static class HeadPieces
{
    public static IEnumerable<Piece> Of(Ink ink, Paper paper)
    {
        if (!string.IsNullOrWhiteSpace(paper.FormName))
            foreach (var piece in TextPieces.Of(ink, paper.FormName, Face.Bold, ink.Letter * 0.8f, ink.Frame.Width, PaperAlign.Right)) yield return piece;

        if (paper.IsByCitizen)
            foreach (var piece in Country(ink, null, ink.Letter * 0.9f, ink.Frame.Width)) yield return piece;
        else yield return Letterhead(ink, paper);
        yield return Piece.Gap(ink.Letter * 0.9f);
        foreach (var piece in Title(ink, paper)) yield return piece with { KeepWithNext = true };
        yield return Piece.Gap(ink.Letter * 0.6f) with { KeepWithNext = true };
    }

    private static Piece Letterhead(Ink ink, Paper paper)
    {
        var size = ink.Letter * 0.9f;
        // The name of the country stays on one line; the issuing body takes what is left of a portrait sheet, an even half of a landscape one.
        var nation = ink.Font(Face.Bold, size).MeasureText(MotCua.Papers.Letterhead.Nation) + 2;
        var left = Math.Min(ink.Frame.Width - nation - size, ink.Frame.Width * 0.46f);
        var right = paper.Landscape ? ink.Frame.Width * 0.5f : nation;

        return Piece.Beside((0, [.. Issuer(ink, paper, size, left)]), (ink.Frame.Width - right, [.. Country(ink, paper.Head, size, right)]));
    }

    private static IEnumerable<Piece> Issuer(Ink ink, Paper paper, float size, float width) =>
    [
        .. TextPieces.Of(ink, paper.Head.SuperiorInCapitals, Face.Regular, size, width, PaperAlign.Center),
        .. TextPieces.Of(ink, paper.Head.UnitInCapitals, Face.Bold, size, width, PaperAlign.Center),
        RuleBelow(ink, width, width * 0.36f),
        .. Number(ink, paper.Number, width),
        .. paper.About is { } about ? TextPieces.Of(ink, $"V/v {about}", Face.Regular, size, width, PaperAlign.Center) : [],
    ];

    private static IEnumerable<Piece> Number(Ink ink, string? number, float width) =>
        number is null ? [] : TextPieces.Of(ink, $"Số: {(number == "" ? "………………" : number)}", Face.Regular, ink.Letter * 0.95f, width, PaperAlign.Center);

    private static IEnumerable<Piece> Country(Ink ink, Letterhead? head, float size, float width)
    {
        var motto = size * 1.06f;
        return
        [
            .. TextPieces.Of(ink, MotCua.Papers.Letterhead.Nation, Face.Bold, size, width, PaperAlign.Center),
            .. TextPieces.Of(ink, MotCua.Papers.Letterhead.Motto, Face.Bold, motto, width, PaperAlign.Center),
            RuleBelow(ink, width, ink.Font(Face.Bold, motto).MeasureText(MotCua.Papers.Letterhead.Motto)),
            .. head is null ? [] : TextPieces.Of(ink, head.PlaceAndDate, Face.Italic, ink.Letter * 0.95f, width, PaperAlign.Center),
        ];
    }

    private static Piece RuleBelow(Ink ink, float width, float length) =>
        new(ink.Letter * 0.7f, (canvas, x, y) => canvas.DrawLine(x + (width - length) / 2, y + 2, x + (width + length) / 2, y + 2, ink.Rule));

    private static IEnumerable<Piece> Title(Ink ink, Paper paper) => paper.About is not null ? [] :
    [
        .. TextPieces.Of(ink, paper.Title.ToUpper(MotCua.Papers.Letterhead.Vietnamese), Face.Bold, ink.Letter * 1.1f, ink.Frame.Width, PaperAlign.Center),
        .. string.IsNullOrWhiteSpace(paper.Subtitle) ? [] : TextPieces.Of(ink, paper.Subtitle, Face.Bold, ink.Letter, ink.Frame.Width, PaperAlign.Center),
    ];

}
