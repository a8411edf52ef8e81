using System.Text.RegularExpressions;
using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>
/// Looks through the lines of a file that YAML cannot read for the slips that people make, reports each where it stands
/// and mends it in a copy, so that the rest of the file can be read and its other faults told in the same run.
/// </summary>
internal sealed partial class LineMender
{
    private readonly SourceFile _file;
    private readonly MendedText _text;
    private readonly HashSet<string> _keys = [];
    private readonly DiagnosticBag _findings;

    private LineMender(SourceFile file, Shape.Mapping shape, DiagnosticBag findings)
    {
        _file = file;
        _text = MendedText.OfLines(file);
        _findings = findings;
        CollectKeys(shape);
    }

    public static MendedText Mend(SourceFile file, Shape.Mapping shape, DiagnosticBag findings)
    {
        var mender = new LineMender(file, shape, findings);
        for (var line = 1; line <= mender._text.LineCount; line++) line = mender.MendLine(line);
        return mender._text;
    }

    private void CollectKeys(Shape shape)
    {
        if (shape is Shape.List list) CollectKeys(list.Item);
        if (shape is not Shape.Mapping mapping) return;
        foreach (var field in mapping.Fields)
        {
            _keys.Add(field.Key);
            CollectKeys(field.Shape);
        }
    }

    /// <returns>The last line looked at: a text block is passed over whole.</returns>
    private int MendLine(int line)
    {
        MendTabs(line);
        var parts = KeyLine().Match(_text[line]);
        if (!parts.Success || !_keys.Contains(parts.Groups["key"].Value)) return line;
        MendColon(line, parts);

        parts = KeyLine().Match(_text[line]);
        var value = parts.Groups["value"];
        if (BlockHeader().IsMatch(value.Value)) return EndOfBlock(line, parts.Groups["indent"].Length);
        MendValue(line, value.Index + 1, value.Value.TrimEnd());
        return line;
    }

    private void MendTabs(int line)
    {
        var text = _text[line];
        var indent = text.Length - text.TrimStart().Length;
        var tab = text.IndexOf('\t', StringComparison.Ordinal);
        if (tab < 0 || tab >= indent || indent == text.Length) return;
        Report(YamlCodes.TabIndentation, line, tab + 1, 1);
        for (var column = indent; column >= 1; column--)
            if (text[column - 1] == '\t') _text.Replace(line, column, 1, "  ");
    }

    private void MendColon(int line, Match parts)
    {
        var (key, colon) = (parts.Groups["key"].Value, parts.Groups["colon"]);
        var isSpaced = parts.Groups["space"].Length > 0 || parts.Groups["value"].Length == 0;
        if (colon.Value == "：")
        {
            Report(YamlCodes.FullWidthColon, line, colon.Index + 1, 1, ("found", key));
            _text.Replace(line, colon.Index + 1, 1, isSpaced ? ":" : ": ");
        }
        else if (!isSpaced)
        {
            Report(YamlCodes.MissingSpaceAfterColon, line, colon.Index + 1, 1, ("found", key));
            _text.Replace(line, colon.Index + 1, 1, ": ");
        }
    }

    private void MendValue(int line, int column, string value)
    {
        if (value.Length == 0) return;
        switch (value[0])
        {
            case '"' or '\'':
                var close = ClosingQuote(value);
                if (close < 0 && !ClosesBelow(line, value)) Requote(YamlCodes.UnclosedQuote, line, column, value, 1, ("found", value[..1]));
                else if (close >= 0 && !IsBlankOrComment(value[(close + 1)..])) ReportNeedsQuotes(line, column, value,
                    new("text follows the closing quotation mark", "右引号之后还有文字"));
                break;
            case '[' when value.StartsWith("[?]", StringComparison.Ordinal):
                Requote(ShapeCodes.UnquotedIllegibleMark, line, column, value, value.Length, ("found", value));
                break;
            case '[' or '{' when Balance(value) > 0 && !ClosesBelow(line, value):
                var closing = value[0] == '[' ? "]" : "}";
                Report(YamlCodes.UnclosedBracket, line, column, 1, ("found", value[..1]), ("expected", closing));
                _text.Replace(line, column + value.Length, 0, closing);
                break;
            case '>' or '|' or '@' or '`' or '%':
                ReportNeedsQuotes(line, column, value, new($"'{value[0]}' at its beginning means something else to YAML", $"开头的“{value[0]}”在 YAML 里另有含义"));
                break;
            case not ('[' or '{') when InnerColon().IsMatch(WithoutComment(value)):
                ReportNeedsQuotes(line, column, value, new("it contains ': '", "其中含有“: ”"));
                break;
        }
    }

    private void ReportNeedsQuotes(int line, int column, string value, BilingualText reason) =>
        Requote(YamlCodes.NeedsQuotes, line, column, value, value.Length, ("reason", reason), ("found", Doubled(value)));

    private void Requote(
        DiagnosticCode code, int line, int column, string value, int length, params (string, BilingualText)[] values)
    {
        Report(code, line, column, length, values);
        _text.Replace(line, column, value.Length, $"'{Doubled(value)}'");
    }

    private void Report(DiagnosticCode code, int line, int column, int length, params (string, BilingualText)[] values) =>
        _findings.Report(code, new SourceSpan(_file, line, _text.OriginalColumn(line, column), length), values);

    private static string Doubled(string value) => value.Replace("'", "''", StringComparison.Ordinal);

    private static int ClosingQuote(string value)
    {
        for (var i = 1; i < value.Length; i++)
        {
            if (value[0] == '"' && value[i] == '\\') i++;
            else if (value[i] != value[0]) continue;
            else if (value[0] == '\'' && i + 1 < value.Length && value[i + 1] == '\'') i++;
            else return i;
        }
        return -1;
    }

    private static string WithoutComment(string value) =>
        value.IndexOf(" #", StringComparison.Ordinal) is var at and >= 0 ? value[..at] : value;

    private static bool IsBlankOrComment(string rest) => rest.Trim() is "" || rest.TrimStart().StartsWith('#');

    private static int Balance(string text) => text.Count(c => c is '[' or '{') - text.Count(c => c is ']' or '}');

    /// <summary>Whether a value that goes on over deeper lines is closed on one of them.</summary>
    private bool ClosesBelow(int line, string value)
    {
        var indent = Indent(_text[line]);
        for (var next = line + 1; next <= _text.LineCount && Indent(_text[next]) > indent; next++)
        {
            if (value[0] is '[' or '{' && KeyLine().IsMatch(_text[next])) return false;
            value += "\n" + _text[next];
            if (value[0] is '[' or '{' ? Balance(value) <= 0 : ClosingQuote(value) >= 0) return true;
        }
        return false;
    }

    private int EndOfBlock(int line, int indent)
    {
        while (line < _text.LineCount && (Indent(_text[line + 1]) > indent || string.IsNullOrWhiteSpace(_text[line + 1]))) line++;
        return line;
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex(@"\A(?<indent>\s*(?:- +)*)(?<key>[^\s:：'""]+)(?<colon>：|:)(?<space>\s*)(?<value>.*)\z")]
    private static partial Regex KeyLine();

    [GeneratedRegex(@"\A[>|][+-]?[0-9]?[+-]?\s*(#.*)?\z")]
    private static partial Regex BlockHeader();

    [GeneratedRegex(@":(\s|\z)")]
    private static partial Regex InnerColon();
}
