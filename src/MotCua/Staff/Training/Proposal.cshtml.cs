using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Staff.Training;

/// <summary>One proposal as a page to print, PDF and Word, and what the city answered.</summary>
[Needs(Permission.SeeStaff, Permission.ManageStaff)]
internal sealed class ProposalModel(MotCuaDbContext db, Official official, TimeProvider clock) : SubjectPage<TrainingProposal>(db, official, clock)
{
    [BindProperty, Display(Name = "Nội dung trả lời"), StringLength(2000, ErrorMessage = "Nội dung trả lời dài quá 2.000 ký tự.")]
    public string? Answer { get; set; }

    [BindProperty, Display(Name = "Ngày trả lời")]
    public DateOnly? AnsweredOn { get; set; }

    public Paper Paper { get; private set; } = null!;

    public bool MayManage => Official.Can(Permission.ManageStaff);

    protected override IQueryable<TrainingProposal> Visible => Db.TrainingProposals.VisibleTo(Official);

    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        Paper = ProposalPaper.Of(Found, await Db.AgencyAsAtAsync(Found.AgencyId, Found.IssuedOn.EndUtc().AddTicks(-1), cancellationToken));

    public void OnGet() => (Answer, AnsweredOn) = (Found.Answer, Found.AnsweredOn ?? Now.ToDay());

    public IActionResult OnGetPdf() => PaperFile.Pdf(Paper, FileName);

    public IActionResult OnGetWord() => PaperFile.Word(Paper, FileName);

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.ManageStaff)) return Forbid();
        Found.Hear(Typed(Answer), AnsweredOn ?? throw new RuleBroken("Nhập ngày trả lời.", "AnsweredOn"));
        return await SaveAsync("Đã ghi trả lời.", "/dao-tao/de-xuat", cancellationToken);
    }

    private string FileName => $"to-trinh-dao-tao-{Found.IssuedOn:yyyyMMdd}-{Found.Id}";
}
