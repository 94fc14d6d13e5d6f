namespace MotCua.Platform;

/// <summary>Finds in a text for everybody what would tell who somebody is.</summary>
public static class PersonalTrace
{
    private const int FewestLetters = 4, FewestDigits = 8;

    /// <param name="text">The text for everybody.</param>
    /// <param name="personal">Name, address, mail address or telephone; what is too short to tell anybody apart is passed over.</param>
    public static bool IsIn(string text, params string[] personal)
    {
        ArgumentNullException.ThrowIfNull(personal);
        var (folded, digits) = ($" {VietnamText.Fold(text)} ", DigitsOf(text));
        return personal.Any(p => Says(folded, p) || (DigitsOf(p) is { Length: >= FewestDigits } number && digits.Contains(number, StringComparison.Ordinal)));
    }

    private static bool Says(string folded, string personal) => VietnamText.Fold(personal) is { Length: >= FewestLetters } words && folded.Contains($" {words} ", StringComparison.Ordinal);

    private static string DigitsOf(string text) => new([.. text.Where(char.IsAsciiDigit)]);
}
