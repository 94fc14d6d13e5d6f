using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Staff.Training;

/// <summary>Which open needs go to the city, and with what words.</summary>
[Needs(Permission.ManageStaff)]
internal sealed class ProposeModel(MotCuaDbContext db, Official official, Proposer proposer) : WorkPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<TrainingNeed> Open { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Open = await db.TrainingNeeds.AsNoTracking().VisibleTo(official).Where(n => n.State == NeedState.Open).OrderBy(n => n.Name).ThenBy(n => n.Id).ToListAsync(cancellationToken);
        return true;
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var agency = official.AgencyId;
        Input = new Form { Needs = [.. Open.Select(n => n.Id)], Addressee = await db.Agencies.Where(a => a.Id == agency).Select(a => a.Profile.Superior).SingleAsync(cancellationToken) };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var proposal = await proposer.IssueAsync(official.AgencyId, Input.Needs, VietnamText.Typed(Input.Addressee), VietnamText.Typed(Input.Words), cancellationToken);
        Notice = $"Đã lập tờ trình số {proposal.Symbol}, {proposal.Needs.Count.Print()} nhu cầu.";
        return LocalRedirect($"/dao-tao/de-xuat/{proposal.Id}");
    }

    internal sealed record Form
    {
        public List<long> Needs { get; set; } = [];

        [Display(Name = "Kính gửi"), StringLength(250, ErrorMessage = "Nơi nhận dài quá 250 ký tự.")]
        public string? Addressee { get; set; }

        [Display(Name = "Lời trình"), StringLength(4000, ErrorMessage = "Lời trình dài quá 4.000 ký tự.")]
        public string? Words { get; set; }
    }
}
