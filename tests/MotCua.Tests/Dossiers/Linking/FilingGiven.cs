using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Procedures;

namespace MotCua.Dossiers.Linking;

/// <summary>The shipped group of a birth, filed once.</summary>
internal static class FilingGiven
{
    public static readonly (string, string?)[] Parent =
    [
        ("Input.Name", "Nguyễn Thị Ánh"), ("Input.IdNumber", "060190001234"), ("Input.Phone", "0912 345 678"), ("Input.Address", "Khu phố 5, phường Đức Long"), ("Input.Summary", "Cháu Nguyễn An Nhiên"),
    ];

    public static Task<LinkedGroup> GroupAsync(this MotCuaApp app, string key = "khai-sinh") => app.InScopeAsync((_, db) => db.LinkedGroups.AsNoTracking().SingleAsync(g => g.Key == key));

    /// <summary>Files the group of a birth at the desk; gives the page that answers.</summary>
    public static async Task<Seen> FileBirthAsync(this MotCuaApp app, Visitor desk, params (string, string?)[] typed)
    {
        var form = await desk.OpenAsync($"/mot-cua/nhom-ho-so/moi?nhom={(await app.GroupAsync()).Id}");
        return await desk.SubmitAsync(form, "Tiếp nhận cả nhóm", [.. Parent, .. typed]);
    }

    public static Task<List<Dossier>> FiledAsync(this MotCuaApp app) => app.InScopeAsync((_, db) => db.Dossiers.AsNoTracking().Where(d => d.GroupId != null).OrderBy(d => d.Id).ToListAsync());

    /// <summary>Through section, leader and clerk to the result.</summary>
    public static async Task SettleAsync(this MotCuaApp app, long id)
    {
        await app.ApproveAsync(id);
        await app.ChangeAsync(id, d => d.Settle($"{id % 1000}/2024", app.Clock.UtcNow));
    }

    /// <summary>Through section and leader to the clerk.</summary>
    public static async Task ApproveAsync(this MotCuaApp app, long id)
    {
        var handler = await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", DossierGiven.Section);
        await app.ChangeAsync(id, d => d.Transfer(new HandOver("Bộ phận Một cửa", handler, null, "Nguyễn Văn Đức", null)));
        await app.ChangeAsync(id, d => d.ProposeResult(DossierOutcome.Granted, "Đủ điều kiện", "", new HandOver("Nguyễn Văn Đức", null, null, "Lãnh đạo", null), app.Clock.UtcNow, "Nguyễn Văn Đức", handler));
        await app.ChangeAsync(id, d => d.Approve("Lê Minh Quân", "CHỦ TỊCH", app.Clock.UtcNow));
    }
}
