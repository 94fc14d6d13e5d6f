using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Citizens;
using MotCua.Dossiers;
using MotCua.Files;
using MotCua.Notifications;
using MotCua.Platform;
using MotCua.Portal.Tracking;

namespace MotCua.Portal.Own;

/// <summary>One dossier as its owner, or who filed it for them, sees it: where it stands, what was told to this address, the result, and how it is to be collected.</summary>
[ForPerson]
internal sealed class OwnDossierModel(MotCuaDbContext db, OwnPerson person) : OwnDossierPage(db, person)
{
    private const int MessagesShown = 30;

    [BindProperty]
    public Form Input { get; set; } = new();

    public TrackedDossier Tracked { get; private set; } = null!;

    public IReadOnlyList<StoredFile> Results { get; private set; } = [];

    public IReadOnlyList<Message> Messages { get; private set; } = [];

    public bool MayChoose => ActsForOwner && Dossier.Allows(DossierVerb.ChooseDelivery);

    public override Aggregate? Subject => Dossier;

    protected override async Task<bool> PrepareAsync(CancellationToken cancellationToken)
    {
        var history = await Db.History.AsNoTracking().Where(h => h.SubjectId == Id).OrderBy(h => h.Sequence).ToListAsync(cancellationToken);
        Tracked = TrackedDossier.Of(Dossier, history, []);
        if (IsOpenToTake) Results = await ResultFiles.OrderBy(f => f.Id).ToListAsync(cancellationToken);
        var address = Person.Address.Text;
        Messages = await Db.Messages.AsNoTracking().Where(m => m.SubjectId == Id && m.Address == address && m.State == MessageState.Sent && !m.IsSecret).OrderByDescending(m => m.At).Take(MessagesShown).ToListAsync(cancellationToken);
        if (HttpMethods.IsGet(Request.Method)) Input = new Form { Way = Dossier.Delivery, Address = Dossier.DeliveryAddress };
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ActsForOwner) return NotFound();
        Dossier.ChooseDelivery(Input.Way, Input.Address ?? "");
        await Db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã ghi: {Input.Way.Word().ToLower(VietnamText.Culture)}.";
        return LocalRedirect($"/cua-toi/ho-so/{Id}");
    }

    internal sealed record Form
    {
        [Display(Name = "Cách nhận"), EnumDataType(typeof(ResultDelivery), ErrorMessage = "Chọn cách nhận kết quả.")]
        public ResultDelivery Way { get; set; } = ResultDelivery.AtDesk;

        [Display(Name = "Địa chỉ nhận qua bưu chính"), StringLength(500, ErrorMessage = "Địa chỉ dài quá 500 ký tự.")]
        public string? Address { get; set; }
    }
}
