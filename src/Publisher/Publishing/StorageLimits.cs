namespace Publisher.Publishing;

/// <summary>How long a storage may take, and how often it is asked.</summary>
/// <param name="Patience">For one attempt, besides what its bytes need.</param>
/// <param name="BytesPerSecond">The slowest connection that is waited for.</param>
/// <param name="Attempts">For one object, 1 or more.</param>
/// <param name="Pause">Before the second attempt; twice as long before each one after that.</param>
/// <param name="AtOnce">Objects that are under way at a time.</param>
public sealed record StorageLimits(
    TimeSpan Patience,
    int BytesPerSecond = 64 * 1024,
    int Attempts = 5,
    TimeSpan Pause = default,
    int AtOnce = 8
)
{
    /// <summary>A storage that does not answer is given up after some three minutes.</summary>
    public static StorageLimits Usual { get; } =
        new(TimeSpan.FromSeconds(30)) { Pause = TimeSpan.FromMilliseconds(500) };

    /// <summary>Of an attempt that moves so many bytes.</summary>
    public TimeSpan TimeFor(long bytes) => Patience + TimeSpan.FromSeconds((double)bytes / BytesPerSecond);
}
