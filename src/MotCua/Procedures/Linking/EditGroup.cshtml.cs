using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Procedures.Linking;

/// <summary>A group made or changed by the catalogue manager; dossiers opened before keep what they were linked by.</summary>
[Needs(Permission.ManageProcedures)]
internal sealed class EditGroupModel(MotCuaDbContext db, TimeProvider clock) : WorkPage
{
    private const int FreeRows = 2;

    [BindProperty(SupportsGet = true)]
    public long? Id { get; set; }

    [BindProperty]
    public GroupInput Input { get; set; } = new();

    public LinkedGroup? Group { get; private set; }

    public override Aggregate? Subject => Group;

    private IReadOnlyList<Procedure> _procedures = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (Id is { } id && (Group = await db.LinkedGroups.SingleOrDefaultAsync(g => g.Id == id, cancellationToken)) is null) return false;
        _procedures = await db.Procedures.AsNoTracking().ToListAsync(cancellationToken);
        if (!HttpMethods.IsPost(Request.Method)) Input = Group is null ? new GroupInput { ValidFrom = clock.Today } : GroupInput.Of(Group, _procedures.ToDictionary(p => p.Id));
        while (Input.Members.Count(m => string.IsNullOrWhiteSpace(m.Procedure)) < FreeRows && Input.Members.Count < 12) Input.Members.Add(new());
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var content = Input.Content(_procedures);
        if (Group is null) db.Add(Group = LinkedGroup.Define($"nhom-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}", content, Input.ValidFrom!.Value, Input.ValidTo));
        else Group.Amend(content, Input.ValidFrom!.Value, Input.ValidTo);
        await db.SaveChangesAsync(cancellationToken);
        Notice = "Đã lưu nhóm thủ tục liên thông. Hồ sơ đã tiếp nhận giữ nguyên.";
        return LocalRedirect($"/thu-tuc/nhom-lien-thong/{Group.Id}");
    }
}
