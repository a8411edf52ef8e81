using System.Runtime.CompilerServices;

namespace Publisher.BrowserTests;

/// <summary>Where the repository stands on this machine.</summary>
internal static class Repository
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Folder(), "..", ".."));

    public static string At(string path) => Path.Combine(Root, path);

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
