namespace Publisher.FaultTests;

/// <summary>How much is tried: <c>PUBLISHER_FAULTS=all</c> tries every moment, else a part of them spread over the
/// build.</summary>
internal static class Extent
{
    public static bool IsWhole { get; } = Environment.GetEnvironmentVariable("PUBLISHER_FAULTS") == "all";
}
