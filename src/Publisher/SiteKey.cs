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
    private static readonly string[] Sources =
    [
        "output-config",
        "themes",
        ConfigReader.RulesPath,
        ProseReader.PagesPath,
    ];

    /// <summary>A theme is four folders deep at most; links could lead round in circles.</summary>
    private static readonly EnumerationOptions EveryFile = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 8,
        AttributesToSkip = 0,
    };

    public static FileHash Of(BuildOptions options, InputFolder folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var program = typeof(SiteKey).Assembly.ManifestModule.ModuleVersionId;
        Append($"{program} {options.Hold} {options.Strict} {string.Join(' ', folder.Years)}");
        foreach (var source in Sources)
        foreach (var path in FilesIn(Path.Combine(options.Root, source)))
            AppendFile(path);
        return FileHash.From(hash.GetHashAndReset());

        void Append(string text) => hash.AppendData(Encoding.UTF8.GetBytes($"{text}\n"));

        void AppendFile(string path)
        {
            // What cannot be read, or not whole, is told by whoever reads it.
            var content = SourceReader.ReadBytes(path, path, ThemeReader.MaxAssetBytes, new DiagnosticBag()) ?? [];
            Append($"{Path.GetRelativePath(options.Root, path)} {content.Length}");
            hash.AppendData(content);
        }
    }

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", EveryFile).Order(StringComparer.Ordinal) : [];
}
