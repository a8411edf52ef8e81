using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Publisher.Output;

/// <summary>What was written reaches the disk before anything depends on it: a power cut leaves a whole site.</summary>
internal static partial class DiskSync
{
    private const int CloseOnExec = 0x80000; // O_CLOEXEC

    /// <summary>
    /// Linux brings a whole file system to the disk in one call, which for many files is far quicker than a call for
    /// each.
    /// </summary>
    private static bool IsWhole => OperatingSystem.IsLinux();

    /// <summary>One file that has just been written, where there is no call for all of them together.</summary>
    public static void Flush(SafeFileHandle file)
    {
        if (!IsWhole)
            RandomAccess.FlushToDisk(file);
    }

    /// <summary>All files and folders below, and the names in them (syncfs(2)).</summary>
    /// <exception cref="IOException">The disk refused: what was written may not be there.</exception>
    public static void FlushAll(string folder)
    {
        if (IsWhole)
            Call(folder, SyncFileSystem);
    }

    /// <summary>The names in a folder, as renaming has left them (fsync(2)).</summary>
    /// <exception cref="IOException">The disk refused: after a power cut the names may be the old ones.</exception>
    public static void FlushNames(string folder)
    {
        if (!OperatingSystem.IsWindows())
            Call(folder, Sync);
    }

    private static void Call(string folder, Func<SafeFileHandle, int> sync)
    {
        using var handle = Open(folder, OperatingSystem.IsLinux() ? CloseOnExec : 0);
        if (handle.IsInvalid || sync(handle) != 0)
            throw new IOException($"{Marshal.GetLastPInvokeErrorMessage()}: '{folder}'");
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static partial int SyncFileSystem(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(SafeFileHandle file);
}
