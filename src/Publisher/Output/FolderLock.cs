using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Publisher.Output;

/// <summary>
/// One builder at a time for a folder: a file beside it that the operating system locks for as long as this process
/// lives. The file stays; the lock ends with the process, however it ends.
/// </summary>
internal sealed partial class FolderLock : IDisposable
{
    private const int Exclusive = 2; // LOCK_EX
    private const int AtOnce = 4; // LOCK_NB

    /// <summary>What opening a locked file gives on Linux, macOS and Windows.</summary>
    private static readonly int[] InUse = [11, 35, unchecked((int)0x80070020)];

    /// <summary>A process that was just killed may take a moment to be gone.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly string _path;
    private readonly SafeFileHandle _file;

    private FolderLock(string path, SafeFileHandle file) => (_path, _file) = (path, file);

    public string Name => Path.GetFileName(_path);

    /// <summary>
    /// False where somebody removed the lock's file: another builder may have made a new one and begun.
    /// </summary>
    public bool IsHeld
    {
        get
        {
            using var again = TryLock(_path);
            return again is null;
        }
    }

    /// <returns>Null where another builder holds it.</returns>
    public static FolderLock? Take(string folder)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        var path = folder + ".lock";
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(50))
        {
            if (TryLock(path) is { } file)
                return new FolderLock(path, file);
            if (waited >= Patience)
                return null;
            Thread.Sleep(50);
        }
    }

    public void Dispose() => _file.Dispose();

    private static SafeFileHandle? TryLock(string path)
    {
        SafeFileHandle file;
        try
        {
            var share = OperatingSystem.IsWindows() ? FileShare.None : FileShare.ReadWrite;
            file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, share);
        }
        catch (IOException e) when (InUse.Contains(e.HResult))
        {
            return null;
        }
        if (OperatingSystem.IsWindows() || Lock(file, Exclusive | AtOnce) == 0)
            return file;
        file.Dispose();
        return null;
    }

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int Lock(SafeFileHandle file, int operation);
}
