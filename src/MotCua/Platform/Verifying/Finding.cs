namespace MotCua.Platform.Verifying;

/// <summary>A break found by a check: which check, where, what.</summary>
public sealed record Finding(string Check, string Where, string What);

/// <summary>A check of what is stored; modules register theirs, and <c>verify</c> runs them in the order registered.</summary>
public interface ICheck
{
    /// <summary>What is checked, in words.</summary>
    string Name { get; }

    /// <summary>The first break, or null; and how many things were looked at.</summary>
    Task<(Finding? Break, long Checked)> RunAsync(CancellationToken cancellationToken);
}
