using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>A list on the first page that a module above keeps; it registers its own as a singleton.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Empty">What it says when nothing waits.</param>
/// <param name="AllHref">Where all of it is.</param>
/// <param name="Needs">Whoever may do this has the list; null: everybody has it, while something waits.</param>
/// <param name="ReadAsync">How many wait for this official, and the most urgent of them; a bounded number of queries.</param>
public sealed record InboxPart(string Title, string Empty, string AllHref, Permission? Needs, Func<IServiceProvider, Official, int, CancellationToken, Task<InboxPartRows>> ReadAsync)
{
    /// <summary>What the columns of who, what and by when are called.</summary>
    public (string Who, string What, string Due) Heads { get; init; } = ("Chủ hồ sơ", "Thủ tục", "Trả lời trước");

    /// <summary>Where it stands on the page.</summary>
    internal string Anchor => VietnamText.Fold(Title).Replace(' ', '-');

    /// <summary>The office's own affair, not a citizen's: it stands below the dossiers.</summary>
    public bool IsInternal { get; init; }

    /// <summary>A day is meant, not an hour of it.</summary>
    public bool IsByDay { get; init; }
}

public sealed record InboxPartRows(int Count, IReadOnlyList<InboxPartRow> Rows);

/// <param name="Href">Its page.</param>
/// <param name="Code">What people call it.</param>
/// <param name="Who">Whose it is.</param>
/// <param name="What">What it is about.</param>
/// <param name="DueAt">By when it must be answered, UTC.</param>
/// <param name="Look">due-late, due-soon or empty.</param>
public sealed record InboxPartRow(string Href, string Code, string Who, string What, DateTime DueAt, string Look);
