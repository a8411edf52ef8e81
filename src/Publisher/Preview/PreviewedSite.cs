using Publisher.Output;

namespace Publisher.Preview;

/// <summary>
/// The published folder as it stands when a request comes: the files of its manifest, manifest and release log, and no
/// others, through no link. A build may put another release in its place at any time.
/// </summary>
public sealed class PreviewedSite
{
    private readonly string _folder;
    private volatile Reading _last;

    private PreviewedSite(string folder, Reading first) => (_folder, _last) = (folder, first);

    /// <returns>Null where no build has published a site in that folder.</returns>
    public static PreviewedSite? Open(string folder)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Read(folder) is { } reading ? new PreviewedSite(folder, reading) : null;
    }

    /// <param name="route">Below the site, decoded, with forward slashes.</param>
    public bool Has(string route) => ReleaseLog.IsSeal(route) || Current().Find(route) is not null;

    /// <returns>Null where the site has no such file, or the system refuses to read it.</returns>
    internal FileStream? OpenFile(string route)
    {
        if (!Has(route))
            return null;
        try
        {
            return IsReachedThroughLink(route) ? null : SiteContents.OpenOrNull(Path.Combine(_folder, route));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// Builds make no links below the site's folder: what stands there behind one is not ours, wherever it leads. The
    /// folder itself may be a link.
    /// </summary>
    private bool IsReachedThroughLink(string route)
    {
        for (var end = route.IndexOf('/'); end >= 0; end = route.IndexOf('/', end + 1))
            if (new DirectoryInfo(Path.Combine(_folder, route[..end])).LinkTarget is not null)
                return true;
        return false;
    }

    /// <summary>Read again where the file is another than it was; between two releases the last one counts.</summary>
    private Manifest Current()
    {
        var file = new FileInfo(Path.Combine(_folder, Manifest.Route));
        if (file.Exists && (file.LastWriteTimeUtc, file.Length) != (_last.Written, _last.Bytes))
            _last = Read(_folder) ?? _last;
        return _last.Manifest;
    }

    /// <summary>The times are taken before it is read: a change meanwhile is seen by the next request.</summary>
    /// <returns>Null where there is no manifest that can be read.</returns>
    private static Reading? Read(string folder)
    {
        try
        {
            var file = new FileInfo(Path.Combine(folder, Manifest.Route));
            var (written, bytes) = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
            return Manifest.Read(folder) is { } manifest ? new Reading(written, bytes, manifest) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private sealed record Reading(DateTime Written, long Bytes, Manifest Manifest);
}
