using System.Runtime;
using System.Runtime.InteropServices;

namespace Publisher.Cli;

/// <summary>
/// A command about some ten records ends before 32 MB are allocated. A collection before that would walk the whole
/// theme, which is all alive, and take a tenth of the time.
/// </summary>
internal static partial class FirstCollection
{
    /// <summary>Bytes of small objects, and as many of large ones.</summary>
    private const long Allocated = 32 << 20;

    /// <summary>What is read of 100,000 records from the store is all alive: each collection moves it.</summary>
    private const long AllocatedWithStore = 96 << 20;

    /// <summary>Bytes of a store from which that is worth its memory: some 40,000 records.</summary>
    private const long LargeStore = 10 << 20;

    /// <summary>Of memory or of addresses, in bytes: where they are short, they are taken as they are needed.</summary>
    private const ulong Plenty = 1UL << 30;

    private const int Addresses = 9; // RLIMIT_AS

    public static void Delay()
    {
        if ((ulong)GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >= Plenty && AddressLimit() >= Plenty)
            Delay(Allocated);
    }

    /// <summary>For a build after a build; to be called while hardly anything is allocated.</summary>
    /// <param name="store">Bytes of what the build before has left.</param>
    public static void DelayFor(long store)
    {
        if (store < LargeStore || GCSettings.LatencyMode != GCLatencyMode.NoGCRegion)
            return;
        GC.EndNoGCRegion();
        Delay(AllocatedWithStore);
    }

    private static void Delay(long allocated)
    {
        if (GC.TryStartNoGCRegion(allocated))
            LargePages.TakeFor(allocated);
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
