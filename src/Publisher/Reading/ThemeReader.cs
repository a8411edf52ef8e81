using System.Text.RegularExpressions;
using Publisher.Config;
using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>The folder of a theme → its templates' text, its words in one language, its assets.</summary>
public static partial class ThemeReader
{
    /// <summary>A font of Chinese characters takes some megabytes.</summary>
    public const int MaxAssetBytes = 32 << 20;

    private static readonly string[] TemplateFolders = ["layouts", "pages", "parts"];
    private static readonly Shape.Mapping NoShape = new([]);

    /// <returns>Null where the findings say what is missing.</returns>
    public static ThemeSource? Read(string root, SiteConfig site, DiagnosticBag findings)
    {
        var path = $"themes/{site.Theme}";
        if (!RecordFile.IsId(site.Theme) || !Directory.Exists(Path.Combine(root, path)))
        {
            findings.Report(
                FileCodes.UnreadableFile,
                SourceSpan.Whole(path),
                [("reason", new("there is no such theme", "没有这个主题"))]
            );
            return null;
        }
        string[] folders =
        [
            path,
            .. TemplateFolders.Concat(["strings", "assets", "static"]).Select(f => $"{path}/{f}"),
        ];
        if (LinkedFolders.Report(root, folders, findings))
            return null;
        var pages = ThemePagesReader.Read(root, $"{path}/theme.yml", findings);
        var strings = ReadStrings(root, $"{path}/strings/{site.Language}.yml", findings);
        var templates = ReadTemplates(root, path, findings);
        var assets = ReadFiles(root, $"{path}/assets", findings);
        var files = ReadFiles(root, $"{path}/static", findings);
        return strings is null || pages is null
            ? null
            : new ThemeSource(path, pages, templates, strings, assets, files);
    }

    private static Dictionary<string, SourceFile> ReadTemplates(string root, string path, DiagnosticBag findings)
    {
        var templates = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var folder in TemplateFolders)
        foreach (var name in NamesIn(root, $"{path}/{folder}", "*.html", findings))
            if (
                SourceReader.Read(Path.Combine(root, path, folder, name), $"{path}/{folder}/{name}", findings) is
                { } file
            )
                templates[$"{folder}/{name}"] = file;
        return templates;
    }

    private static Dictionary<string, string>? ReadStrings(string root, string path, DiagnosticBag findings)
    {
        if (SourceReader.Read(Path.Combine(root, path), path, findings) is not { } file)
            return null;
        if (YamlTree.Read(file, NoShape, findings) is not { } tree)
            return null;
        var strings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in tree.Entries)
        {
            if (entry.Value is YamlNode.Scalar text)
                strings[entry.Key] = text.Value;
            else if (entry.Value is not YamlNode.Broken)
                findings.Report(
                    ShapeCodes.WrongKind,
                    entry.Value.Span,
                    [
                        ("key", entry.Key),
                        ("found", new("a list or keys", "列表或键")),
                        ("expected", new("one text", "一段文字")),
                    ]
                );
        }
        return strings;
    }

    /// <summary>What is published as it is. Its name becomes part of an address.</summary>
    private static List<(string, byte[])> ReadFiles(string root, string path, DiagnosticBag findings)
    {
        var files = new List<(string, byte[])>();
        foreach (var name in NamesIn(root, path, "*", findings))
        {
            if (!FileName().IsMatch(name))
                findings.Report(ThemePagesCodes.BadFileName, SourceSpan.Whole($"{path}/{name}"), [("found", name)]);
            else if (
                SourceReader.ReadBytes(Path.Combine(root, path, name), $"{path}/{name}", MaxAssetBytes, findings) is
                { } content
            )
                files.Add((name, content));
        }
        return files;
    }

    private static IEnumerable<string> NamesIn(string root, string path, string pattern, DiagnosticBag findings) =>
        SourceReader.NamesIn(root, path, pattern, findings).Where(name => name[0] != '.');

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*\z")]
    private static partial Regex FileName();
}
