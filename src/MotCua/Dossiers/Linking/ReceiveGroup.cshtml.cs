using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers.OneStop;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Procedures;
using MotCua.Rules;

namespace MotCua.Dossiers.Linking;

/// <summary>A linked group filed once: one person, one list of papers, several dossiers, opened all or none.</summary>
[Needs(Permission.ReceiveDossiers)]
[RequestFormLimits(ValueLengthLimit = 200_000, MultipartBodyLengthLimit = 220_000_000)]
[RequestSizeLimit(220_000_000)]
internal sealed class ReceiveGroupModel(MotCuaDbContext db, Official official, Reception reception, Rulebook rulebook, FileStore files, TimeProvider clock) : IntakePage(db, official)
{
    [BindProperty(SupportsGet = true, Name = "nhom")]
    public long? GroupId { get; set; }

    /// <summary>Which of the group's procedures are wanted; none named means all that can be received today.</summary>
    [BindProperty(SupportsGet = true, Name = "thu-tuc")]
    public List<long> Wanted { get; set; } = [];

    [BindProperty]
    public List<FeeLine> Fees { get; set; } = [];

    [BindProperty]
    public List<IFormFile> Scans { get; set; } = [];

    public IReadOnlyList<LinkedGroup> Offered { get; private set; } = [];

    public LinkedGroup? Group { get; private set; }

    public IReadOnlyList<MemberLine> Members { get; private set; } = [];

    public IReadOnlyList<MemberLine> Chosen => [.. Members.Where(m => m.IsChosen)];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        Offered = [.. (await Db.LinkedGroups.AsNoTracking().Where(g => g.ValidFrom <= today && (g.ValidTo == null || g.ValidTo >= today)).ToListAsync(cancellationToken)).OrderBy(g => g.Name, StringComparer.Ordinal)];
        if (GroupId is null) return !HttpMethods.IsPost(Request.Method);
        Group = Offered.FirstOrDefault(g => g.Id == GroupId);
        if (Group is null) return false;
        await LoadMembersAsync(Group.Content, cancellationToken);
        if (HttpMethods.IsPost(Request.Method)) ReadScannedCard();
        else
        {
            Input.Papers = new GroupChecklist(Group.Content, [.. Chosen.Select(m => m.Version!)]).Lines();
            Fees = [.. Chosen.Select(m => new FeeLine { Fee = m.Version!.Content.Fee.Amount })];
        }
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Told is not null) return Page(); // a card was scanned: look first, then receive
        FilerMustBeNamed();
        if (Chosen.Count < 2) throw new RuleBroken("Nhóm liên thông có ít nhất hai thủ tục. Nộp một thủ tục thì dùng trang Tiếp nhận hồ sơ.");
        if (Fees.Count != Chosen.Count) throw new RuleBroken("Danh sách thủ tục vừa thay đổi. Chọn lại thủ tục rồi nhập tiếp.");
        var rules = await rulebook.OnAsync(Official.AgencyId, clock.Today, cancellationToken);
        if (await HasTwinsAsync(Chosen[0].Procedure.Id, clock.UtcNow.AddDays(-rules.Number(RuleKey.DuplicateDays)), cancellationToken)) return Page();
        var filing = Ids.Next();
        var dossiers = await reception.ReceiveTogetherAsync(Requests(), filed => LinkAsync(filing, filed, rules, cancellationToken), cancellationToken);
        Notice = $"Đã tiếp nhận {dossiers.Count} hồ sơ của nhóm: {string.Join(", ", dossiers.Select(d => d.Code))}.";
        return LocalRedirect($"/mot-cua/nhom-ho-so/{filing}");
    }

    private List<ReceptionRequest> Requests()
    {
        var checklist = new GroupChecklist(Group!.Content, [.. Chosen.Select(m => m.Version!)]);
        return [.. Chosen.Zip(Fees, (member, fee) => new ReceptionRequest(Official.AgencyId, member.Version!.Id, Input.Owner)
        {
            Filer = Input.Filer, Summary = (Input.Summary ?? "").Trim(), Channel = Input.Channel, Delivery = Input.Delivery, Fee = fee.Fee, FeePaid = fee.FeePaid,
            Sets = member.Version.Content.Sets, Papers = checklist.PapersOf(member.Version, Input.Papers), ReceivedById = Official.Id,
        })];
    }

    private async Task LinkAsync(long filing, IReadOnlyList<Dossier> filed, RulesInForce rules, CancellationToken cancellationToken)
    {
        var codes = Chosen.Zip(filed).ToDictionary(p => p.First.Procedure.Id, p => p.Second.Code);
        Dossier.Link(filing, Group!.Name, [.. Chosen.Zip(filed, (m, d) => (d, m.Member.After is { } after ? codes.GetValueOrDefault(after) : null))]);
        foreach (var scan in Scans) await files.KeepAsync(new FileOwner(Official.AgencyId, nameof(Dossier), filed[0].Id), "Bản quét khi tiếp nhận nhóm", scan, rules.Number(RuleKey.FileMegabytes), "Scans", cancellationToken);
    }

    private async Task LoadMembersAsync(LinkedGroupContent group, CancellationToken cancellationToken)
    {
        var ids = group.Members.Select(m => m.ProcedureId).ToList();
        var procedures = await Db.Procedures.AsNoTracking().Include(p => p.Versions).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        List<MemberLine> members = [];
        foreach (var member in group.Members.Where(m => procedures.ContainsKey(m.ProcedureId)))
        {
            var procedure = procedures[member.ProcedureId];
            var version = procedure.IsRetired || procedure.On(clock.Today) is not { Content.CanBeUsed: true } found ? null : found;
            var promise = version is null ? null : await reception.PromiseAsync(Official.AgencyId, version.Content, cancellationToken);
            members.Add(new(member, procedure, version, promise, version is not null && (!member.IsOptional || Wanted.Count == 0 || Wanted.Contains(procedure.Id))));
        }
        Members = members;
    }

    internal sealed record MemberLine(LinkedMember Member, Procedure Procedure, ProcedureVersion? Version, DueSet? Promise, bool IsChosen);

    internal sealed record FeeLine
    {
        [Display(Name = "Phí, lệ phí (đồng)"), Range(0, 1_000_000_000, ErrorMessage = "Phí, lệ phí từ 0 đến 1.000.000.000 đồng.")]
        public decimal? Fee { get; set; }

        [Display(Name = "Đã thu")]
        public bool FeePaid { get; set; }
    }
}
