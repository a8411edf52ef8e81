using Publisher.Forms;

namespace Publisher.Tests;

/// <summary>Numbers of a workbook as its cells show them.</summary>
public sealed class NumberFormatTests
{
    [Theory]
    [InlineData("0.9966", "0.00%", "99.66%")]
    [InlineData("0.9966", "0%", "100%")]
    [InlineData("1733.5", "#,##0.00", "1,733.50")]
    [InlineData("1733.5", "#,##0.00_);[Red]\\(#,##0.00\\)", "1,733.50")]
    [InlineData("-1733.5", "#,##0.00_);[Red]\\(#,##0.00\\)", "(1,733.50)")]
    [InlineData("-3.2", "0.00", "-3.20")]
    [InlineData("0", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "-")]
    [InlineData("12.5", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "12.50")]
    [InlineData("29.9", "General", "29.9")]
    [InlineData("30", "G/通用格式", "30")]
    [InlineData("30", "0.0#", "30.0")]
    [InlineData("6", "0\"次\"", "6次")]
    [InlineData("100", "\"=\"0.00\"(%)\"", "=100.00(%)")]
    [InlineData("95", "≥0", "≥95")]
    [InlineData("0.005", "0.00", "0.01")]
    [InlineData("45292", "yyyy/m/d", "2024-01-01")]
    [InlineData("45292", "yyyy\"年\"m\"月\"", "2024-01")]
    [InlineData("0.5", "# ?/?", null)]
    [InlineData("0.5", "h:mm", null)]
    [InlineData("1234567", "0,", null)]
    [InlineData("12", "0.00E+00", null)]
    [InlineData("12", "[DBNum1]0", null)]
    public void A_number_is_shown_as_its_format_says_or_not_at_all(string number, string format, string? expected)
    {
        Assert.True(Records.Measurement.TryParseNumber(number, out var value));
        Assert.Equal(expected, NumberFormat.Show(value, format, startsIn1904: false));
    }
}
