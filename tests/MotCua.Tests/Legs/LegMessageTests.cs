using System.Text.Json;
using MotCua.Dossiers;

namespace MotCua.Legs;

public class LegMessageTests
{
    private static readonly DateTime At = new(2024, 4, 26, 2, 0, 0, DateTimeKind.Utc);

    public static TheoryData<LegMessage> Messages =>
    [
        new LegOpenedMessage("duc-long", "H11.20.14-240426-0001", 1, "UBND phường Đức Long", "Khai sinh", "", "Nguyễn Thị Lành", "060•••23", "Xác minh", true, At, At) { Papers = ["Tờ khai"], Files = [new LegFile(1, "Tờ khai", "a.pdf", "application/pdf", 3, "ab")] },
        new LegUrgedMessage("duc-long", "H11.20.14-240426-0001", 1, "Sắp đến hạn", At),
        new LegRecalledMessage("duc-long", "H11.20.14-240426-0001", 1, "Không cần nữa", At),
        new LegDeliveredMessage("cong-an", "H11.20.14-240426-0001", 1, At),
        new LegTakenMessage("cong-an", "H11.20.14-240426-0001", 1, "Trần Quốc Việt", At),
        new LegAnsweredMessage("cong-an", "H11.20.14-240426-0001", 1, LegOutcome.Done, "Đúng", "Trần Quốc Việt", At) { Files = [new LegFile(2, "Kết quả", "b.pdf", "application/pdf", 3, "cd")] },
    ];

    [Theory, MemberData(nameof(Messages))]
    public void A_message_is_the_same_after_a_journey_as_text(LegMessage message)
    {
        var type = message.GetType();
        var text = JsonSerializer.Serialize(message, type);

        Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize(text, type), type));
        Assert.Contains("H11.20.14-240426-0001", text, StringComparison.Ordinal);
        Assert.StartsWith("leg.", LegMessageTypes.Of(message), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_message_has_a_name_of_its_own() =>
        Assert.Equal(typeof(LegMessage).Assembly.GetTypes().Count(t => t.IsSubclassOf(typeof(LegMessage))), LegMessageTypes.All.Values.Distinct().Count());
}
