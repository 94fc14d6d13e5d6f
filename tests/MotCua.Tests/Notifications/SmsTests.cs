using System.Text.Json;
using MotCua.Dossiers;
using MotCua.Notifications.Writing;
using MotCua.Platform;

namespace MotCua.Notifications;

public class SmsTests
{
    [Fact]
    public async Task A_text_message_says_code_what_happened_and_where_to_look_in_plain_letters()
    {
        await using var sms = await SmsHouse.OpenAsync();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(sms: sms);
        var dossier = await app.ReceivedFromAsync(email: "");
        await app.ChangeAsync(dossier.Id, d => d.AskPayment("Lệ phí trước bạ", 1_200_000, app.Clock.UtcNow));
        await app.SendDueAsync();

        var (path, key, body) = Assert.Single(sms.Taken); // that it was received is not said by SMS unless switched on
        Assert.Equal(("/send", "bí mật"), (path, key));
        using var said = JsonDocument.Parse(body);
        Assert.Equal(MessageGiven.Phone, said.RootElement.GetProperty("to").GetString());
        Assert.StartsWith($"Ho so {dossier.Code} can thuc hien nghia vu tai chinh", said.RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Lanh", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "bad number", MessageState.Dead)]
    [InlineData(503, "busy", MessageState.Waiting)]
    [InlineData(500, "oops", MessageState.Unknown)]
    [InlineData(200, "{\"code\":\"99\"}", MessageState.Dead)]
    public async Task What_a_gateway_answers_decides_and_what_may_have_gone_is_not_repeated(int status, string says, MessageState expected)
    {
        await using var sms = await SmsHouse.OpenAsync();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(sms: sms);
        (sms.Status, sms.Says) = (status, says);
        var dossier = await app.ReceivedFromAsync(email: "");
        await app.ChangeAsync(dossier.Id, d => d.AskPayment("Lệ phí", null, app.Clock.UtcNow));
        await app.SendDueAsync();

        Assert.Equal(expected, (await app.MessageAsync(dossier, "dossier.payment", MessageChannel.Sms)).State);
    }

    [Theory]
    [InlineData("Ho so H11 da co ket qua", 23, true, 1)]
    [InlineData("Hồ sơ", 5, false, 1)]
    [InlineData("[a]", 5, true, 1)]
    public void The_parts_that_are_paid_for_are_counted_as_the_network_counts(string text, int length, bool isPlain, int parts) =>
        Assert.Equal(new SmsSize(length, isPlain, parts), SmsText.SizeOf(text));

    [Theory]
    [InlineData('a', 160, 1)]
    [InlineData('a', 161, 2)]
    [InlineData('a', 307, 3)]
    [InlineData('ồ', 70, 1)]
    [InlineData('ồ', 71, 2)]
    [InlineData('ồ', 135, 3)]
    public void A_longer_text_is_cut_into_shorter_parts(char letter, int count, int parts) => Assert.Equal(parts, SmsText.SizeOf(new string(letter, count)).Parts);

    [Fact]
    public void Plain_letters_keep_what_is_said() => Assert.Equal("Ho so DD-01: \"Duong\" den 16:30...", SmsText.Plain("Hồ sơ ĐĐ–01: «Đường» đến 16:30…"));
}
