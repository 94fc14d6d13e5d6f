using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Ratings.Questions;

/// <summary>Versions of the sets of questions; a new one is made from another.</summary>
[Needs(Permission.ManageQuestions)]
internal sealed class ListModel(MotCuaDbContext db, Official official) : WorkPage
{
    public IReadOnlyList<QuestionSet> Rows { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Rows = await db.QuestionSets.For(official).AsNoTracking().OrderBy(s => s.Kind).ThenByDescending(s => s.ValidFrom).ThenByDescending(s => s.Id).Take(200).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(long from, CancellationToken cancellationToken)
    {
        if (Rows.FirstOrDefault(r => r.Id == from) is not { } origin) return NotFound();
        var draft = QuestionSet.Draft(official.AgencyId, origin.Kind, origin.Content, origin.Id);
        db.Add(draft);
        await db.SaveChangesAsync(cancellationToken);
        Notice = "Đã lập dự thảo. Sửa xong thì chọn ngày áp dụng.";
        return LocalRedirect($"/bo-cau-hoi/{draft.Id}");
    }
}
