using System.Globalization;
using System.Runtime.InteropServices;

namespace Publisher.Cli;

/// <summary>
/// Memory that comes from the system 2 MB at a time, where Linux allows that (<c>transparent_hugepage</c>), instead of
/// 4 KB: 8,000 page faults were a sixth of a short command's time.
/// </summary>
internal static partial class LargePages
{
    private const int InLargePages = 14; // MADV_HUGEPAGE
    private const long SmallPage = 4 << 10;
    private const long LargePage = 2 << 20; // where the others have 4 KB

    /// <summary>For what the collector has just promised not to collect.</summary>
    /// <param name="allocated">Bytes of small objects, and as many of large ones.</param>
    public static unsafe void TakeFor(long allocated)
    {
        if (!OperatingSystem.IsLinux() || Environment.SystemPageSize != SmallPage || Free() < 4 * allocated)
            return;
        // What the collector has taken lies below the newest object, twice as much as was asked for, and behind it.
        fixed (byte* newest = new byte[1])
        {
            var start = ((nuint)newest & ~(nuint)(LargePage - 1)) - (2 * (nuint)allocated);
            _ = Advise(start, 4 * (nuint)allocated, InLargePages);
        }
    }

    /// <summary>Bytes. Where the system has to move others to make room for a large page, that takes longer than large
    /// pages save.</summary>
    private static long Free()
    {
        var free = 0L;
        try
        {
            // Each line names a zone, in four words, and how many blocks of 1, 2, 4 and more pages are free in it.
            foreach (var zone in File.ReadLines("/proc/buddyinfo"))
            foreach (var (order, text) in zone.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(4).Index())
                if (
                    SmallPage << order >= LargePage
                    && long.TryParse(text, CultureInfo.InvariantCulture, out var blocks)
                )
                    free += blocks * (SmallPage << order);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Not told to everybody, on some systems: then pages are taken as they come.
        }
        return free;
    }

    /// <summary><c>madvise(2)</c>: what it refuses stays as it was.</summary>
    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nuint start, nuint bytes, int advice);
}
