using Publisher.Output;

namespace Publisher.Store;

/// <summary>The file system's own time, against which a file's last change is held: no other clock is asked.</summary>
internal static class FileClock
{
    /// <summary>
    /// Nanoseconds. Clocks of file systems tick in milliseconds: a file changed just before it was read may change
    /// again without its time showing it.
    /// </summary>
    private const long Tick = 100_000_000;

    /// <summary>A file that was last changed before this moment shows by its times when it changes again.</summary>
    /// <param name="path">Of a file that is ours to touch.</param>
    /// <returns>0 where it cannot be touched.</returns>
    public static long SettledBefore(string path) =>
        CacheFile.Touch(path) is { } clock ? FileSignature.Of(clock).Changed - Tick : 0;
}
