namespace Publisher.Tests;

/// <summary>The C# files of a folder, each with its room and its lines.</summary>
internal static class SourceTree
{
    public static List<(string Room, string Path, string[] Lines)> Below(string folder) =>
        [
            .. Directory
                .EnumerateFiles(Repository.At(folder), "*.cs", SearchOption.AllDirectories)
                .Where(f =>
                    !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)
                )
                .Select(f =>
                    (
                        Path.GetFileName(Path.GetDirectoryName(f))!,
                        Path.GetRelativePath(Repository.Root, f),
                        File.ReadAllLines(f)
                    )
                ),
        ];
}
