using System.Collections.Concurrent;
using System.IO.Enumeration;
using System.Runtime.CompilerServices;
using Publisher.Diagnostics;

namespace Publisher.Output;

/// <summary>The files of a release, held against what its manifest says of them.</summary>
public static class SiteContents
{
    /// <summary>Characters of a path below a site's folder, at most, for which no room must be made.</summary>
    private const int UsualPath = 256;

    /// <summary>Reads every file, on all cores.</summary>
    /// <returns>The first file of the manifest that is missing or holds other bytes; null where all fit.</returns>
    public static ManifestEntry? FirstUnfit(string folder, Manifest manifest) =>
        Unfit(manifest, path => OpenOrNull(Path.Combine(folder, path)))
            .Select(unfit => (ManifestEntry?)unfit.Entry)
            .FirstOrDefault();

    /// <param name="open">Null where there is no such file. Called from many threads.</param>
    /// <returns>The files that do not fit, in the manifest's order, and whether they are there at all.</returns>
    public static IEnumerable<(ManifestEntry Entry, bool IsThere)> Unfit(Manifest manifest, Func<string, Stream?> open)
    {
        var unfit = new ConcurrentBag<(int Place, bool IsThere)>();
        try
        {
            Parallel.For(
                0,
                manifest.Entries.Count,
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
                i =>
                {
                    using var content = open(manifest.Entries[i].Path);
                    if (content is null || !IsFit(content, manifest.Entries[i]))
                        unfit.Add((i, content is not null));
                }
            );
        }
        catch (AggregateException e)
        {
            throw new IOException(e.InnerExceptions[0].Message, e);
        }
        return unfit.OrderBy(u => u.Place).Select(u => (manifest.Entries[u.Place], u.IsThere));
    }

    /// <summary>
    /// Every file below a folder, relative to it, with forward slashes; a link counts as a file and is not followed. An
    /// empty folder, which no build makes, has a slash at its end.
    /// </summary>
    public static IEnumerable<string> PathsIn(string folder) => SelectPaths(folder, path => path.ToString());

    /// <summary>What is wanted of each such path, most of which need not become a string for it.</summary>
    /// <param name="of">Told of a path, good until it returns.</param>
    public static IEnumerable<T> SelectPaths<T>(string folder, Func<ReadOnlySpan<char>, T> of)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var start = folder.Length + 1;
        return new FileSystemEnumerable<T>(
            folder,
            (ref FileSystemEntry entry) => Of(ref entry, start, of),
            new EnumerationOptions
            {
                RecurseSubdirectories = true,
                AttributesToSkip = 0,
                IgnoreInaccessible = false,
            }
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !IsFolder(ref entry) || IsEmpty(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => IsFolder(ref entry),
        };
    }

    /// <summary>
    /// Null where there is no such file. One that may be there, and cannot be read, is not taken for missing.
    /// </summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="NotAFileException">It is not opened: a pipe could be waited for without end.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[]? ReadOrNull(string path) => Plain(path, File.ReadAllBytes);

    /// <summary>The same, to be read piece by piece.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="NotAFileException">It is not opened: a pipe could be waited for without end.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileStream? StreamOrNull(string path) => Plain(path, File.OpenRead);

    private static T? Plain<T>(string path, Func<string, T> open)
        where T : class
    {
        try
        {
            var isLink = (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0;
            if (FileKind.IsPipeOrDevice(path) || (isLink && new FileInfo(path).LinkTarget is not null))
                throw new NotAFileException(path);
            return open(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Null where there is no such file, or a link, a pipe or a device.</summary>
    public static FileStream? OpenOrNull(string path)
    {
        var file = new FileInfo(path);
        return file.Exists && file.LinkTarget is null && !FileKind.IsPipeOrDevice(path) ? file.OpenRead() : null;
    }

    internal static bool IsFit(Stream content, ManifestEntry entry) =>
        (!content.CanSeek || content.Length == entry.Bytes) && FileHash.Of(content) == entry.Sha256;

    private static bool IsFolder(ref FileSystemEntry entry) =>
        entry.IsDirectory && (entry.Attributes & FileAttributes.ReparsePoint) == 0;

    private static bool IsEmpty(ref FileSystemEntry folder) =>
        !Directory.EnumerateFileSystemEntries(folder.ToFullPath()).Any();

    private static T Of<T>(ref FileSystemEntry entry, int start, Func<ReadOnlySpan<char>, T> of)
    {
        var folder = entry.Directory.Length < start ? "" : entry.Directory[start..];
        var path = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[UsualPath]);
        path.AppendFormatted(folder);
        path.AppendLiteral(folder.Length == 0 ? "" : "/");
        path.AppendFormatted(entry.FileName);
        path.AppendLiteral(IsFolder(ref entry) ? "/" : "");
        var found = of(
            Path.DirectorySeparatorChar == '/'
                ? path.Text
                : path.Text.ToString().Replace(Path.DirectorySeparatorChar, '/')
        );
        path.Clear();
        return found;
    }
}
