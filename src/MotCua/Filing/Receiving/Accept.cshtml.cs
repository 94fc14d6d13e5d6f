using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Files;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Procedures;
using MotCua.Rules;

namespace MotCua.Filing.Receiving;

/// <summary>A filing becomes a dossier, with the form and the files; code, date and book number as for any other (NĐ 61/2018 Điều 17.3).</summary>
[Needs(Permission.ReceiveDossiers)]
internal sealed class AcceptModel(MotCuaDbContext db, Official official, Reception reception, FileStore files, Rulebook rulebook, Once once, TimeProvider clock) : FilingPage(db, official, clock)
{
    public static readonly PaperVerdict[] Verdicts = [PaperVerdict.Good, PaperVerdict.Bad, PaperVerdict.Missing, PaperVerdict.NotNeeded];

    [BindProperty]
    public Form Input { get; set; } = new();

    public DueSet? Promise { get; private set; }

    public bool HasTwins { get; private set; }

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await base.PrepareAsync(cancellationToken);
        if (View.Procedure.CanBeUsed) Promise = await reception.PromiseAsync(Found.AgencyId, View.Procedure, cancellationToken);
        if (Input.Papers.Count != Found.Content.Papers.Count) Input.Papers = [.. Found.Content.Papers.Select((_, i) => new Row { Verdict = FirstLook(i) })];
        if (!HttpMethods.IsPost(Request.Method)) Input.Fee = View.Procedure.Fee.Amount;
        HasTwins = await HasTwinsAsync(cancellationToken);
    }

    public IActionResult OnGet() => Found.State is FilingState.Submitted ? Page() : LocalRedirect($"/ho-so-truc-tuyen/{Id}");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (HasTwins && !Input.NotADuplicate) throw new RuleBroken("Có hồ sơ cùng chủ hồ sơ, cùng thủ tục vừa tiếp nhận (xem ở trang hồ sơ trực tuyến). Nếu không trùng, đánh dấu «Vẫn tiếp nhận» rồi gửi lại.", "Input.NotADuplicate");
        var content = Found.Content;
        var request = new ReceptionRequest(Found.AgencyId, Found.ProcedureVersionId, content.Owner)
        {
            Filer = content.Filer, Summary = content.Summary, Channel = FilingChannel.Online, Delivery = content.Delivery, Fee = Input.Fee, FeePaid = Input.FeePaid, Sets = View.Procedure.Sets, ReceivedById = Official.Id,
            Papers = [.. content.Papers.Select((p, i) => new DossierPaper(p.Name, p.Originals, p.Copies, p.Required, p.Kind, Input.Papers[i].Verdict, Typed(Input.Papers[i].Note)))],
        };
        var dossier = await reception.ReceiveAsync(request, d => CarryAsync(d, cancellationToken), cancellationToken);
        Notice = $"Đã tiếp nhận {Found.Code} thành hồ sơ {dossier.Code}.";
        return LocalRedirect($"/ho-so/{dossier.Id}");
    }

    private async Task CarryAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        once.LeadsTo = $"/ho-so/{dossier.Id}";
        if (Found.Content.Delivery is ResultDelivery.ByPost && dossier.Allows(DossierVerb.ChooseDelivery)) dossier.ChooseDelivery(ResultDelivery.ByPost, Found.Content.DeliveryAddress);
        var owner = new FileOwner(dossier.AgencyId, nameof(Dossier), dossier.Id);
        foreach (var file in await Db.AttachmentsOf(Found.Id).AsNoTracking().OrderBy(f => f.Id).ToListAsync(cancellationToken)) files.Share(file, owner, file.Label);
        if (Found.Content.FormWasFilled && !View.Procedure.Form.IsEmpty) await KeepFormAsync(dossier, owner, cancellationToken);
        Found.Accept(dossier, Now);
    }

    // As it was filled in, on paper: who handles it reads one document, and the archive keeps it without the program.
    private async Task KeepFormAsync(Dossier dossier, FileOwner owner, CancellationToken cancellationToken)
    {
        var agency = await Db.AgencyAsAtAsync(dossier.AgencyId, Now, cancellationToken);
        var paper = new Paper($"TỜ KHAI: {View.Procedure.Name}".ToUpper(VietnamText.Culture), PaperSize.A4, false, new Letterhead(agency.Superior, agency.Name, agency.Place, Found.CountedFrom.ToDay()),
            [.. new FormAnswersView(View.Procedure.Form, Found.Content.Answers, Masked: false).Blocks, new SmallPrint($"Người nộp đã điền trực tuyến và cam đoan là đúng lúc {Found.CountedFrom.Print()}, mã {Found.Code}.")]);
        await files.KeepAsync(owner, "Tờ khai điện tử", $"to-khai-{Found.Code}.pdf", PaperPdf.Bytes(paper), (await rulebook.OnAsync(dossier.AgencyId, Now.ToDay(), cancellationToken)).Number(RuleKey.FileMegabytes), "", cancellationToken);
    }

    private PaperVerdict FirstLook(int paper) => Found.Content.Papers[paper].Way is PaperWay.NotNeeded && !View.Files.Any(f => f.Paper == paper) ? PaperVerdict.NotNeeded : PaperVerdict.Good;

    private async Task<bool> HasTwinsAsync(CancellationToken cancellationToken)
    {
        var since = Now.AddDays(-(await rulebook.OnAsync(Found.AgencyId, Now.ToDay(), cancellationToken)).Number(RuleKey.DuplicateDays));
        return await Db.TwinsOf(Found, since).AnyAsync(cancellationToken);
    }

    internal sealed record Form
    {
        [Display(Name = "Phí, lệ phí (đồng)"), Range(0, 1_000_000_000, ErrorMessage = "Phí, lệ phí từ 0 đến 1.000.000.000 đồng.")]
        public decimal? Fee { get; set; }

        [Display(Name = "Đã nộp")]
        public bool FeePaid { get; set; }

        [Display(Name = "Vẫn tiếp nhận: đã kiểm tra, không trùng")]
        public bool NotADuplicate { get; set; }

        public List<Row> Papers { get; set; } = [];
    }

    internal sealed record Row
    {
        [EnumDataType(typeof(PaperVerdict), ErrorMessage = "Chọn kết quả kiểm tra trong danh sách.")]
        public PaperVerdict Verdict { get; set; }

        [StringLength(300, ErrorMessage = "Ghi chú dài quá 300 ký tự.")]
        public string? Note { get; set; }
    }
}
