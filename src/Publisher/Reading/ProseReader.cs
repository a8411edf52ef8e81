using Publisher.Config;
using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>The Markdown pages of <c>input/pages</c>, each with its front matter.</summary>
public static class ProseReader
{
    public const string PagesPath = "input/pages";

    private static readonly Field Title = new(
        "title",
        "标题",
        new("The page's title", "页面标题"),
        new Shape.Text(200),
        Required: true
    );

    private static readonly Field Description = new(
        "description",
        "简介",
        new("One sentence about the page", "一句话说明本页"),
        new Shape.Text(300),
        Required: true
    );

    private static readonly Field Order = new(
        "order",
        "次序",
        new(
            "Its place in the navigation, from 1; without it the page stands in the footer",
            "在导航中的次序，从 1 起；不填则放在页脚"
        ),
        new Shape.Number(0, 1000)
    );

    private static readonly Shape.Mapping FrontMatter = new([Title, Description, Order, PublicationShape.Privacy]);

    /// <summary>By their <c>order</c>, then by name.</summary>
    public static IReadOnlyList<Prose> ReadAll(string root, DiagnosticBag findings)
    {
        var pages = new List<(decimal Order, Prose Page)>();
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in SourceReader.NamesIn(root, PagesPath, "*.md", findings))
            if (!names.TryAdd(name, name))
                findings.Report(
                    InputCodes.SharedAddress,
                    SourceSpan.Whole($"{PagesPath}/{name}"),
                    [("found", $"/{Path.ChangeExtension(name, ".html")}"), ("other", $"{PagesPath}/{names[name]}")]
                );
            else if (Read(root, name, findings) is { } page)
                pages.Add(page);
        return [.. pages.OrderBy(p => p.Order).Select(p => p.Page)];
    }

    private static (decimal Order, Prose Page)? Read(string root, string name, DiagnosticBag findings)
    {
        var path = $"{PagesPath}/{name}";
        var slug = Path.GetFileNameWithoutExtension(name);
        if (!RecordFile.IsId(slug))
        {
            findings.Report(
                FileCodes.RecordNameNotAnId,
                SourceSpan.Whole(path),
                [("found", name), ("suggestion", "about.md")]
            );
            return null;
        }
        if (SourceReader.Read(Path.Combine(root, path), path, findings) is not { } file)
            return null;
        var (matter, body, bodyLine) = Split(file);
        var reader =
            matter.Text.Length == 0 ? MappingReader.Open(EmptyAt(file), FrontMatter, findings)
            : YamlTree.Read(matter, FrontMatter, findings) is { } tree ? MappingReader.Open(tree, FrontMatter, findings)
            : null;
        if (reader?.Text(Title) is not { } title || reader.Text(Description) is not { } description)
            return null;
        var order = reader.Number(Order);
        var page = new Prose(slug, title.Value, description.Value, order is not null, body, file, bodyLine)
        {
            Privacy = PublicationReader.ReadExceptions(reader),
        };
        return (order ?? decimal.MaxValue, page);
    }

    /// <summary>
    /// Front matter stands between two lines '---'. Its first line is blanked, so that its lines keep their numbers.
    /// </summary>
    private static (SourceFile Matter, string Body, int BodyLine) Split(SourceFile file)
    {
        var text = file.Text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var end = text.StartsWith("---\n", StringComparison.Ordinal)
            ? text.IndexOf("\n---\n", StringComparison.Ordinal)
            : -1;
        if (end < 0)
            return (file.WithText(""), text, 1);
        var matter = text[3..(end + 1)];
        return (file.WithText(matter), text[(end + 5)..], matter.Count(c => c == '\n') + 2);
    }

    private static YamlNode.Mapping EmptyAt(SourceFile file) => new([], new SourceSpan(file, 1, 1, 1));
}
