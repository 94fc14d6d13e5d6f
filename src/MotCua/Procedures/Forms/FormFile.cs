using System.Text.Json;
using MotCua.Platform;

namespace MotCua.Procedures.Forms;

/// <summary>Reads a form from a file, or from the page it is being written on.</summary>
internal static class FormFile
{
    public const int MostBytes = 500_000;

    /// <exception cref="FormatException">Names the place in the file.</exception>
    public static FormDefinition Read(string json)
    {
        try
        {
            var form = FormJson.Read(VietnamText.Clean(json)) ?? throw new FormatException("Tệp không có tờ khai.");
            return HasGaps(form) ? throw new FormatException("Tệp có mục trống (null) trong danh sách phần, ô, câu để chọn hoặc điều kiện. Xoá mục trống rồi tải lên lại.") : form;
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"Tệp không đúng dạng tờ khai{(wrong.Path is { Length: > 2 } path ? $" ở {path[2..]}" : "")}{(wrong.LineNumber is { } line ? $", dòng {line + 1}" : "")}. So với một tệp đã tải xuống từ phần mềm rồi sửa chỗ đó.", wrong);
        }
    }

    private static bool HasGaps(FormDefinition form) => form.Sections.Any(s => s is null || s.Fields.Any(f => f is null || f.Options.Contains(null!) || f.ShownWhen?.AnyOf.Contains(null!) == true));
}
