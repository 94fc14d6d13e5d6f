using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MotCua.Platform.Storage;

/// <summary>Compares lists kept in one column. The comparer that comes with EF Core makes a delegate of generated code at each comparison, which cost more than the saving itself where many rows were loaded.</summary>
internal sealed class ListComparer<T>() : ValueComparer<List<T>>((a, b) => Same(a, b), list => Hash(list), list => new List<T>(list))
{
    private static bool Same(List<T>? a, List<T>? b) => ReferenceEquals(a, b) || (a is not null && b is not null && a.SequenceEqual(b));

    private static int Hash(List<T> list)
    {
        var hash = new HashCode();
        foreach (var item in list) hash.Add(item);
        return hash.ToHashCode();
    }
}

internal static class ListComparers
{
    public static void UseListComparers(this IMutableEntityType entity)
    {
        foreach (var property in entity.GetProperties())
        {
            if (property.ClrType == typeof(List<string>)) property.SetValueComparer(new ListComparer<string>());
            else if (property.ClrType == typeof(List<long>)) property.SetValueComparer(new ListComparer<long>());
        }
    }
}
