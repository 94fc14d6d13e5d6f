namespace MotCua.Staff;

public class StandardCheckTests
{
    private static readonly DateOnly Day = new(2024, 4, 26);

    private static readonly ScaleBook Book = new(
    [
        ("dao-tao", new ScaleContent("Trình độ đào tạo", true, [new("trung-cap", "Trung cấp", 3), new("dai-hoc", "Đại học", 5), new("thac-si", "Thạc sĩ", 6)], "", true)),
        ("tin-hoc", new ScaleContent("Tin học", false, [new("a", "Chứng chỉ A (cũ)", 1, Until: new(2016, 8, 10)), new("co-ban", "Cơ bản", 1), new("nang-cao", "Nâng cao", 2)], "", true)),
    ]);

    private static readonly PostTerms Terms = new(new(2024, 1, 1), 1, [new("dao-tao", "dai-hoc"), new("tin-hoc", "co-ban")], ["Luật", "Hành chính"], "QĐ 15");

    [Theory]
    [InlineData("", "Trình độ đào tạo: cần Đại học trở lên, ngành Luật hoặc Hành chính; chưa có; Tin học: cần Cơ bản trở lên; chưa có")]
    [InlineData("dao-tao/dai-hoc/Luật kinh tế/2010-06-20 tin-hoc/a//2012-01-01", "Đủ các tiêu chuẩn của vị trí")]
    [InlineData("dao-tao/thac-si/hành chính công/2010-06-20 tin-hoc/nang-cao//2012-01-01", "Đủ các tiêu chuẩn của vị trí")]
    [InlineData("dao-tao/trung-cap/Luật/2010-06-20 tin-hoc/co-ban//2020-01-01", "Trình độ đào tạo: cần Đại học trở lên, ngành Luật hoặc Hành chính; mới có Trung cấp")]
    [InlineData("dao-tao/dai-hoc/Kế toán/2010-06-20 tin-hoc/co-ban//2020-01-01", "Trình độ đào tạo: cần Đại học trở lên, ngành Luật hoặc Hành chính; có Đại học ngành Kế toán")]
    [InlineData("dao-tao/dai-hoc/Luật/2010-06-20 tin-hoc/co-ban//2020-01-01/2022-01-01", "Tin học: cần Cơ bản trở lên; có Cơ bản nhưng hết hạn từ sau 01/01/2022")]
    [InlineData("dao-tao/dai-hoc/Luật/2010-06-20 tin-hoc/co-ban//2024-04-27", "Tin học: cần Cơ bản trở lên; chưa có")]
    [InlineData("dao-tao/dai-hoc/Luật/2010-06-20 tin-hoc/co-ban//2024-04-26", "Đủ các tiêu chuẩn của vị trí")]
    public void What_is_missing_that_day_is_said_in_words(string held, string said)
    {
        var result = StandardCheck.Of(Terms, Held(held), Book, Day);

        Assert.Equal(said, result.InWords);
        Assert.Equal(said.StartsWith("Đủ", StringComparison.Ordinal) ? StandardState.Met : StandardState.Lacking, result.State);
    }

    [Fact]
    public void A_post_without_a_standard_is_neither_met_nor_missed()
    {
        Assert.Equal(StandardState.Unset, StandardCheck.Of(null, [], Book, Day).State);
        Assert.Equal(StandardState.Unset, StandardCheck.Of(Terms with { Requirements = [] }, [], Book, Day).State);
    }

    [Fact]
    public void No_field_named_is_any_field_and_part_of_a_word_is_no_field()
    {
        Assert.Equal(StandardState.Met, StandardCheck.Of(Terms with { Fields = [] }, Held("dao-tao/dai-hoc/Kế toán/2010-06-20 tin-hoc/co-ban//2020-01-01"), Book, Day).State);
        Assert.Equal(StandardState.Lacking, StandardCheck.Of(Terms with { Fields = ["Văn"] }, Held("dao-tao/dai-hoc/Vận tải/2010-06-20 tin-hoc/co-ban//2020-01-01"), Book, Day).State);
    }

    [Theory]
    [InlineData(null, 12)]
    [InlineData("2024-01-01", 12)]
    [InlineData("2019-12-31", 13)]
    [InlineData("2020-01-01", 12)]
    [InlineData("2012-03-01", 14)]
    public void Years_of_service_add_days_of_leave(string? since, int entitled)
    {
        var balance = LeaveBalance.Of(2024, 12, 5, since is null ? null : DateOnly.Parse(since, System.Globalization.CultureInfo.InvariantCulture), 3, 2);

        Assert.Equal((entitled, entitled - 5), (balance.Entitled, balance.Left));
    }

    private static List<Qualification> Held(string text) =>
    [
        .. System.Text.RegularExpressions.Regex.Split(text, " (?=dao-tao|tin-hoc)").Where(t => t.Length > 0).Select(t => t.Split('/')).Select((p, at) =>
            new Qualification(at + 1, p[0], p[1], p[2], Of(p[3]), p.Length > 4 ? Of(p[4]) : null, "Nơi cấp")),
    ];

    private static DateOnly Of(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
