using System.Runtime.CompilerServices;

namespace Publisher.Tests;

/// <summary>Where the repository stands on this machine.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Folder(), "..", ".."));

    public static string At(string path) => Path.Combine(Root, path);

    public static string Cases(string path) => At(Path.Combine("tests/cases", path));

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
