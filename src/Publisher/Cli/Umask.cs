using System.Runtime.InteropServices;

namespace Publisher.Cli;

/// <summary>Which permissions new files lack (POSIX umask(2)).</summary>
internal static partial class Umask
{
    /// <summary>Files get the mode 0644 and folders 0755, whatever the shell says: modes are part of a site.</summary>
    public static void Set()
    {
        if (!OperatingSystem.IsWindows())
            _ = SetMask(0b000_010_010);
    }

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial uint SetMask(uint mask);
}
