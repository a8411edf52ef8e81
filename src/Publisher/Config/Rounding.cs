namespace Publisher.Config;

/// <summary>How a place rounds rates and scores. The only code that rounds.</summary>
/// <param name="Decimals">Digits kept behind the point, 0 to 6.</param>
public sealed record Rounding(RoundingMode Mode, int Decimals)
{
    /// <summary>The rounded value, written with all its decimals: 10 becomes 10.00.</summary>
    public decimal Apply(decimal value)
    {
        var mode = Mode == RoundingMode.Truncate ? MidpointRounding.ToZero : MidpointRounding.AwayFromZero;
        return decimal.Round(value, Decimals, mode) + new decimal(0, 0, 0, false, (byte)Decimals);
    }
}
