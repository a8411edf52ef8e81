using Publisher.Config;
using Publisher.Diagnostics;
using Publisher.Hosting;
using Publisher.Output;
using Publisher.Reading;

namespace Publisher;

/// <summary>The office's settings and a published site → configuration files of web servers.</summary>
public static class HostingFiles
{
    /// <param name="root">The folder that holds <c>output-config</c>.</param>
    /// <param name="site">The folder of the published site.</param>
    /// <param name="target">The folder that the files go to, outside the site.</param>
    /// <returns>The names of the files; none where the findings say why nothing was written.</returns>
    public static IReadOnlyList<string> Write(string root, string site, string target, DiagnosticBag findings)
    {
        var (config, _) = ConfigReader.ReadSite(root, findings);
        var hosting = HostingReader.Read(root, findings);
        if (config is null || hosting is null || findings.HasErrors)
            return [];
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(target));
        if (IsInside(target, site))
        {
            findings.Report(HostingCodes.InsideSite, SourceSpan.Whole(name), [("found", name)]);
            return [];
        }
        if (Served(site, config, hosting, findings) is not { } served)
            return [];
        var files = ServerFiles.Of(served);
        return OwnFiles.Write(target, name, files, ServerFiles.Mark.Span, findings)
            ? [.. files.Select(f => f.Route)]
            : [];
    }

    /// <summary>What stands there may be anything, and need not be for us to read.</summary>
    private static ServedSite? Served(string site, SiteConfig config, HostingConfig hosting, DiagnosticBag findings)
    {
        var name = Path.GetFileName(site);
        try
        {
            return ServedSite.Of(site, name, config, hosting, findings);
        }
        catch (NotAFileException e)
        {
            var found = $"{name}/{Path.GetRelativePath(site, e.Place).Replace(Path.DirectorySeparatorChar, '/')}";
            findings.Report(OutputCodes.NotAFile, SourceSpan.Whole(name), [("found", found)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Report(FileCodes.UnreadableFile, SourceSpan.Whole(name), [("reason", e.Message)]);
        }
        return null;
    }

    private static bool IsInside(string folder, string site) =>
        $"{Path.TrimEndingDirectorySeparator(folder)}/".StartsWith(
            $"{Path.TrimEndingDirectorySeparator(site)}/",
            StringComparison.Ordinal
        );
}
