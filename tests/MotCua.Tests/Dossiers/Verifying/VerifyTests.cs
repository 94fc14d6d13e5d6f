using Microsoft.EntityFrameworkCore;

namespace MotCua.Dossiers.Verifying;

public class VerifyTests
{
    [Theory]
    [InlineData("update history set data = replace(data, 'Hộ tịch', 'Đất đai') where kind = 'DossierReceived'", "mã băm không khớp")]
    [InlineData("delete from history where sequence = 1 and kind = 'DossierReceived'", "không có nhật ký nào")]
    [InlineData("update agencies set version = version + 1", "sự kiện cuối đã bị xoá")]
    [InlineData("update dossiers set status = 9", "trạng thái theo nhật ký")]
    [InlineData("update dossiers set due_at = received_at", "ngày hẹn trả theo nhật ký")]
    [InlineData("update dossiers set book_number = 2", "thiếu số 1")]
    [InlineData("update number_series set last = last + 1 where series = 'code'", "số cuối đã cấp là 2")]
    public async Task What_was_changed_behind_the_program_is_found_and_named(string sql, string says)
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ReceivedAsync(await app.PublishedAsync(), await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa"));
        Assert.Null(await app.FirstBreakAsync());

        await app.InScopeAsync((_, db) => db.Database.ExecuteSqlRawAsync(sql));

        Assert.Contains(says, (await app.FirstBreakAsync())?.What, StringComparison.Ordinal);
    }
}
