using Publisher.Diagnostics;
using Publisher.Editing;
using Publisher.Reading;

namespace Publisher.Mending;

/// <summary>
/// A record's file → the same file without the slips that have one way to be mended: punctuation and digits of a
/// Chinese input method, indentation, missing quotation marks, keys out of the form's order. A value that the form
/// does not give is never filled in: what the rules give is not what the unit reported.
/// </summary>
public static class RecordMender
{
    /// <returns>Null where there is nothing to mend, or too much is wrong to tell.</returns>
    public static MendedRecord? Mend(RecordFile place, SourceFile file)
    {
        if (Tree(file, out _) is not { } read)
            return null;
        var lines = MendLines(file);
        if (Parse(lines) is not { } tree)
            return null;
        var figures = FigureSlips.In(tree, lines);
        var written = Apply(lines, figures.Select(f => (f.Span, f.Now)));
        if (Parse(written) is not { } mended)
            return null;
        var ordered = KeyOrder.Apply(written, mended);
        if (ordered.Text == file.Text || Tree(ordered, out var left) is not { } now)
            return null;
        // Whatever went wrong on the way: a file that does not say the same is not written.
        if (left.Exists(f => !IsOf(file, f)) || !SameValues.Are(read, now, figures))
            return null;
        var record = RecordReader.Read(place, ordered, new DiagnosticBag());
        return new MendedRecord(file, ordered, figures, record?.Publication.Approval is not null);
    }

    /// <summary>As the mending reader does it in memory: line by line, so that every line keeps its number.</summary>
    private static SourceFile MendLines(SourceFile file)
    {
        if (!LineMender.MayHaveSlips(file) && Parse(file) is not null)
            return file;
        var mended = LineMender.Mend(file, RecordShape.Root, new DiagnosticBag());
        var edits = new TextEdits(file);
        for (var line = 1; line <= mended.LineCount; line++)
            if (mended[line] != file.Line(line))
                edits.Replace(new SourceSpan(file, line, 1, file.Line(line).Length), mended[line]);
        return edits.Apply();
    }

    private static SourceFile Apply(SourceFile file, IEnumerable<(SourceSpan Span, string With)> changes)
    {
        var edits = new TextEdits(file);
        foreach (var (span, with) in changes)
            edits.Replace(span, with);
        return edits.Apply();
    }

    /// <summary>As a whole, without any mending.</summary>
    private static YamlNode.Mapping? Parse(SourceFile file) =>
        YamlParser.Parse(file, MendedText.Unchanged(file), 1, new DiagnosticBag()) as YamlNode.Mapping;

    private static YamlNode.Mapping? Tree(SourceFile file, out List<DiagnosticCode> faults)
    {
        var findings = new DiagnosticBag();
        var tree = YamlTree.Read(file, RecordShape.Root, findings);
        faults = [.. findings.Findings.Select(f => f.Code)];
        return tree;
    }

    /// <summary>Whether the fault was in the file before.</summary>
    private static bool IsOf(SourceFile file, DiagnosticCode fault)
    {
        _ = Tree(file, out var before);
        return before.Contains(fault);
    }
}
