using System.Runtime.InteropServices;

namespace Publisher.Output;

/// <summary>A second name for a file: no copy of its bytes where the file system can do without.</summary>
internal static partial class FileLink
{
    /// <summary>Where the system has them; a file system may still lack them.</summary>
    public static bool AreHard => !OperatingSystem.IsWindows();

    /// <summary>Hard links where there are any (POSIX link(2)), else a copy.</summary>
    /// <param name="to">Must not exist.</param>
    public static void Make(string from, string to)
    {
        if (!AreHard || Link(from, to) != 0)
            File.Copy(from, to);
    }

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string from, string to);
}
