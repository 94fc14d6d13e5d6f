using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Staff.Records;

/// <summary>Leads to one's own record, or says how to get one.</summary>
[Needs]
internal sealed class MineModel(MotCuaDbContext db, Official official) : WorkPage
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var me = official.Id;
        return await db.StaffMembers.Where(m => m.OfficialId == me).Select(m => (long?)m.Id).SingleOrDefaultAsync(cancellationToken) is { } own ? LocalRedirect($"/nhan-su/ho-so/{own}") : Page();
    }
}
