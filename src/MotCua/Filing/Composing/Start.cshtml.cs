using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Citizens;
using MotCua.Notifications;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Procedures;
using MotCua.Rules;

namespace MotCua.Filing.Composing;

/// <summary>What a procedure takes, and the beginning of a draft. Persons are filled from the last filing of the same proven address.</summary>
[ForPerson]
[EnableRateLimiting(FilingLimit.Policy)]
internal sealed class StartModel(MotCuaDbContext db, OwnPerson person, Rulebook rulebook, TimeProvider clock) : WorkPage
{
    private List<Agency> _agencies = [];
    private RulesInForce _rules = null!;
    private ProcedureVersion _version = null!;

    [BindProperty(SupportsGet = true, Name = "thu-tuc")]
    public long ProcedureId { get; set; }

    [BindProperty, Display(Name = "Nơi giải quyết")]
    public long? AgencyId { get; set; }

    public ProcedureContent Posting => _version.Content;

    public IReadOnlyList<SelectListItem> Agencies => [new("– Chọn –", ""), .. _agencies.Select(a => new SelectListItem(a.Name, $"{a.Id}"))];

    public bool IsOneAgency => _agencies.Count == 1;

    public string AnswerIn => _rules.Period(RuleKey.FilingAnswerTerm).InWords;

    public IReadOnlyList<(long Id, DateTime SavedAt)> Open { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (id, contact, today) = (ProcedureId, person.Address.Text, clock.Today);
        if (await db.Procedures.AsNoTracking().Offered().Include(p => p.Versions).SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } procedure) return false;
        if (procedure.On(today) is not { CanBeUsed: true } version) return false;
        _version = version;
        _agencies = await db.ReceivingAgenciesAsync(today, cancellationToken);
        _rules = await rulebook.OnAsync(_agencies.FirstOrDefault()?.Id ?? 0, today, cancellationToken);
        Open = [.. (await db.FilingDrafts.Where(d => d.Contact == contact && d.ProcedureId == id && d.FilingId == null).OrderByDescending(d => d.SavedAt).Take(3).Select(d => new { d.Id, d.SavedAt }).ToListAsync(cancellationToken)).Select(d => (d.Id, d.SavedAt))];
        return _agencies.Count > 0;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var agency = IsOneAgency ? _agencies[0] : _agencies.Find(a => a.Id == AgencyId) ?? throw new RuleBroken("Chọn nơi giải quyết.", "AgencyId");
        var contact = person.Address.Text;
        if (await db.FilingDrafts.CountAsync(d => d.Contact == contact, cancellationToken) >= _rules.Number(RuleKey.FilingDrafts))
            throw new RuleBroken($"Đang có {_rules.Number(RuleKey.FilingDrafts)} bản soạn dở. Nộp hoặc xoá bớt ở «Trang của tôi» rồi bắt đầu bản mới.");
        var draft = new FilingDraft
        {
            AgencyId = agency.Id, ProcedureId = ProcedureId, ProcedureVersionId = _version.Id, ProcedureName = Posting.Name, Contact = contact,
            Content = FilingContent.For(Posting) with { Owner = await KnownOwnerAsync(cancellationToken) }, SavedAt = clock.UtcNow,
        };
        db.Add(draft);
        await db.SaveChangesAsync(cancellationToken);
        return LocalRedirect(DraftSteps.Persons.AddressOf(draft.Id));
    }

    private async Task<Dossiers.Person> KnownOwnerAsync(CancellationToken cancellationToken)
    {
        var last = await db.OnlineFilings.AsNoTracking().FiledFrom(person.Address).OrderByDescending(f => f.SubmittedAt).Select(f => f.Content).FirstOrDefaultAsync(cancellationToken);
        var mayBeAnother = person.Identity is { } who && last?.Owner.IdNumber != who.IdNumber;
        var known = (mayBeAnother ? null : last?.Owner) ?? (person.Address.Channel is MessageChannel.Email ? new() { Email = person.Address.Text } : new() { Phone = person.Address.Text });
        return person.Identity is { } identity ? known with { Name = identity.Name, IdNumber = identity.IdNumber, BirthDate = identity.BirthDate } : known;
    }
}
