using System.Globalization;
using Publisher.Checks;
using Publisher.Diagnostics;
using Publisher.Editing;
using Publisher.Reading;

namespace Publisher;

/// <summary>One more line in the section <c>publication</c> of a record's file; every other byte stays.</summary>
internal sealed class PublicationEdit(SourceFile file, YamlNode.Mapping form)
{
    /// <param name="step">The review's name; null where the office has given it none.</param>
    /// <returns>Null where a finding says why the file has no place for it.</returns>
    public SourceFile? WithReview(string? step, string by, DateOnly on, string of, DiagnosticBag findings)
    {
        var entry = step is null ? Entry(by, on, of) : $"step: {Quoted(step)}, {Entry(by, on, of)}";
        if (Section is not { } section)
            return AtTheEnd($"{PublicationShape.Section.Key}:", "  reviews:", $"    - {{{entry}}}");
        if (section.Find(PublicationShape.Reviews.Key) is not { } reviews)
            return IndentOf(section) is { } own
                ? Insert(section.Span.Line, $"{own}reviews:", $"{own}  - {{{entry}}}")
                : Refuse(section.Span, findings);
        return reviews.Value is YamlNode.Sequence { Items: [.., var last] } && DashBefore(last) is { } dash
            ? Insert(LastLineOf(last) + 1, $"{dash}- {{{entry}}}")
            : Refuse(reviews.KeySpan, findings);
    }

    /// <returns>Null where a finding says why the file has no place for it.</returns>
    public SourceFile? WithApproval(string by, DateOnly on, string of, DiagnosticBag findings)
    {
        var line = $"approval: {{{Entry(by, on, of)}}}";
        if (Section is not { } section)
            return AtTheEnd($"{PublicationShape.Section.Key}:", $"  {line}");
        if (IndentOf(section) is not { } indent)
            return Refuse(section.Span, findings);
        return section.Find(PublicationShape.Reviews.Key) is { Value: YamlNode.Sequence { Items: [.., var last] } }
            ? Insert(LastLineOf(last) + 1, indent + line)
            : Insert(section.Span.Line, indent + line);
    }

    private YamlNode.Mapping? Section => form.Find(PublicationShape.Section.Key)?.Value as YamlNode.Mapping;

    private static SourceFile? Refuse(SourceSpan span, DiagnosticBag findings)
    {
        findings.Report(PublicationCodes.NoPlaceForStep, span with { Length = 1 });
        return null;
    }

    private SourceFile Insert(int before, params IReadOnlyList<string> lines) =>
        new TextEdits(file).InsertLines(before, lines).Apply();

    private SourceFile AtTheEnd(params IReadOnlyList<string> lines) => Insert(int.MaxValue, lines);

    /// <summary>The spaces before the section's keys; null where they do not stand in lines of their own.</summary>
    private string? IndentOf(YamlNode.Mapping section) =>
        section.Entries is [var first, ..] ? SpacesBefore(first.KeySpan) : null;

    /// <summary>The spaces before the dash of a list's item; null where it has none.</summary>
    private string? DashBefore(YamlNode item)
    {
        var before = file.Line(item.Span.Line)[..(item.Span.Column - 1)];
        var dash = before.TrimEnd();
        return dash.EndsWith('-') && dash[..^1].All(c => c == ' ') ? dash[..^1] : null;
    }

    private string? SpacesBefore(SourceSpan span)
    {
        var before = file.Line(span.Line)[..(span.Column - 1)];
        return before.All(c => c == ' ') ? before : null;
    }

    private static int LastLineOf(YamlNode node) =>
        node switch
        {
            YamlNode.Mapping { Entries: [.., var last] } => LastLineOf(last.Value),
            YamlNode.Sequence { Items: [.., var last] } => LastLineOf(last),
            _ => node.Span.Line,
        };

    private static string Entry(string by, DateOnly on, string of) =>
        string.Create(CultureInfo.InvariantCulture, $"by: {Quoted(by)}, on: {on:yyyy-MM-dd}, of: '{of}'");

    /// <summary>Chinese words stand as they are; whatever else could mean something to YAML stands in quotes.</summary>
    private static string Quoted(string text) =>
        text.All(c => c is >= '\u4E00' and <= '\u9FFF')
            ? text
            : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
