using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Platform.Ui;

/// <summary>A page of the program. <see cref="WorkPageFilter"/> loads it before every handler, shows a broken rule or a stale form on it with all that was typed, and makes a form count once.</summary>
public abstract class WorkPage : PageModel
{
    /// <summary>What the form changes, when it changes one thing; its version travels with the form so that nobody's work is overwritten.</summary>
    public virtual Aggregate? Subject => null;

    /// <summary>Loads what the page shows, starting at what this person may see. False is «not found». Runs again after a refused submission.</summary>
    public virtual Task<bool> LoadAsync(CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>Names of handlers that save nothing and so take a half-filled form as it is: adding a row, finding a person, keeping a draft.</summary>
    public virtual IReadOnlyCollection<string> TakesUnfinished => [];

    /// <summary>A sentence shown once, on the next page.</summary>
    [Microsoft.AspNetCore.Mvc.TempData]
    public string? Notice { get; set; }
}
