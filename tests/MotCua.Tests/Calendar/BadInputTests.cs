using System.Text;

namespace MotCua.Calendar;

public class BadInputTests
{
    [Theory]
    [InlineData("T2-T6 11:30-07:30")]
    [InlineData("T2-T6 07:30-11:30 11:00-17:00")]
    [InlineData("T2-T6 07:30-11:30; T3 07:30-11:30")]
    [InlineData("T6-T2 07:30-11:30")]
    [InlineData("T9 07:30-11:30")]
    [InlineData("T2")]
    [InlineData("")]
    public void Office_hours_that_make_no_sense_are_refused_in_words(string text) =>
        Assert.NotEmpty(Assert.Throws<FormatException>(() => OfficeHours.Parse(text)).Message);

    [Theory]
    [InlineData("0 working_day")]
    [InlineData("-1 working_day")]
    [InlineData("1.5 month")]
    [InlineData("3 days")]
    [InlineData("three working_day")]
    [InlineData("99999 working_day")]
    [InlineData("")]
    public void A_period_that_makes_no_sense_is_refused_in_words(string text) =>
        Assert.Contains("working_day", Assert.Throws<FormatException>(() => Period.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""[{"date":"2026-13-01","kind":"holiday","name":"x"}]""", "Dòng 1, date")]
    [InlineData("""[{"date":"2026-01-01","kind":"feast","name":"x"}]""", "Dòng 1, kind")]
    [InlineData("""[{"date":"2026-01-01","kind":"holiday"}]""", "Dòng 1, name")]
    [InlineData("""[{"date":"2026-01-01","kind":"holiday","name":"x"},{"date":"2026-01-01","kind":"holiday","name":"x"}]""", "hai dòng")]
    [InlineData("{}", "danh sách")]
    [InlineData("[", "JSON")]
    public void A_holiday_file_with_an_error_names_its_row_and_field(string json, string says) =>
        Assert.Contains(says, Assert.Throws<FormatException>(() => HolidayFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_year_without_official_days_is_provisional()
    {
        Assert.False(Calendars.Ward.IsProvisional(2026));
        Assert.True(Calendars.Ward.IsProvisional(2027));
        Assert.True(Calendars.Ward.IsProvisional(1999));
    }
}
