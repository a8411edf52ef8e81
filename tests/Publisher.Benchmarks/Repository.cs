using System.Runtime.CompilerServices;

namespace Publisher.Benchmarks;

/// <summary>Where the repository stands on this machine.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Folder(), "..", ".."));

    public static string At(string path) => Path.Combine(Root, path);

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
