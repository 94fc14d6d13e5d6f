using System.Text;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Ratings.Questions;

/// <summary>A set of questions out of a file: looked at first, then taken in whole as a draft.</summary>
[Needs(Permission.ManageQuestions)]
internal sealed class ImportModel(MotCuaDbContext db, Official official) : WorkPage
{
    private const int MostBytes = 2_000_000;

    [BindProperty]
    public QuestionKind? Kind { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>What was looked at, as JSON.</summary>
    [BindProperty]
    public string? Looked { get; set; }

    /// <summary>Null until a file was read.</summary>
    public QuestionsRead? Shown { get; private set; }

    public override IReadOnlyCollection<string> TakesUnfinished => ["Preview"];

    public void OnGet() { }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        MustSayKind();
        Shown = await ReadAsync(Upload ?? throw new RuleBroken("Chọn tệp JSON hoặc XLSX.", "Upload"), cancellationToken);
        Looked = Encoding.UTF8.GetString(QuestionFile.Write(Shown.Content));
        ModelState.Clear(); // what was read stands in the form, not what was sent
        if (Shown.Wrong.Count > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var kind = MustSayKind();
        using var text = new MemoryStream(Encoding.UTF8.GetBytes(Looked is { Length: > 0 and <= MostBytes } looked ? looked : throw new RuleBroken("Chọn tệp rồi xem trước khi nhập.", "Upload")));
        Shown = QuestionFile.Read(text);
        if (Shown.Wrong.Count > 0) throw new RuleBroken($"Bộ câu hỏi còn lỗi nên chưa nhập gì. {Shown.Wrong[0]}", "Upload");
        var draft = QuestionSet.Draft(official.AgencyId, kind, Shown.Content);
        db.Add(draft);
        await db.SaveChangesAsync(cancellationToken);
        Notice = "Đã nhập thành dự thảo. Đối chiếu với văn bản gốc rồi chọn ngày áp dụng.";
        return LocalRedirect($"/bo-cau-hoi/{draft.Id}");
    }

    private QuestionKind MustSayKind() => Kind is { } kind && Enum.IsDefined(kind) ? kind : throw new RuleBroken("Chọn bộ câu hỏi dùng cho việc gì.", "Kind");

    private static async Task<QuestionsRead> ReadAsync(IFormFile upload, CancellationToken cancellationToken)
    {
        if (upload.Length is 0 or > MostBytes) throw new RuleBroken("Tệp rỗng hoặc quá 2 MB.", "Upload");
        using var file = new MemoryStream();
        await upload.CopyToAsync(file, cancellationToken);
        file.Position = 0;
        return Path.GetExtension(upload.FileName).ToLowerInvariant() switch
        {
            ".json" => QuestionFile.Read(file),
            ".xlsx" => QuestionSheet.Read(SheetReader.Ordinary(file, "Upload")),
            var other => throw new RuleBroken($"Không đọc được tệp đuôi «{other}». Chọn tệp JSON hoặc XLSX.", "Upload"),
        };
    }
}
