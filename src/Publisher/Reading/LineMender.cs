using System.Text.RegularExpressions;
using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>
/// Looks through the lines of a file for the slips that people make, reports each where it stands and mends it in a
/// copy, so that the rest of the file can be read and its other faults told in the same run.
/// </summary>
internal sealed partial class LineMender
{
    private readonly SourceFile _file;
    private readonly MendedText _text;
    private readonly ValueMender _values;
    private readonly HashSet<string> _keys = [];
    private readonly DiagnosticBag _findings;
    private (int Line, int Indent) _lastKey;
    private (int Line, int Indent) _lastItem;

    private LineMender(SourceFile file, Shape.Mapping shape, DiagnosticBag findings)
    {
        _file = file;
        _text = MendedText.OfLines(file);
        _findings = findings;
        CollectKeys(shape);
        _values = new ValueMender(file, _text, _keys, findings);
    }

    /// <summary>
    /// Whether a file that YAML can read may still hold a slip that changes what it says:
    /// indentation that only looks like spaces, or a # that takes the rest of a value away.
    /// </summary>
    public static bool MayHaveSlips(SourceFile file)
    {
        var rest = file.Text.AsSpan();
        for (var at = rest.IndexOf(" #"); at >= 0; at = rest.IndexOf(" #"))
        {
            rest = rest[(at + 2)..];
            if (rest is [not (' ' or '#' or '\n'), ..])
                return true;
        }
        for (rest = file.Text; !rest.IsEmpty; )
        {
            if (BeginsWithSlip(rest))
                return true;
            var end = rest.IndexOf('\n');
            rest = end < 0 ? [] : rest[(end + 1)..];
        }
        return false;
    }

    public static MendedText Mend(SourceFile file, Shape.Mapping shape, DiagnosticBag findings)
    {
        var mender = new LineMender(file, shape, findings);
        for (var line = 1; line <= mender._text.LineCount && !findings.IsFullOf(file); line++)
        {
            var first = line;
            line = mender.MendLine(line);
            mender.Remember(first);
        }
        return mender._text;
    }

    private void CollectKeys(Shape shape)
    {
        if (shape is Shape.List list)
            CollectKeys(list.Item);
        if (shape is not Shape.Mapping mapping)
            return;
        foreach (var field in mapping.Fields)
        {
            _keys.Add(field.Key);
            CollectKeys(field.Shape);
        }
    }

    /// <returns>The last line looked at: a text block is passed over whole.</returns>
    private int MendLine(int line)
    {
        MendIndentation(line);
        MendDash(line);
        var row = FlowRow().Match(_text[line]);
        if (row.Success)
            _values.Mend(line, row.Groups["value"].Index + 1);
        var parts = KeyLine().Match(_text[line]);
        if (!parts.Success || !_keys.Contains(parts.Groups["key"].Value))
            return line;
        MendColon(line, parts);

        parts = KeyLine().Match(_text[line]);
        var value = parts.Groups["value"];
        if (BlockHeader().IsMatch(value.Value))
            return EndOfBlock(line, parts.Groups["indent"].Length);
        _values.Mend(line, value.Index + 1);
        return line;
    }

    private void MendIndentation(int line)
    {
        var text = _text[line];
        var indent = text.Length - text.TrimStart().Length;
        var at = text.AsSpan(0, indent).IndexOfAnyExcept(' ');
        if (at < 0 || indent == text.Length)
            return;
        BilingualText found = text[at] switch
        {
            '\t' => new("a tab", "制表符"),
            '\u3000' => new("a full-width space", "全角空格"),
            _ => new("a space of another kind", "特殊空格"),
        };
        _findings.Report(YamlCodes.IndentationCharacter, new SourceSpan(_file, line, at + 1, 1), [("found", found)]);
        _text.Replace(line, 1, indent, new string(' ', IndentAfter(text[indent..])));
    }

    /// <summary>
    /// Where a line would stand that follows what is above it: below a key without a value, else beside the key
    /// above. A list item stands where the item before it does.
    /// </summary>
    private int IndentAfter(string content) =>
        content.StartsWith("- ", StringComparison.Ordinal) && _lastItem.Line >= _lastKey.Line
            ? _lastItem.Indent
            : _lastKey.Indent;

    private void Remember(int line)
    {
        var text = _text[line];
        if (text.TrimStart().StartsWith("- ", StringComparison.Ordinal))
            _lastItem = (line, Indent(text));
        var key = text.TrimStart().StartsWith('#') ? Match.Empty : KeyLine().Match(text);
        if (key.Success)
            _lastKey = (line, key.Groups["indent"].Length + (key.Groups["value"].Length == 0 ? 2 : 0));
    }

    /// <summary>A dash needs a space behind it: -name is a key of that name.</summary>
    private void MendDash(int line)
    {
        var dash = GluedDash().Match(_text[line]);
        if (!dash.Success || !_keys.Contains(dash.Groups["key"].Value))
            return;
        var at = dash.Groups["dash"].Index + 1;
        _findings.Report(
            YamlCodes.MissingSpaceAfterDash,
            new SourceSpan(_file, line, _text.OriginalColumn(line, at), 1),
            [("found", dash.Groups["dash"].Value)]
        );
        _text.Replace(line, at, 1, "- ");
    }

    private void MendColon(int line, Match parts)
    {
        var (key, colon) = (parts.Groups["key"].Value, parts.Groups["colon"]);
        var isSpaced = parts.Groups["space"].Length > 0 || parts.Groups["value"].Length == 0;
        if (colon.Value == ":" && isSpaced)
            return;
        var code = colon.Value == "：" ? YamlCodes.FullWidthColon : YamlCodes.MissingSpaceAfterColon;
        var column = _text.OriginalColumn(line, colon.Index + 1);
        _findings.Report(code, new SourceSpan(_file, line, column, 1), [("found", key)]);
        _text.Replace(line, colon.Index + 1, 1, isSpaced ? ":" : ": ");
    }

    private int EndOfBlock(int line, int indent)
    {
        while (
            line < _text.LineCount && (Indent(_text[line + 1]) > indent || string.IsNullOrWhiteSpace(_text[line + 1]))
        )
            line++;
        return line;
    }

    /// <summary>An indentation that is no row of spaces, or a dash that touches what it stands before.</summary>
    private static bool BeginsWithSlip(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(' ');
        if (text is ['-' or '—' or '–' or '－', ..])
            return text.Length > 1 && text[1] != '-' && !char.IsWhiteSpace(text[1]);
        if (text is not ['\t' or '\u00A0' or '\u3000', ..])
            return false;
        text = text.TrimStart("\t\u00A0\u3000").TrimStart(' ');
        return text.Length > 0 && !char.IsWhiteSpace(text[0]);
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex(@"\A(?<indent>\s*(?:- +)*)(?<key>[^\s:：'""{\[]+)(?<colon>：|:)(?<space> *)(?<value>.*)\z")]
    private static partial Regex KeyLine();

    [GeneratedRegex(@"\A\s*(?<dash>[-—–－])(?<key>[^\s:：-][^\s:：]*)[:：]")]
    private static partial Regex GluedDash();

    [GeneratedRegex(@"\A\s*(?:- +)+(?<value>\{.*)\z")]
    private static partial Regex FlowRow();

    [GeneratedRegex(@"\A[>|][+-]?[0-9]?[+-]?\s*(#.*)?\z")]
    private static partial Regex BlockHeader();
}
