using System.Runtime.InteropServices;

namespace Publisher.Output;

/// <summary>Puts one folder in the place of another.</summary>
internal static partial class FolderSwap
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint Exchange = 2; // RENAME_EXCHANGE

    /// <summary>
    /// Afterwards <paramref name="live"/> holds what <paramref name="staged"/> held. On Linux the two change places in
    /// one system call, so that there is no moment without a site; elsewhere two renames follow each other,
    /// and the first is undone if the second fails.
    /// </summary>
    public static void Replace(string live, string staged)
    {
        if (!Directory.Exists(live))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(live)!);
            Directory.Move(staged, live);
            return;
        }
        if (OperatingSystem.IsLinux() && RenameAt2(CurrentFolder, staged, CurrentFolder, live, Exchange) == 0)
            return;

        var aside = live + ".previous";
        if (Directory.Exists(aside))
            Directory.Delete(aside, recursive: true);
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
