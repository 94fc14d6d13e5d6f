using QRCoder;

namespace MotCua.Papers;

/// <summary>The dark squares of a QR code, joined into horizontal runs; the quiet zone is counted in <see cref="Size"/>.</summary>
internal sealed record QrModules(int Size, IReadOnlyList<(int X, int Y, int Length)> Runs)
{
    public static QrModules Of(string payload)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(payload, QRCodeGenerator.ECCLevel.M, forceUtf8: true);

        return new(code.ModuleMatrix.Count, [.. code.ModuleMatrix.SelectMany((row, y) => RunsOf(row, y))]);
    }

    private static IEnumerable<(int X, int Y, int Length)> RunsOf(System.Collections.BitArray row, int y)
    {
        for (var x = 0; x < row.Count; x++)
        {
            var start = x;
            while (x < row.Count && row[x]) x++;
            if (x > start) yield return (start, y, x - start);
        }
    }
}
