using System.Collections;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Dossiers;

public class DossierStoryTests
{
    public static TheoryData<Type> Events => new(typeof(DossierReceived).Assembly.GetTypes()
        .Where(t => t.IsAssignableTo(typeof(IEvent)) && t.IsClass && ((t.Namespace == typeof(Dossier).Namespace && t.GetProperty(nameof(DossierReceived.DossierId)) is not null) || t == typeof(FileStored) || t == typeof(FileWithdrawn))));

    [Theory, MemberData(nameof(Events))]
    public void Everything_that_can_happen_to_a_dossier_is_told_in_a_sentence(Type happened)
    {
        var sentence = DossierStory.Of((IEvent)Sample(happened)!);

        Assert.False(string.IsNullOrWhiteSpace(sentence), $"{happened.Name} has no sentence in DossierStory.");
        Assert.DoesNotContain(happened.Name, sentence, StringComparison.Ordinal);
    }

    private static object? Sample(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "ghi chú";
        if (type == typeof(DateTime)) return new DateTime(2024, 4, 26, 2, 0, 0, DateTimeKind.Utc);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0);
        if (type.IsValueType) return Activator.CreateInstance(type);
        if (type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)))
        {
            var items = Array.CreateInstance(type.GetGenericArguments()[0], 1);
            items.SetValue(Sample(type.GetGenericArguments()[0]), 0);
            return items;
        }
        var make = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return make.Invoke([.. make.GetParameters().Select(p => Sample(p.ParameterType))]);
    }
}
