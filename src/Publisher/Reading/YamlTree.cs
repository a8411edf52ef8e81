using System.Globalization;
using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>
/// A file's text → its tree. A file that YAML cannot read is mended line by line and read section by section, so that
/// one slip does not hide the faults behind it. Every mend is reported as an error:
/// nothing that was mended is ever published.
/// </summary>
public static class YamlTree
{
    /// <param name="shape">Tells which words are keys.</param>
    /// <returns>Null where nothing could be read; the findings say why.</returns>
    public static YamlNode.Mapping? Read(SourceFile file, Shape.Mapping shape, DiagnosticBag findings)
    {
        var mayHaveSlips = LineMender.MayHaveSlips(file);
        if (!mayHaveSlips && PlainYamlReader.Read(file) is { } plain)
            return plain;
        var attempt = new DiagnosticBag();
        var tree = YamlParser.Parse(file, MendedText.Unchanged(file), 1, attempt) as YamlNode.Mapping;
        if (tree is not null && !mayHaveSlips)
        {
            findings.AddRange(attempt.Findings);
            return tree;
        }
        var before = findings.Findings.Count;
        var mended = LineMender.Mend(file, shape, findings);
        if (tree is not null && !mended.IsChanged)
        {
            findings.AddRange(attempt.Findings);
            return tree;
        }
        var sections = mended.Sections();
        var mendedTree = sections.Count == 0 ? null : InSections(file, mended, sections, findings);
        // Whatever the mending and the cutting into sections make of it, the fault itself is told.
        if (findings.Findings.Count == before)
            findings.AddRange(attempt.Findings);
        if (findings.Findings.Count == before)
            ReportNoKeys(file, findings);
        return mendedTree;
    }

    private static YamlNode.Mapping InSections(
        SourceFile file,
        MendedText mended,
        IReadOnlyList<MendedText.Section> sections,
        DiagnosticBag findings
    )
    {
        var entries = new List<YamlNode.Entry>();
        ReportTextBefore(file, mended, sections[0].FirstLine, findings);
        foreach (var section in sections)
        {
            if (findings.IsFullOf(file))
                break;
            if (YamlParser.Parse(file, section.Text, section.FirstLine, findings) is YamlNode.Mapping part)
            {
                entries.AddRange(part.Entries);
                continue;
            }
            var span = new SourceSpan(file, section.FirstLine, 1, section.Key.Length);
            entries.Add(new YamlNode.Entry(section.Key, span, new YamlNode.Broken(span)));
        }
        ReportDuplicateKeys(entries, findings);
        return new YamlNode.Mapping([.. entries], new SourceSpan(file, 1, 1, 1));
    }

    /// <summary>Reports each key that stands in a mapping for the second time.</summary>
    public static void ReportDuplicateKeys(IReadOnlyList<YamlNode.Entry> entries, DiagnosticBag findings)
    {
        var first = new Dictionary<string, YamlNode.Entry>(entries.Count);
        foreach (var entry in entries)
            if (!first.TryAdd(entry.Key, entry))
                findings.Report(
                    YamlCodes.DuplicateKey,
                    entry.KeySpan,
                    [
                        ("found", entry.Key),
                        ("first", first[entry.Key].KeySpan.Line.ToString(CultureInfo.InvariantCulture)),
                    ]
                );
    }

    /// <summary>Lines in front of the first key belong to no section and would be lost.</summary>
    private static void ReportTextBefore(SourceFile file, MendedText mended, int firstLine, DiagnosticBag findings)
    {
        for (var line = 1; line < firstLine; line++)
        {
            var text = mended[line].Trim();
            if (text.Length > 0 && text[0] is not '#' && text is not "---")
                findings.Report(
                    YamlCodes.YamlSyntax,
                    new SourceSpan(file, line, 1, text.Length),
                    [("reason", YamlFaults.NoKey)]
                );
        }
    }

    private static void ReportNoKeys(SourceFile file, DiagnosticBag findings) =>
        findings.Report(
            ShapeCodes.WrongKind,
            new SourceSpan(file, 1, 1, 1),
            [
                ("key", new("the file", "文件")),
                ("found", new("text or a list", "文字或列表")),
                ("expected", new("lines of 'key: value'", "“键: 值”的行")),
            ]
        );
}
