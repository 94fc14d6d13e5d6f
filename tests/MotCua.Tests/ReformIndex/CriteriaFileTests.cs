using System.Text.Json;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.ReformIndex;

/// <summary>A set of criteria as a file: in, out, and the same.</summary>
public class CriteriaFileTests
{
    [Fact]
    public void The_set_that_ships_adds_up_and_says_that_it_is_reconstructed()
    {
        var (year, criteria) = Shipped();

        Assert.Equal(2025, year);
        Assert.Equal((8, 46, 91), (criteria.Areas.Count, criteria.Areas.Sum(a => a.Criteria.Count), criteria.Components.Count()));
        Assert.Equal((100, 30), (criteria.Max, criteria.Components.Where(c => c.IsSurvey).Sum(c => c.Max)));
        Assert.Empty(CriteriaCheck.Of(criteria));
        Assert.Contains("RECONSTRUCTED", criteria.Source, StringComparison.Ordinal);
        Assert.All(criteria.Components, c => Assert.False(c.IsVerified));
    }

    [Fact]
    public void Levels_written_as_keys_are_shown_in_the_words_of_the_rule() =>
        Assert.Equal(["Không có", "có khiển trách", "từ cảnh cáo trở lên"], Shipped().Criteria.Component("5.4.1")!.Rule.Choices.Select(c => c.Text));

    [Fact]
    public void Tiers_count_percent_only_where_the_wording_speaks_of_percent()
    {
        Assert.False(Shipped().Criteria.Component("1.4.2")!.Rule.IsShare);
        Assert.True(Shipped().Criteria.Component("3.6.2")!.Rule.IsShare);
    }

    [Fact]
    public void What_is_written_as_json_is_read_again_as_the_same()
    {
        var (year, criteria) = Shipped();

        Same(criteria, CriteriaFile.Read(new MemoryStream(CriteriaFile.Write(year, criteria))).Criteria);
    }

    [Fact]
    public void What_is_written_as_a_spreadsheet_is_read_again_as_the_same()
    {
        var (year, criteria) = Shipped();

        Same(criteria, CriteriaSheet.Read(new MemoryStream(SheetFile.Bytes(CriteriaSheet.Write(year, criteria))), criteria with { Areas = [] }));
    }

    [Fact]
    public void A_spreadsheet_that_cannot_be_read_is_refused_by_row_and_column()
    {
        var criteria = Shipped().Criteria;
        var sheet = CriteriaSheet.Write(2025, criteria);
        var broken = sheet with { Rows = [.. sheet.Rows.Select((row, at) => (IReadOnlyList<object?>)[.. row.Select((cell, column) => at == 1 && column == 8 ? "nửa điểm" : cell)])] };

        var refused = Assert.Throws<RuleBroken>(() => CriteriaSheet.Read(new MemoryStream(SheetFile.Bytes(broken)), criteria));

        Assert.Contains("cột «Điểm»: «nửa điểm»", refused.Message, StringComparison.Ordinal);
        Assert.StartsWith("Dòng ", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "không đúng dạng")]
    [InlineData("{\"name\":\"x\"}", "areas")]
    [InlineData("{\"name\":\"x\",\"areas\":[{\"code\":\"1\",\"name\":\"a\",\"max\":1,\"criteria\":[{\"code\":\"1.1\",\"name\":\"b\",\"max\":1,\"components\":[{\"code\":\"1.1.1\",\"name\":\"c\",\"max\":1,\"ruleType\":\"magic\"}]}]}]}", "1.1.1: không biết kiểu chấm «magic»")]
    public void A_file_that_is_no_set_says_where(string json, string says) =>
        Assert.Contains(says, Assert.Throws<RuleBroken>(() => CriteriaFile.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("4.2")]
    [InlineData("1,2,3")]
    [InlineData("mười")]
    public void A_number_that_could_be_read_in_two_ways_is_not_read(string typed) => Assert.False(RuleText.TryRead(typed, out _));

    internal static (int Year, IndexCriteria Criteria) Shipped() => CriteriaFile.Read(typeof(CriteriaFile).Assembly.GetManifestResourceStream("MotCua.Seed.index-criteria.json")!);

    private static void Same(IndexCriteria one, IndexCriteria other) => Assert.Equal(Text(one), Text(other));

    // 3.0 and 3 are the same number.
    private static string Text(IndexCriteria criteria) => System.Text.RegularExpressions.Regex.Replace(JsonSerializer.Serialize(criteria), @"\.?0+(?=[,\]}])", m => m.Value.StartsWith('.') ? "" : m.Value);
}
