using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Feedback.Working;

/// <summary>An official writes down truthfully what came at the desk, by phone, by mail or on paper (NĐ 20/2008 Điều 6).</summary>
[Needs(Permission.ReceiveFeedback)]
[RequestFormLimits(MultipartBodyLengthLimit = 110_000_000)]
[RequestSizeLimit(110_000_000)]
internal sealed class NewModel(MotCuaDbContext db, Official official, FeedbackIntake intake) : WorkPage
{
    [BindProperty]
    public FeedbackInput Input { get; set; } = new();

    [BindProperty, Display(Name = "Nhận qua"), EnumDataType(typeof(FeedbackChannel), ErrorMessage = "Chọn cách nhận.")]
    public FeedbackChannel Channel { get; set; } = FeedbackChannel.Desk;

    [BindProperty]
    public List<IFormFile> Uploads { get; set; } = [];

    public NamedUnits Units { get; private set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Units = await NamedUnits.OfAsync(db, official.AgencyId, cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var received = await intake.ReceiveAsync(Input.Of(official.AgencyId, Channel, FeedbackAbout.Of(Units.Chosen(Input.AboutUnitId, "Input.AboutUnitId"))), Uploads, cancellationToken);
        Notice = $"Đã ghi nhận {received.Code}. In giấy biên nhận giao người gửi.";
        return LocalRedirect($"/xu-ly-phan-anh/{received.Id}");
    }
}
