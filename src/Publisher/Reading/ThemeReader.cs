using Publisher.Config;
using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>The folder of a theme → its templates' text, its words in one language, its assets.</summary>
public static class ThemeReader
{
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
        var pages = ThemePagesReader.Read(root, $"{path}/theme.yml", findings);
        var strings = ReadStrings(root, $"{path}/strings/{site.Language}.yml", findings);
        var templates = ReadTemplates(root, path, findings);
        return strings is null || pages is null
            ? null
            : new ThemeSource(
                path,
                pages,
                templates,
                strings,
                ReadFiles(Path.Combine(root, path, "assets")),
                ReadFiles(Path.Combine(root, path, "static"))
            );
    }

    private static Dictionary<string, SourceFile> ReadTemplates(string root, string path, DiagnosticBag findings)
    {
        var templates = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var folder in TemplateFolders)
        foreach (var name in NamesIn(Path.Combine(root, path, folder), "*.html"))
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

    private static List<(string, byte[])> ReadFiles(string folder) =>
        [.. NamesIn(folder, "*").Select(name => (name, File.ReadAllBytes(Path.Combine(folder, name))))];

    private static IEnumerable<string> NamesIn(string folder, string pattern) =>
        !Directory.Exists(folder)
            ? []
            : new DirectoryInfo(folder)
                .GetFiles(pattern)
                .Where(f => f.LinkTarget is null && !f.Name.StartsWith('.'))
                .Select(f => f.Name)
                .Order(StringComparer.Ordinal);
}
