namespace Publisher.Forms;

/// <summary>One row of the indicator table as printed.</summary>
/// <param name="FirstLevel">One of <see cref="Records.IndicatorClasses"/>: 产出指标.</param>
/// <param name="SecondLevel">One of those within it: 数量指标.</param>
public sealed record PrintedIndicator(string FirstLevel, string SecondLevel)
{
    public PrintedCell? Name { get; init; }
    public PrintedCell? Target { get; init; }
    public PrintedCell? Actual { get; init; }
    public PrintedCell? Weight { get; init; }
    public PrintedCell? Score { get; init; }
    public PrintedCell? Deviation { get; init; }
}
