namespace MotCua.Papers.Pdf;

/// <summary>Signers in equal columns, with room to sign; never cut by a page.</summary>
internal static class SignaturePiece
{
    public static Piece Of(Ink ink, Signatures signatures, float width)
    {
        if (signatures.Signers.Count == 0) return Piece.Gap(0);

        var column = width / signatures.Signers.Count;
        return Piece.Beside([.. signatures.Signers.Select((signer, at) => (at * column, Column(ink, signer, column - 6)))]);
    }

    private static IReadOnlyList<Piece> Column(Ink ink, Signature signer, float width) =>
    [
        Piece.Gap(ink.Letter * 0.6f),
        .. TextPieces.Of(ink, signer.Title, Face.Bold, ink.Letter, width, PaperAlign.Center),
        .. TextPieces.Of(ink, signer.Note, Face.Italic, ink.Letter * 0.9f, width, PaperAlign.Center),
        Piece.Gap(ink.Letter * 4),
        .. TextPieces.Of(ink, signer.Name, Face.Bold, ink.Letter, width, PaperAlign.Center),
    ];
}
