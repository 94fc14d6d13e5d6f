namespace MotCua.Ratings;

/// <summary>Between which shares the true one lies with 95 % confidence, by Wilson's score: sound for small samples and for shares near 0 or 1, where the plain formula leaves the scale.</summary>
public static class Wilson
{
    private const double Z = 1.959963984540054;

    public static (decimal Low, decimal High) Of(int satisfied, int of)
    {
        if (of <= 0 || satisfied < 0 || satisfied > of) throw new ArgumentOutOfRangeException(nameof(satisfied), $"{satisfied} of {of}");
        var (n, share) = ((double)of, (double)satisfied / of);
        var middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
        var half = Z / (1 + Z * Z / n) * Math.Sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        return ((decimal)Math.Max(0, middle - half), (decimal)Math.Min(1, middle + half));
    }
}
