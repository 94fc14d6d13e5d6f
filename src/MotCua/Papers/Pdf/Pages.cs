using SkiaSharp;

namespace MotCua.Papers.Pdf;

/// <summary>Sets pieces one below the other and begins a new page when one does not fit.</summary>
internal sealed class Pages(SKDocument document, Ink ink)
{
    private readonly List<Piece> _kept = [];
    private SKCanvas? _page;
    private int _number;
    private float _y;

    public void Place(IEnumerable<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (ReferenceEquals(piece, Piece.NewPage))
            {
                Finish();
                continue;
            }

            _kept.Add(piece);
            if (!piece.KeepWithNext || _kept.Sum(kept => kept.Height) > ink.Frame.Height) PlaceKept();
        }
    }

    public void Finish()
    {
        PlaceKept();
        EndPage();
    }

    private void PlaceKept()
    {
        if (!Fits(_kept.Sum(kept => kept.Height)) && _kept.Any(kept => !kept.IsGap)) EndPage();
        foreach (var piece in _kept) Put(piece);
        _kept.Clear();
    }

    private void Put(Piece piece)
    {
        if (_page is not null && !Fits(piece.Height)) EndPage();
        if (_page is null)
        {
            if (piece.IsGap) return;

            BeginPage();
            if (piece.Header is { } header) PutHere(header);
        }

        PutHere(piece);
    }

    private bool Fits(float height) => _y + height <= ink.Frame.Top + ink.Frame.Height + 0.01f;

    private void PutHere(Piece piece)
    {
        piece.Draw?.Invoke(_page!, ink.Frame.Left, _y);
        _y += piece.Height;
    }

    private void BeginPage()
    {
        _page = document.BeginPage(ink.Frame.Sheet.Width, ink.Frame.Sheet.Height);
        _number++;
        _y = ink.Frame.Top;
        // Nghị định 30/2020/NĐ-CP: page numbers stand in the middle of the top margin, and the first page shows none.
        if (_number > 1) _page.DrawText($"{_number}", ink.Frame.Left + ink.Frame.Width / 2, ink.Frame.Top * 0.62f, SKTextAlign.Center, ink.Font(Face.Regular, ink.Letter), ink.Fill);
    }

    private void EndPage()
    {
        if (_page is null) return;

        document.EndPage();
        _page = null;
    }
}
