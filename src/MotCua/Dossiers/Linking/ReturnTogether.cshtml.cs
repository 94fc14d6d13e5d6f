using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers.Processing;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers.Linking;

/// <summary>Trả chung: the results of one filing that lie ready, handed over at once, all ticked ones or none.</summary>
[Needs(Permission.ReturnResults)]
internal sealed class ReturnTogetherModel(DossierWork work) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public List<string> Marks { get; set; } = [];

    public IReadOnlyList<Dossier> Dossiers { get; private set; } = [];

    public IReadOnlyList<Dossier> Ready => [.. Dossiers.Where(d => d.Allows(DossierVerb.Return))];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Dossiers = await Filed().AsNoTracking().OrderBy(d => d.Id).ToListAsync(cancellationToken);
        if (Dossiers.Count == 0) return false;
        if (HttpMethods.IsPost(Request.Method)) return true;
        Marks = [.. Ready.Select(d => Batch.Mark(d.Id, d.Version))];
        Input.Receiver = Dossiers[0].Filer?.Name ?? Dossiers[0].Owner.Name;
        Input.Relation = Dossiers[0].Filer is null ? "Chủ hồ sơ" : "Người nộp";
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var dossiers = await Filed().TickedAsync(Marks, cancellationToken);
        var note = string.Join("; ", new[] { Input.Relation ?? "", "Trả chung nhóm hồ sơ liên thông", Input.Note ?? "" }.Select(n => n.Trim()).Where(n => n.Length > 0));
        Batch.Each(dossiers, d => d.Return(Input.Receiver!.Trim(), Person.NormalIdNumber(Input.ReceiverId), d.Delivery, note, Input.FeePaid && d is { Fee: > 0, FeePaid: false }, work.Now));
        await work.Db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã trả kết quả {dossiers.Count.Print()} hồ sơ: {string.Join(", ", dossiers.Select(d => d.Code))}.";
        return LocalRedirect($"/mot-cua/nhom-ho-so/{Id}");
    }

    private IQueryable<Dossier> Filed()
    {
        var id = Id;
        return work.Db.Dossiers.VisibleTo(work.Official).Where(d => d.GroupId == id);
    }

    internal sealed record Form
    {
        [Display(Name = "Người nhận"), Required(ErrorMessage = "Ghi họ tên người nhận."), StringLength(200, ErrorMessage = "Họ tên dài quá 200 ký tự.")]
        public string? Receiver { get; set; }

        [Display(Name = "Quan hệ với chủ hồ sơ"), StringLength(100, ErrorMessage = "Quan hệ dài quá 100 ký tự.")]
        public string? Relation { get; set; }

        [Display(Name = "Số giấy tờ người nhận"), StringLength(30, ErrorMessage = "Số giấy tờ dài quá 30 ký tự.")]
        public string? ReceiverId { get; set; }

        [Display(Name = "Ghi chú"), StringLength(300, ErrorMessage = "Ghi chú dài quá 300 ký tự.")]
        public string? Note { get; set; }

        [Display(Name = "Đã thu đủ phí, lệ phí của các hồ sơ được trả")]
        public bool FeePaid { get; set; }
    }
}
