namespace MotCua.Papers;

/// <summary>Code 128 (ISO/IEC 15417), sets B and C: the barcode of the dossier code on receipt and control slip.</summary>
public static class Code128
{
    private const int StartB = 104, StartC = 105, ToB = 100, ToC = 99, Stop = 106;

    /// <summary>Widths in modules, bar and space in turn, beginning with a bar; without the quiet zone of ten modules on either side.</summary>
    public static IReadOnlyList<int> Widths(string code)
    {
        if (code.Length == 0 || code.Any(c => c is < ' ' or > '~')) throw new ArgumentException("Mã vạch chỉ ghi được chữ không dấu, chữ số và dấu câu.", nameof(code));

        var symbols = Symbols(code);
        var check = symbols.Select((symbol, at) => symbol * Math.Max(at, 1)).Sum() % 103;

        return [.. symbols.Append(check).Append(Stop).SelectMany(symbol => Patterns[symbol].Select(width => width - '0'))];
    }

    private static List<int> Symbols(string code)
    {
        var inC = DigitsFrom(code, 0) >= 4;
        List<int> symbols = [inC ? StartC : StartB];
        for (var at = 0; at < code.Length;)
        {
            var digits = DigitsFrom(code, at);
            // Changing sets costs one symbol; six digits in set C (three symbols) earn it back. An odd first digit stays in B.
            var stayInC = inC ? digits >= 2 : digits >= 6 && digits % 2 == 0;
            if (stayInC != inC) symbols.Add(stayInC ? ToC : ToB);

            symbols.Add(stayInC ? (code[at] - '0') * 10 + code[at + 1] - '0' : code[at] - ' ');
            at += stayInC ? 2 : 1;
            inC = stayInC;
        }

        return symbols;
    }

    private static int DigitsFrom(string code, int at) => code.Skip(at).TakeWhile(char.IsAsciiDigit).Count();

    private static readonly string[] Patterns = (
        "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 " +
        "223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 " +
        "112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 " +
        "311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 " +
        "122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 " +
        "214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112").Split(' ');
}
