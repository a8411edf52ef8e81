using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;
using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Reading;

namespace Publisher;

/// <summary>
/// A hash of all that every page is made from besides the records: the program, its options, configuration, theme,
/// rules, the office's own pages, and which years there are.
/// </summary>
internal static class SiteKey
{
    public static FileHash Of(BuildOptions options, InputFolder folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var program = typeof(SiteKey).Assembly.ManifestModule.ModuleVersionId;
        Append($"{program} {options.Hold} {options.Strict} {string.Join(' ', folder.Years)}");
        AppendFiles(hash, options.Root, SiteSource.Folders);
        return FileHash.From(hash.GetHashAndReset());

        void Append(string text) => hash.AppendData(Encoding.UTF8.GetBytes($"{text}\n"));
    }

    /// <summary>Of what records are evaluated by, and their addresses made from: pages may still look
    /// otherwise.</summary>
    public static FileHash OfEvaluation(string root)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AppendFiles(hash, root, ["output-config", ConfigReader.RulesPath]);
        AppendFiles(hash, root, ["themes"], name => name == "theme.yml");
        return FileHash.From(hash.GetHashAndReset());
    }

    /// <summary>Of what the office must publish.</summary>
    public static FileHash OfDuties(string root)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, root, Path.Combine(root, RosterReader.RosterPath));
        Append(hash, root, Path.Combine(root, RosterReader.CalendarPath));
        return FileHash.From(hash.GetHashAndReset());
    }

    private static void AppendFiles(
        IncrementalHash hash,
        string root,
        IEnumerable<string> folders,
        Func<string, bool>? isMeant = null
    )
    {
        foreach (var path in folders.SelectMany(f => FilesIn(Path.Combine(root, f))))
            if (isMeant?.Invoke(Path.GetFileName(path)) != false)
                Append(hash, root, path);
    }

    private static void Append(IncrementalHash hash, string root, string path)
    {
        // What cannot be read, or not whole, is told by whoever reads it.
        var content = SourceReader.ReadBytes(path, path, ThemeReader.MaxAssetBytes, new DiagnosticBag()) ?? [];
        hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetRelativePath(root, path)} {content.Length}\n"));
        hash.AppendData(content);
    }

    /// <summary>A theme is four folders deep at most; links are not followed.</summary>
    private static IEnumerable<string> FilesIn(string folder)
    {
        if (!Directory.Exists(folder))
            return [];
        var files = new FileSystemEnumerable<string>(
            folder,
            (ref FileSystemEntry entry) => entry.ToFullPath(),
            new EnumerationOptions
            {
                RecurseSubdirectories = true,
                MaxRecursionDepth = 8,
                AttributesToSkip = 0,
            }
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => entry.ToFileSystemInfo().LinkTarget is null,
        };
        return files.Order(StringComparer.Ordinal);
    }
}
