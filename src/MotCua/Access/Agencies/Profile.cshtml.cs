using Microsoft.AspNetCore.Mvc;
using MotCua.Platform;

namespace MotCua.Access.Agencies;

/// <summary>What stands on the agency's papers and pages.</summary>
[Needs(Permission.ManageAgency)]
internal sealed class ProfileModel(MotCuaDbContext db, Official official) : AgencyPage(db, official)
{
    private readonly MotCuaDbContext _db = db;

    [BindProperty]
    public ProfileForm Input { get; set; } = new();

    protected override void Fill() => Input = ProfileForm.Of(Agency.Profile);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Agency.Describe(Input.Over(Agency.Profile));
        await _db.SaveChangesAsync(cancellationToken);
        Notice = "Đã lưu thông tin đơn vị. Giấy tờ in từ nay dùng thông tin mới; giấy đã in giữ nguyên.";
        return LocalRedirect("/quan-tri/don-vi");
    }
}
