namespace Publisher.Records;

/// <summary>实际完成值: a number with its unit, or a statement (达成指标).</summary>
/// <param name="Value">Null where the result is a statement.</param>
public readonly record struct Actual(decimal? Value, string Unit)
{
    /// <summary>
    /// Reads <c>90.00(%)</c>, <c>6次</c>, <c>达成指标</c>. False for a digit in front with no whole number behind it.
    /// </summary>
    public static bool TryParse(string printed, out Actual actual)
    {
        if (Measurement.TryParse(printed, out var value, out var unit))
        {
            actual = new Actual(value, unit);
            return true;
        }
        actual = new Actual(null, "");
        return Measurement.IsText(printed);
    }
}
