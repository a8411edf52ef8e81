using System.Runtime.InteropServices;

namespace Publisher.Output;

/// <summary>Puts one folder in the place of another.</summary>
internal static partial class FolderSwap
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint Exchange = 2; // RENAME_EXCHANGE
    private const int NotSupported = 22; // EINVAL: not by this file system
    private const int NotKnown = 38; // ENOSYS: not by this kernel

    /// <summary>
    /// Afterwards <paramref name="live"/> holds what <paramref name="staged"/> held. On Linux the two change places in
    /// one system call, so that there is no moment without a site; elsewhere, and on file systems that cannot, three
    /// renames follow each other.
    /// </summary>
    /// <param name="aside">Where the live folder stands between the renames; a build that finds it there puts it
    /// back.</param>
    /// <exception cref="IOException">The live folder is what it was.</exception>
    public static void Replace(string live, string staged, string aside)
    {
        if (!Directory.Exists(live))
            Directory.Move(staged, live);
        else if (!TryExchange(live, staged))
            ExchangeByRenames(live, staged, aside);
    }

    /// <summary>Takes a <see cref="Replace"/> back.</summary>
    public static void Undo(string live, string staged, string aside)
    {
        if (!Directory.Exists(staged))
            Directory.Move(live, staged);
        else if (!TryExchange(live, staged))
            ExchangeByRenames(live, staged, aside);
    }

    private static bool TryExchange(string live, string staged)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        if (RenameAt2(CurrentFolder, staged, CurrentFolder, live, Exchange) == 0)
            return true;
        return Marshal.GetLastPInvokeError() is NotSupported or NotKnown
            ? false
            : throw new IOException($"{Marshal.GetLastPInvokeErrorMessage()}: '{live}'");
    }

    private static void ExchangeByRenames(string live, string staged, string aside)
    {
        Directory.Move(live, aside);
        try
        {
            Directory.Move(staged, live);
        }
        catch
        {
            Directory.Move(aside, live);
            throw;
        }
        Directory.Move(aside, staged);
    }

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
