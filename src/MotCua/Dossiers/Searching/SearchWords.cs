using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Dossiers.Searching;

/// <summary>What a person typed into the search box: a code or its beginning, a phone or identity number, or words of names in any order, marks optional.</summary>
internal static class SearchWords
{
    /// <param name="dossiers">Newest first, and as far as this person may see.</param>
    /// <param name="db">Of the same request.</param>
    /// <param name="typed">May be empty: all of them.</param>
    /// <param name="words">What <see cref="CommonWords"/> says of it.</param>
    public static IQueryable<Dossier> Matching(this IQueryable<Dossier> dossiers, MotCuaDbContext db, string? typed, WordsFound words)
    {
        if (string.IsNullOrWhiteSpace(typed)) return dossiers;

        if (IsCode(typed) is { } code) return dossiers.WithCode(db, code);
        if (IsNumber(typed) is { } number) return dossiers.WithNumber(number);
        if (words.AreCommon) return dossiers.WithCommonWords(typed);
        return words.Ids is { } ids ? dossiers.Where(d => ids.Contains(d.Id)) : dossiers.WithWords(db, typed);
    }

    /// <summary>The words it is looked for by; none for a code or a number, which are keys.</summary>
    public static IReadOnlyList<string> WordsIn(string? typed) => string.IsNullOrWhiteSpace(typed) || IsCode(typed) is not null || IsNumber(typed) is not null ? [] : WordIndex.Words(typed);

    private const int MostOfPrefix = 1_000;

    // A whole code is one key. Of a beginning, a range instead of LIKE 'x%' walks the unique index of either database; taken first and limited, so that the order of the list does not tempt the planner to walk the ward.
    private static IQueryable<Dossier> WithCode(this IQueryable<Dossier> dossiers, MotCuaDbContext db, string code)
    {
        if (DossierCode.LooksLikeOne(code)) return dossiers.WithCodeOrFiledWith(db, code);

        var after = code + "~";
        var found = db.Dossiers.Where(d => string.Compare(d.Code, code) >= 0 && string.Compare(d.Code, after) < 0).OrderByDescending(d => d.Code).Select(d => d.Id).Take(MostOfPrefix);
        return dossiers.Where(d => found.Contains(d.Id));
    }

    // What was filed together is found together: two keys, never a walk.
    private static IQueryable<Dossier> WithCodeOrFiledWith(this IQueryable<Dossier> dossiers, MotCuaDbContext db, string code)
    {
        var filings = db.Dossiers.Where(d => d.Code == code && d.GroupId != null).Select(d => d.GroupId);
        var ids = db.Dossiers.Where(d => d.Code == code).Select(d => d.Id).Union(db.Dossiers.Where(d => filings.Contains(d.GroupId)).Select(d => d.Id));
        return dossiers.Where(d => ids.Contains(d.Id));
    }

    private static IQueryable<Dossier> WithNumber(this IQueryable<Dossier> dossiers, string number)
    {
        var phone = Person.NormalPhone(number);
        return dossiers.Where(d => d.OwnerIdNumber == number || d.OwnerPhone == phone);
    }

    // Only the last word may still be unfinished: a family name taken for a beginning gathers half a province before the other words are looked at.
    internal static string SqliteMatch(IReadOnlyList<string> words) => string.Join(" AND ", words.Select((w, at) => at < words.Count - 1 ? $"\"{w}\"" : $"\"{w}\"*"));

    internal static string PostgresMatch(IReadOnlyList<string> words) => string.Join(" & ", words.Select((w, at) => at < words.Count - 1 ? w : $"{w}:*"));

    private static IQueryable<Dossier> WithWords(this IQueryable<Dossier> dossiers, MotCuaDbContext db, string typed)
    {
        var words = WordIndex.Words(typed);
        if (words.Count == 0) return dossiers.Where(d => false);
        if (db.IsSqlite)
        {
            var match = SqliteMatch(words);
            var ids = db.Database.SqlQuery<long>($"select rowid as \"Value\" from dossier_search where dossier_search match {match}");
            return dossiers.Where(d => ids.Contains(d.Id));
        }
        var query = PostgresMatch(words);
        return dossiers.Where(d => EF.Functions.ToTsVector("simple", d.SearchText).Matches(EF.Functions.ToTsQuery("simple", query)));
    }

    // Sorting all who have them takes longer than walking the list from its newest end until a page is full. Folded text has one space between words and no other sign.
    private static IQueryable<Dossier> WithCommonWords(this IQueryable<Dossier> dossiers, string typed)
    {
        var words = WordIndex.Words(typed);
        foreach (var word in words.SkipLast(1).Select(w => $" {w} ").Append($" {words[^1]}")) dossiers = dossiers.Where(d => (" " + d.SearchText + " ").Contains(word));
        return dossiers;
    }

    private static string? IsCode(string typed)
    {
        var (text, code) = (typed.Trim(), DossierCode.Normal(typed));
        return code.Length >= 8 && code.Contains('-', StringComparison.Ordinal) && code.Any(char.IsAsciiDigit) && code.Length == text.Length ? code : null;
    }

    private static string? IsNumber(string typed)
    {
        var text = typed.Trim();
        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        return digits.Length is >= 9 and <= 13 && text.All(c => char.IsAsciiDigit(c) || c is ' ' or '.' or '-' or '+') ? digits : null;
    }
}
