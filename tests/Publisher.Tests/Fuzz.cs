using System.Diagnostics;
using System.Globalization;

namespace Publisher.Tests;

/// <summary>
/// Random trials of a fixed stream, so that every run makes the same ones. <c>PUBLISHER_FUZZ_SECONDS</c> lets each test
/// go on with other streams for so long; what it finds is told with the number of the stream.
/// </summary>
internal static class Fuzz
{
    private static readonly double Seconds = double.TryParse(
        Environment.GetEnvironmentVariable("PUBLISHER_FUZZ_SECONDS"),
        NumberStyles.Float,
        CultureInfo.InvariantCulture,
        out var seconds
    )
        ? seconds
        : 0;

    /// <param name="trials">In a run of no given length.</param>
    public static void Run(int trials, Action<Random> trial)
    {
        var watch = Stopwatch.StartNew();
        for (var seed = 0; seed < trials || watch.Elapsed.TotalSeconds < Seconds; seed++)
        {
            try
            {
                trial(new Random(seed));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"stream {seed}: {e.Message}", e);
            }
        }
    }
}
