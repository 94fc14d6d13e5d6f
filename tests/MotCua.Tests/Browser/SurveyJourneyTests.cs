using Microsoft.Playwright;
using MotCua.Ratings;

namespace MotCua.Browser;

/// <summary>A survey as it is run, entered by keyboard without a script, checked again and closed.</summary>
public class SurveyJourneyTests
{
    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 740)]
    public async Task Forms_are_entered_by_keyboard_alone_and_every_page_of_a_survey_can_be_read(int width, int height)
    {
        await using var app = await MotCuaApp.ListenAsync();
        var planned = await app.SurveyAsync(dossiers: 4, sample: 4);
        var address = await app.FieldedAsync();
        var reform = await app.EnteredAsync("Đặng Quốc Bảo", "Phụ trách cải cách hành chính", "Văn phòng – Thống kê", (width, height));
        foreach (var (page, name) in new[] { ("/khao-sat", "danh-sach"), ("/khao-sat/soan", "soan"), ($"{planned}/rut-mau", "rut-mau"), (address, "mot-dot"), ($"{address}/in-phieu", "in-phieu"), ($"{address}/tap/1", "tap"), ($"{address}/tap/1/danh-sach", "nguoi-duoc-hoi"), ($"{address}/cac-phieu", "cac-phieu"), ("/muc-do-hai-long", "muc-do"), ("/muc-do-hai-long/loai-phieu", "don-dap") })
        {
            await reform.GotoAsync(page);
            await reform.LookAsync($"khao-sat-{name}");
        }
        using (var browserless = await app.ClerkAsync()) for (var form = 4; form <= 12; form++) await browserless.EnterAsync(address, $"{form}", "554544");

        var typing = await Chromium.PageAsync(app, (width, height), javaScript: false);
        await typing.SignInAsync(await app.OfficialAsync("Võ Thị Lan", "Văn thư", "Văn phòng – Thống kê"));
        await typing.GotoAsync($"{address}/nhap");
        await typing.Keyboard.TypeAsync("1");
        await typing.Keyboard.PressAsync("Tab");
        await typing.Keyboard.TypeAsync("555555");
        await typing.Keyboard.PressAsync("Enter");
        await typing.GetByText("Đã nhập phiếu 1").WaitForAsync();
        await typing.Keyboard.TypeAsync("2"); // a scanner ends with Enter
        await typing.Keyboard.PressAsync("Enter");
        await typing.GetByLabel("Câu trả lời").WaitForAsync();
        await typing.Keyboard.TypeAsync("443");
        await typing.Keyboard.PressAsync("Enter");
        await typing.GetByText("mới gõ 3 chữ số").First.WaitForAsync();
        await typing.GetByLabel("Câu trả lời").FillAsync("443322");
        await typing.Keyboard.PressAsync("Enter");
        await typing.GetByText("Đã nhập phiếu 2").WaitForAsync();
        await typing.Keyboard.TypeAsync("3");
        await typing.Keyboard.PressAsync("Tab");
        await typing.Keyboard.TypeAsync("111111");
        await typing.Keyboard.PressAsync("Enter");
        await typing.GetByText("Đã nhập phiếu 3").WaitForAsync();

        var clerk = await app.EnteredAsync("Võ Thị Lan", "Văn thư", "Văn phòng – Thống kê", (width, height));
        foreach (var (page, name) in new[] { ($"{address}/nhap", "nhap"), ($"{address}/phieu/2", "phieu") })
        {
            await clerk.GotoAsync(page);
            await clerk.LookAsync($"khao-sat-{name}");
        }
        await clerk.GotoAsync($"{address}/nhap");
        await clerk.GetByLabel("Số phiếu (gõ hoặc quét mã)").FillAsync("99");
        await clerk.Keyboard.PressAsync("Enter");
        await clerk.GetByRole(AriaRole.Alert).First.WaitForAsync();
        await clerk.LookAsync("khao-sat-nhap-loi");

        await reform.GotoAsync(address);
        await reform.GetByRole(AriaRole.Button, new() { Name = "Nhập xong, bắt đầu phúc tra" }).ClickAsync();
        await reform.GetByText("phiếu để người khác nhập lại").WaitForAsync();
        var drawn = (await app.FormsOfAsync(address)).First(f => f.IsRechecked);
        using (var second = await app.SectionHeadAsync())
            await second.SubmitAsync(await second.OpenAsync($"{address}/phuc-tra"), "Lưu, sang phiếu sau", ("Input.Number", $"{drawn.Number}"), ("Input.Digits", "222222"));
        var head = await app.EnteredAsync("Phạm Thị Hoa", "Phụ trách bộ phận chuyên môn", "Tư pháp – Hộ tịch", (width, height));
        await head.GotoAsync($"{address}/phuc-tra");
        await head.LookAsync("khao-sat-phuc-tra");

        var leader = await app.EnteredAsync("Lê Minh Quân", "Lãnh đạo", "Lãnh đạo", (width, height));
        await leader.GotoAsync($"{address}/phuc-tra/{drawn.Number}");
        await leader.LookAsync("khao-sat-xu-ly-lech");
        await leader.GetByLabel("Câu trả lời").FillAsync(string.Concat("012345".Select(q => drawn.Entry!.Answers.GetValueOrDefault($"{q}"))));
        await leader.GetByRole(AriaRole.Button, new() { Name = "Theo bản giấy" }).ClickAsync();
        await leader.GetByText($"Đã xử lý phiếu {drawn.Number}").WaitForAsync();
        await leader.GotoAsync($"{address}/chot");
        await leader.LookAsync("khao-sat-chot");
        await app.ClosedAsync(address);
        await leader.GotoAsync($"{address}/ket-qua");
        await leader.LookAsync("khao-sat-ket-qua");
        // Every table of the result is read downwards on a phone, none sideways in a box of its own.
        Assert.True(await leader.EvaluateAsync<bool>("() => { const all = [...document.querySelectorAll('.paper-scroll')]; return all.length > 1 && all.every(s => s.scrollWidth <= s.clientWidth); }"), "A table scrolls in its box.");
        await leader.GotoAsync(address);
        await leader.LookAsync("khao-sat-da-chot");
    }
}
