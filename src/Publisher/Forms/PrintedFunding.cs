namespace Publisher.Forms;

/// <summary>One row of 项目资金 as printed; only the total row has a weight and a score.</summary>
public sealed record PrintedFunding
{
    public PrintedCell? Initial { get; init; }
    public PrintedCell? Adjusted { get; init; }
    public PrintedCell? Executed { get; init; }
    public PrintedCell? Weight { get; init; }
    public PrintedCell? Rate { get; init; }
    public PrintedCell? Score { get; init; }

    public bool IsEmpty => (Initial ?? Adjusted ?? Executed ?? Weight ?? Rate ?? Score) is null;
}
