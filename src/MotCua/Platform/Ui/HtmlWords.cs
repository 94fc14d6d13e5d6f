using Microsoft.AspNetCore.Mvc.Rendering;

namespace MotCua.Platform.Ui;

public static class HtmlWords
{
    /// <summary>The values of an enum as choices, in the words people read.</summary>
    public static IEnumerable<SelectListItem> GetWords<TEnum>(this IHtmlHelper html) where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Select(v => new SelectListItem(v.Word(), v.ToString()));
}
