using Microsoft.AspNetCore.Authorization;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Feedback.Following;

/// <summary>The confirmation, to print or to photograph: what was received when, until when it is answered, and how to follow it.</summary>
[AllowAnonymous]
internal sealed class ReceiptModel(MotCuaDbContext db, TrackingTries tries, OwnAddress own) : SentPage(db, tries)
{
    public Paper? Paper { get; private set; }

    public void OnGet() { }

    protected override async Task PrepareAsync(FeedbackCase found, CancellationToken cancellationToken)
    {
        var agency = await Db.AgencyAsAtAsync(found.AgencyId, found.ReceivedAt, cancellationToken);
        Paper = PaperOf(found, agency, $"{agency.OriginOr(own.Of(HttpContext))}/phan-anh/{found.Code}?m={found.TrackingSecret}");
    }

    private static Paper PaperOf(FeedbackCase found, AgencyProfile agency, string address) =>
        new("GIẤY BIÊN NHẬN PHẢN ÁNH, KIẾN NGHỊ", PaperSize.A5, false, new Letterhead(agency.Superior, agency.Name, agency.Place, found.ReceivedAt.ToDay()),
        [
            new Field("Mã phản ánh", found.Code, Bold: true),
            new Field("Mã bí mật", found.TrackingSecret, Bold: true),
            new Field("Nhận lúc", found.ReceivedAt.Print()),
            new Field("Qua", found.Channel.Word()),
            new Field("Về việc", found.Title),
            new Field("Phân loại, thông báo chậm nhất", found.AcceptDueAt.Print()),
            new Field("Trả lời chậm nhất", found.FirstDueAt.Print()),
            new QrCode(address, "Quét để theo dõi"),
            new SmallPrint("Giữ kín mã bí mật: ai có cả hai mã đều đọc được nội dung và câu trả lời."),
        ]);
}
