using System.Runtime.InteropServices;

namespace Publisher.Cli;

/// <summary>
/// A command about some ten records ends before 32 MB are allocated. A collection before that would walk the whole
/// theme, which is all alive, and take a tenth of the time.
/// </summary>
internal static partial class FirstCollection
{
    private const long Allocated = 32 << 20;

    /// <summary>Of memory or of addresses, in bytes: where they are short, they are taken as they are needed.</summary>
    private const ulong Plenty = 1UL << 30;

    /// <summary>RLIMIT_AS of Linux's <c>getrlimit(2)</c>.</summary>
    private const int Addresses = 9;

    public static void Delay()
    {
        if ((ulong)GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >= Plenty && AddressLimit() >= Plenty)
            GC.TryStartNoGCRegion(Allocated);
    }

    /// <summary>Set by <c>ulimit -v</c>; the collector reserves few addresses then, and ends the program where they do
    /// not suffice.</summary>
    private static ulong AddressLimit()
    {
        if (!OperatingSystem.IsLinux())
            return ulong.MaxValue;
        Span<nuint> limits = stackalloc nuint[2];
        return GetLimit(Addresses, ref MemoryMarshal.GetReference(limits)) == 0 ? limits[0] : 0;
    }

    /// <param name="limits">Room for the limit in force, and the highest that may be set.</param>
    [LibraryImport("libc", EntryPoint = "getrlimit")]
    private static partial int GetLimit(int resource, ref nuint limits);
}
