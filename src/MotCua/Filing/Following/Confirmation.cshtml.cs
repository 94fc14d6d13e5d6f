using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Citizens;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Filing.Following;

/// <summary>What was filed when, and until when it is answered. Not the receipt of a dossier: that is given when it is accepted.</summary>
[ForPerson]
internal sealed class ConfirmationModel(MotCuaDbContext db, OwnPerson person, OwnAddress own) : FiledPage(db, person)
{
    public Paper Paper { get; private set; } = null!;

    public void OnGet() { }

    public IActionResult OnGetPdf() => PaperFile.Pdf(Paper, $"xac-nhan-{Filing.Code}");

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var agency = await Db.AgencyAsAtAsync(Filing.AgencyId, Filing.SubmittedAt, cancellationToken);
        var submitted = (FilingSubmitted)(await Db.History.AsNoTracking().Where(h => h.SubjectId == Id).OrderBy(h => h.Sequence).FirstAsync(cancellationToken)).Happened;
        var address = $"{agency.OriginOr(own.Of(HttpContext))}/cua-toi/da-nop/{Filing.Id}";
        Paper = new Paper("GIẤY XÁC NHẬN ĐÃ NỘP HỒ SƠ TRỰC TUYẾN", PaperSize.A5, false, new Letterhead(agency.Superior, agency.Name, agency.Place, Filing.SubmittedAt.ToDay()),
        [
            new Field("Mã hồ sơ trực tuyến", Filing.Code, Bold: true),
            new Field("Nộp lúc", Filing.SubmittedAt.Print()),
            new Field("Thủ tục", Filing.ProcedureName),
            new Field("Chủ hồ sơ", Filing.Content.Owner.Name),
            .. Filing.Content.Filer is { } filer ? new PaperBlock[] { new Field("Người nộp thay", filer.Name) } : [],
            new Field("Trả lời tiếp nhận trước", submitted.Due.At.Print()),
            new QrCode(address, "Quét để theo dõi"),
            new SmallPrint("Giấy này chưa phải Giấy tiếp nhận hồ sơ và hẹn trả kết quả: giấy đó được gửi khi hồ sơ được tiếp nhận. Theo dõi bằng chính số điện thoại hoặc thư điện tử đã dùng khi nộp."),
        ]);
    }
}
