using Publisher.Diagnostics;
using Publisher.Editing;
using Publisher.Reading;

namespace Publisher.Mending;

/// <summary>
/// Keys → the order of the paper form, each with its lines and the comments above it. Classes and rows of indicators
/// stay in the order of the file, which is that of the form.
/// </summary>
internal static class KeyOrder
{
    /// <summary>From the inside out: a part is put in order before it is moved.</summary>
    public static SourceFile Apply(SourceFile file, YamlNode.Mapping tree)
    {
        foreach (var (path, shape) in Mappings())
        {
            var at = Find(tree, path);
            if (at is null || Ordered(file, at, shape, EndOf(file, tree, path)) is not { } ordered)
                continue;
            file = ordered;
            if (YamlParser.Parse(file, MendedText.Unchanged(file), 1, new DiagnosticBag()) is not YamlNode.Mapping next)
                return file;
            tree = next;
        }
        return file;
    }

    private static IEnumerable<(string[] Path, Shape.Mapping Shape)> Mappings()
    {
        var root = RecordShape.Root;
        foreach (var field in root.Fields)
        {
            if (field.Shape is not Shape.Mapping section || field == IndicatorShape.Table)
                continue;
            foreach (var inner in section.Fields)
                if (inner.Shape is Shape.Mapping rows)
                    yield return ([field.Key, inner.Key], rows);
            yield return ([field.Key], section);
        }
        yield return ([], root);
    }

    private static YamlNode.Mapping? Find(YamlNode.Mapping tree, string[] path)
    {
        var at = tree;
        foreach (var key in path)
            if (at.Find(key)?.Value is YamlNode.Mapping next)
                at = next;
            else
                return null;
        return at;
    }

    /// <returns>The line behind the mapping's last: where the next key outside it begins.</returns>
    private static int EndOf(SourceFile file, YamlNode.Mapping tree, string[] path)
    {
        var (end, at) = (LineCount(file) + 1, tree);
        foreach (var key in path)
        {
            var place = at.Entries.ToList().FindIndex(e => e.Key == key);
            if (place + 1 < at.Entries.Length)
                end = FirstLineOf(file, at.Entries[place + 1]);
            at = (YamlNode.Mapping)at.Entries[place].Value;
        }
        return end;
    }

    /// <returns>Null where the keys are in order, or do not each begin a line of their own.</returns>
    private static SourceFile? Ordered(SourceFile file, YamlNode.Mapping mapping, Shape.Mapping shape, int end)
    {
        var entries = mapping.Entries;
        var places = entries.Select(e => shape.Fields.ToList().FindIndex(f => f.Key == e.Key)).ToList();
        var isKnown = places.TrueForAll(p => p >= 0) && entries.All(e => StartsLine(file, e));
        if (!isKnown || places.Zip(places.Skip(1)).All(p => p.First < p.Second))
            return null;
        // What stands above the first key belongs to the file, or to the section.
        var starts = entries.Select((e, i) => i == 0 ? e.KeySpan.Line : FirstLineOf(file, e)).Append(end).ToList();
        var parts = entries.Select((_, i) => Lines(file, starts[i], starts[i + 1])).ToList();
        var sorted = parts.Index().OrderBy(p => places[p.Index]).SelectMany(p => p.Item).ToList();
        return new TextEdits(file).InsertLines(starts[0], sorted).RemoveLines(starts[0], end - starts[0]).Apply();
    }

    private static IEnumerable<string> Lines(SourceFile file, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Select(file.Line);

    private static bool StartsLine(SourceFile file, YamlNode.Entry entry) =>
        file.Line(entry.KeySpan.Line).AsSpan(0, entry.KeySpan.Column - 1).Trim(' ').Length == 0;

    /// <summary>With the comments right above the key that are indented as it is.</summary>
    private static int FirstLineOf(SourceFile file, YamlNode.Entry entry)
    {
        var line = entry.KeySpan.Line;
        var comment = new string(' ', entry.KeySpan.Column - 1) + "#";
        while (line > 1 && file.Line(line - 1).StartsWith(comment, StringComparison.Ordinal))
            line--;
        return line;
    }

    /// <summary>Of a file that ends with a line break, the empty rest behind it is none.</summary>
    private static int LineCount(SourceFile file) =>
        file.Text.Count(c => c == '\n') + (file.Text.EndsWith('\n') ? 0 : 1);
}
