using Publisher.Diagnostics;

namespace Publisher.Inspection;

/// <summary>A built site on the disk: which files it has, and their bytes.</summary>
internal sealed class SiteFolder
{
    private readonly string _folder;
    private readonly string _named;
    private readonly HashSet<string> _files;

    private SiteFolder(string folder, string named, HashSet<string> files) =>
        (_folder, _named, _files) = (folder, named, files);

    /// <summary>The folder as a finding about the whole site names it.</summary>
    public string Name => _named.Length > 0 ? _named : ".";

    /// <summary>The routes of its pages, in ordinal order.</summary>
    public IReadOnlyList<string> Pages =>
        [
            .. _files
                .Where(f =>
                    f.EndsWith(".html", StringComparison.Ordinal) || f.EndsWith(".htm", StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal),
        ];

    public static SiteFolder Open(string folder, string named)
    {
        // A link to a folder could lead in circles, and no build makes one.
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
        };
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", options) : [];
        return new SiteFolder(
            folder,
            named,
            files.Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).ToHashSet(StringComparer.Ordinal)
        );
    }

    /// <summary>Names differ by case too, as they do on most hosts.</summary>
    public bool Has(string route) => _files.Contains(route);

    public string NameOf(string route) => _named.Length > 0 ? $"{_named}/{route}" : route;

    /// <returns>Null where there is no such file, or one that cannot be read.</returns>
    public byte[]? Read(string route)
    {
        try
        {
            var path = Path.Combine(_folder, route);
            return _files.Contains(route) && !FileKind.IsPipeOrDevice(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public long SizeOf(string route) => new FileInfo(Path.Combine(_folder, route)) is { Exists: true } f ? f.Length : 0;
}
