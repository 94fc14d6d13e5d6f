using Microsoft.AspNetCore.Mvc.Rendering;

namespace MotCua.Staff;

/// <summary>Every grade of every scale as a choice, grouped by scale.</summary>
internal static class GradeChoices
{
    public static IReadOnlyList<SelectListItem> Of(ScaleBook book, string none) =>
    [
        new(none, ""),
        .. from scale in book.All
           let groupOf = new SelectListGroup { Name = scale.Content.Name }
           from grade in scale.Content.Grades.OrderBy(g => g.Rank)
           select new SelectListItem(grade.Name, $"{scale.Key}/{grade.Key}") { Group = groupOf },
    ];
}
