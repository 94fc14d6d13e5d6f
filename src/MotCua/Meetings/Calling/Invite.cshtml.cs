using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Meetings.Showing;
using MotCua.Platform;
using MotCua.Work;

namespace MotCua.Meetings.Calling;

/// <summary>Who is asked to come, with a warning where they are expected elsewhere; and the invitation goes out under its number.</summary>
[Needs]
internal sealed class InviteModel(MotCuaDbContext db, Official official, MeetingNumbers numbers, TimeProvider clock) : MeetingPage(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public WorkParties Parties { get; private set; } = null!;

    public IReadOnlyList<string> Warnings { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken) => await base.LoadAsync(cancellationToken) && MayArrange;

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Parties = await WorkParties.OfAsync(Db, Found.AgencyId, cancellationToken);
        var busy = await Conflicts.OfAsync(Db, Found, cancellationToken);
        Warnings = [.. Found.Invitees.Where(i => i.OfficialId is { } key && busy.ContainsKey(key)).Select(i => $"{i.Name} trùng giờ với {busy[i.OfficialId!.Value]}.")];
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        var officials = Input.Officials.Select(Parties.Find).OfType<WorkParty>().Select(p => (p.OfficialId, p.Name, ""));
        var others = Typed(Input.Others).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries) is [var name, var from] ? ((long?)null, Fit(name), Fit(from)) : (null, Fit(line), ""));
        var added = Found.AddInvitees([.. officials, .. others]);
        await Db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã thêm {added.Print()} người.";
        return LocalRedirect($"{Address}/moi");
    }

    public async Task<IActionResult> OnPostSendAsync(CancellationToken cancellationToken)
    {
        await Db.InTransactionAsync(async () =>
        {
            Found.Invite(await numbers.InvitationAsync(Found.AgencyId, cancellationToken), Now.ToDay());
            await Db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        Notice = $"Đã gửi giấy mời số {Found.InvitationSymbol}.";
        return LocalRedirect(Address);
    }

    private static string Fit(string text) => text.Length <= 250 ? text : throw new RuleBroken($"Tên «{text[..40]}…» dài quá 250 ký tự.", "Input.Others");

    internal sealed record Form
    {
        [Display(Name = "Cán bộ trong đơn vị")]
        public List<string> Officials { get; set; } = [];

        [Display(Name = "Người ngoài đơn vị"), StringLength(8000, ErrorMessage = "Danh sách dài quá 8.000 ký tự.")]
        public string? Others { get; set; }
    }
}
