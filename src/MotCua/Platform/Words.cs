using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace MotCua.Platform;

/// <summary>The Vietnamese word of an enum value, from its Display attribute.</summary>
public static class Words
{
    private static readonly ConcurrentDictionary<Enum, string> Known = new();

    public static string Word(this Enum value) => Known.GetOrAdd(value, v =>
        v.GetType().GetField(v.ToString())?.GetCustomAttribute<DisplayAttribute>()?.Name ?? v.ToString());
}
