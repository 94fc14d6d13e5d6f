using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.News;

/// <summary>Addresses made of words: no marks, hyphens between.</summary>
public static class Slugs
{
    private const int Longest = 90;

    // Literal parts of public addresses, which a title must not take.
    private static readonly HashSet<string> Taken = ["anh", "tep", "chuyen-muc", "atom.xml"];

    public static string Of(string title)
    {
        var words = VietnamText.Fold(title).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var slug = "";
        foreach (var word in words.Select(w => new string([.. w.Where(char.IsAsciiLetterOrDigit)])).Where(w => w.Length > 0))
        {
            if (slug.Length + word.Length + 1 > Longest) break;
            slug = slug.Length == 0 ? word : $"{slug}-{word}";
        }
        return slug.Length == 0 ? "bai" : Taken.Contains(slug) ? $"bai-{slug}" : slug;
    }

    /// <summary>The address of a title, with a number behind it when others have it.</summary>
    public static async Task<string> FreeAsync(IQueryable<string> othersSlugs, string title, CancellationToken cancellationToken)
    {
        var slug = Of(title);
        var prefix = slug + "-";
        var others = (await othersSlugs.Where(s => s == slug || s.StartsWith(prefix)).Take(1_000).ToListAsync(cancellationToken)).ToHashSet();
        if (!others.Contains(slug)) return slug;

        var number = 2;
        while (others.Contains($"{slug}-{number}")) number++;
        return $"{slug}-{number}";
    }
}
