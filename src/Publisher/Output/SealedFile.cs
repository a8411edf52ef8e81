using System.Text;

namespace Publisher.Output;

/// <summary>
/// A file that ends with a seal over its name and all before it: as it was written, and where, it is known again. One
/// that was edited, copied or renamed is somebody else's.
/// </summary>
public static class SealedFile
{
    private static ReadOnlySpan<byte> Begin => "<!-- "u8;
    private static ReadOnlySpan<byte> End => " -->\n"u8;

    private static readonly int SealSize = Begin.Length + FileHash.TextSize + End.Length;

    /// <param name="content">HTML, of which the seal is a comment.</param>
    public static void Write(Stream stream, string name, Action<Stream> content)
    {
        using var bytes = new MemoryStream();
        content(bytes);
        bytes.WriteTo(stream);
        stream.Write(SealOf(name, bytes.ToArray()));
    }

    /// <summary>The files of the folder itself that are as they were written.</summary>
    /// <param name="pattern">Of their names.</param>
    /// <returns>In the order of their names; none where there is no such folder.</returns>
    /// <exception cref="IOException">The folder, or a file, cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static IReadOnlyList<string> NamesIn(string folder, string pattern) =>
        Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateFiles(folder, pattern)
                    .Where(IsAsWritten)
                    .Select(path => Path.GetFileName(path))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    private static bool IsAsWritten(string path)
    {
        using var file = SiteContents.OpenOrNull(path);
        if (file is null || file.Length < SealSize || file.Length > Array.MaxLength)
            return false;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes.AsSpan(^SealSize..).SequenceEqual(SealOf(Path.GetFileName(path), bytes.AsSpan(..^SealSize)));
    }

    private static byte[] SealOf(string name, ReadOnlySpan<byte> content) =>
        [
            .. Begin,
            .. Encoding.ASCII.GetBytes(
                FileHash.Of([.. Encoding.UTF8.GetBytes(name), (byte)'\n', .. content]).ToString()
            ),
            .. End,
        ];
}
