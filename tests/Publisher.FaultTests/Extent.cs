namespace Publisher.FaultTests;

/// <summary>How much is tried: <c>PUBLISHER_FAULTS=all</c> tries every moment of the small site and many of the whole
/// one, else a part of them spread over the build.</summary>
internal static class Extent
{
    public static bool IsWhole { get; } = Environment.GetEnvironmentVariable("PUBLISHER_FAULTS") == "all";

    /// <param name="step">From one moment to the next, of those that are tried, in a run of no great extent.</param>
    public static int Of(int step) => IsWhole ? Math.Max(1, step / 20) : step;
}
