using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Staff.Training;

/// <summary>One course: what it is, who takes part and with what result.</summary>
[Needs(Permission.SeeStaff, Permission.ManageStaff)]
internal sealed class CourseModel(MotCuaDbContext db, Official official, Scales scales, TimeProvider clock) : CoursePage(db, official, clock)
{
    private List<StaffMember> _members = [];
    private HashSet<long> _wanting = [];

    [BindProperty, Display(Name = "Người học")]
    public List<long> Members { get; set; } = [];

    [BindProperty, Display(Name = "Lý do"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? Why { get; set; }

    public ScaleBook Book { get; private set; } = null!;

    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    public IEnumerable<SelectListItem> People => _members.Where(m => Found.Participants.All(p => p.MemberId != m.Id)).OrderByDescending(m => _wanting.Contains(m.Id)).Select(m => new SelectListItem(_wanting.Contains(m.Id) ? $"{m.FullName} (có nhu cầu)" : m.FullName, $"{m.Id}", Members.Contains(m.Id)));

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Book = await scales.OfAsync(Found.AgencyId, cancellationToken);
        Story = await StoryAsync(cancellationToken);
        if (!MayManage || Found.State is not CourseState.Planned) return;
        var (agency, scale) = (Found.AgencyId, Found.Terms.ScaleKey);
        _members = await Db.StaffMembers.AsNoTracking().VisibleTo(Official).ServingOn(Today).OrderBy(m => m.Folded).ThenBy(m => m.Id).ToListAsync(cancellationToken);
        var topic = VietnamText.Fold(Found.Terms.Topic);
        _wanting = [.. (await Db.TrainingNeeds.AsNoTracking().Where(n => n.AgencyId == agency && (n.State == NeedState.Open || n.State == NeedState.Proposed)).Select(n => new { n.MemberId, n.ScaleKey, n.Topic }).ToListAsync(cancellationToken))
            .Where(n => (scale.Length > 0 && n.ScaleKey == scale) || VietnamText.Fold(n.Topic) == topic).Select(n => n.MemberId)];
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostEnrolAsync(CancellationToken cancellationToken) =>
        DoneAsync(() => $"Đã ghi danh {Found.Enrol(_members.Where(m => Members.Contains(m.Id)).Select(m => (m.Id, m.FullName))).Print()} người.", cancellationToken);

    public Task<IActionResult> OnPostUnenrolAsync(long member, CancellationToken cancellationToken) => DoneAsync(() =>
    {
        Found.Unenrol(member);
        return "Đã bỏ khỏi khoá học.";
    }, cancellationToken);

    public Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken) => DoneAsync(() =>
    {
        Found.Cancel(Typed(Why));
        return "Đã ghi không mở khoá học.";
    }, cancellationToken);

    private async Task<IActionResult> DoneAsync(Func<string> verb, CancellationToken cancellationToken) =>
        Official.MayUse(Permission.ManageStaff) ? await SaveAsync(verb(), List, cancellationToken) : Forbid();
}
