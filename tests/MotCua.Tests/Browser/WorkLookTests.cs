using MotCua.Meetings;
using MotCua.Work;

namespace MotCua.Browser;

/// <summary>Plan, tasks and meetings as they look at a desk and on a phone.</summary>
public class WorkLookTests
{
    [Theory]
    [InlineData(1440, 900, false)]
    [InlineData(360, 740, true)]
    public async Task Plan_board_letter_and_meeting_can_be_read_at_a_desk_and_on_a_phone(int width, int height, bool dark)
    {
        await using var app = await MotCuaApp.ListenAsync();
        var plan = await app.PlanApprovedAsync();
        var task = await app.AssignedAsync(("Input.DueOn", "27/04/2024"));
        var meeting = await app.MeetingAsync();
        await app.InvitedAsync(meeting);
        await app.HeldAsync(meeting);
        var open = await app.MeetingAsync(("Input.Day", "10/05/2024"));
        using var leader = await app.LeaderAsync();
        var letter = (await leader.SubmitAsync(await leader.OpenAsync("/nhiem-vu/don-doc"), "Lập văn bản")).Url.AbsolutePath;
        var page = await Chromium.PageAsync(app, (width, height), dark: dark);
        await page.SignInAsync(await app.OfficialAsync("Lê Minh Quân", "Lãnh đạo", "Lãnh đạo"));

        (string Address, string Name)[] pages =
        [
            ("/nhiem-vu", "bang"), ("/nhiem-vu/cua-toi", "cua-toi"), ("/nhiem-vu/theo-doi", "theo-doi"), ("/nhiem-vu/don-doc", "don-doc"), (letter, "van-ban-don-doc"), ("/nhiem-vu/soan", "soan"), ($"/nhiem-vu/{task.Id}", "mot-viec"),
            ($"/nhiem-vu/{task.Id}/bao-cao", "bao-cao"), ($"/nhiem-vu/{task.Id}/quyet-dinh", "quyet-dinh"), ("/ke-hoach-cchc", "cac-ke-hoach"), (plan, "ke-hoach"), ($"{plan}/xu-ly", "xu-ly-ke-hoach"),
            ("/cuoc-hop", "cac-cuoc-hop"), ("/cuoc-hop/soan", "len-lich"), (meeting, "cuoc-hop"), ($"{open}/moi", "moi-hop"), ($"{meeting}/bien-ban", "bien-ban"), ($"{meeting}/ket-luan", "ket-luan"), ($"{meeting}/van-ban/giay-moi", "giay-moi"),
        ];
        foreach (var (address, name) in pages)
        {
            await page.GotoAsync(address);
            await page.LookAsync($"viec-{name}{(dark ? "-toi" : "")}");
        }
    }
}
