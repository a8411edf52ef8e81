using System.Text.RegularExpressions;
using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>The value of a line that YAML would take for something else: told, and put in quotes in the copy.</summary>
/// <param name="keys">Every word that is a key somewhere in the file.</param>
internal sealed partial class ValueMender(
    SourceFile file,
    MendedText text,
    IReadOnlySet<string> keys,
    DiagnosticBag findings
)
{
    /// <param name="column">Where the value begins in the copy, from 1.</param>
    public void Mend(int line, int column)
    {
        var value = text[line][(column - 1)..].TrimEnd();
        if (value.Length == 0)
            return;
        if (value.StartsWith("[?]", StringComparison.Ordinal))
            Quote(ShapeCodes.UnquotedIllegibleMark, line, column, value, value.Length, ("found", Doubled(value)));
        else if (value[0] is '[' or '{')
            MendFlow(line, column, value);
        else if (value[0] is '"' or '\'')
            MendQuoted(line, column, value);
        else
            MendPlain(line, column, value);
    }

    private void MendQuoted(int line, int column, string value)
    {
        var close = ClosingQuote(value);
        if (close < 0 && !ClosesBelow(line, value))
            Quote(YamlCodes.UnclosedQuote, line, column, value, 1, ("found", value[..1]));
        else if (close >= 0 && !IsBlankOrComment(value[(close + 1)..]))
            ReportNeedsQuotes(
                line,
                column,
                value,
                new("text follows the closing quotation mark", "右引号之后还有文字")
            );
    }

    private void MendPlain(int line, int column, string value)
    {
        if (value[0] is '>' or '|' or '@' or '`' or '%' or '&' or '*' or '!')
        {
            ReportNeedsQuotes(
                line,
                column,
                value,
                new(
                    $"'{value[0]}' at its beginning means something else to YAML",
                    $"开头的“{value[0]}”在 YAML 里另有含义"
                )
            );
        }
        else if (InnerColon().IsMatch(WithoutComment(value)))
        {
            ReportNeedsQuotes(line, column, value, new("it contains ': '", "其中含有“: ”"));
        }
        else if (SwallowedRest().Match(value) is { Success: true } rest)
        {
            var place = new SourceSpan(file, line, text.OriginalColumn(line, column + rest.Index + 1), rest.Length - 1);
            findings.Report(YamlCodes.HashBeginsComment, place, [("found", rest.Value.Trim())]);
        }
    }

    /// <summary>
    /// A row in braces on one line: its parts are looked at from the last to the first, so that columns stay true.
    /// </summary>
    private void MendFlow(int line, int column, string value)
    {
        if (Balance(value) > 0 && !ClosesBelow(line, value))
        {
            var closing = value[0] == '[' ? "]" : "}";
            Report(YamlCodes.UnclosedBracket, line, column, 1, ("found", value[..1]), ("expected", closing));
            text.Replace(line, column + value.Length, 0, closing);
        }
        if (value[0] != '{')
            return;
        foreach (var part in FlowPart().Matches(value).Reverse())
        {
            var (comma, key, colon, inner) = (
                part.Groups["comma"],
                part.Groups["key"],
                part.Groups["colon"],
                part.Groups["value"]
            );
            if (!keys.Contains(key.Value))
                continue;
            MendFlowValue(line, column + inner.Index, inner.Value.TrimEnd());
            if (colon.Value == "：")
            {
                Report(YamlCodes.FullWidthColon, line, column + colon.Index, 1, ("found", key.Value));
                text.Replace(line, column + colon.Index, 1, ": ");
            }
            if (comma.Value == "，")
            {
                Report(YamlCodes.FullWidthComma, line, column + comma.Index, 1, ("found", key.Value));
                text.Replace(line, column + comma.Index, 1, ", ");
            }
        }
    }

    private void MendFlowValue(int line, int column, string value)
    {
        if (value.StartsWith("[?]", StringComparison.Ordinal))
            Quote(ShapeCodes.UnquotedIllegibleMark, line, column, value, value.Length, ("found", Doubled(value)));
        else if (value is ['>' or '|' or '@' or '`' or '%' or '&' or '*' or '!', ..])
            MendPlain(line, column, value);
    }

    private void ReportNeedsQuotes(int line, int column, string value, BilingualText reason) =>
        Quote(YamlCodes.NeedsQuotes, line, column, value, value.Length, ("reason", reason), ("found", Doubled(value)));

    private void Quote(
        DiagnosticCode code,
        int line,
        int column,
        string value,
        int length,
        params (string, BilingualText)[] values
    )
    {
        Report(code, line, column, length, values);
        text.Replace(line, column, value.Length, $"'{Doubled(value)}'");
    }

    private void Report(
        DiagnosticCode code,
        int line,
        int column,
        int length,
        params (string, BilingualText)[] values
    ) => findings.Report(code, new SourceSpan(file, line, text.OriginalColumn(line, column), length), values);

    private static string Doubled(string value) => value.Replace("'", "''", StringComparison.Ordinal);

    private static int ClosingQuote(string value)
    {
        for (var i = 1; i < value.Length; i++)
        {
            if (value[0] == '"' && value[i] == '\\')
                i++;
            else if (value[i] != value[0])
                continue;
            else if (value[0] == '\'' && i + 1 < value.Length && value[i + 1] == '\'')
                i++;
            else
                return i;
        }
        return -1;
    }

    private static string WithoutComment(string value) =>
        value.IndexOf(" #", StringComparison.Ordinal) is var at and >= 0 ? value[..at] : value;

    private static bool IsBlankOrComment(string rest) => rest.Trim() is "" || rest.TrimStart().StartsWith('#');

    private static int Balance(string value) => value.Count(c => c is '[' or '{') - value.Count(c => c is ']' or '}');

    /// <summary>Whether a value that goes on over deeper lines is closed on one of them.</summary>
    private bool ClosesBelow(int line, string value)
    {
        var indent = Indent(text[line]);
        var balance = Balance(value);
        for (var next = line + 1; next <= text.LineCount && Indent(text[next]) > indent; next++)
        {
            if (value[0] is '[' or '{')
            {
                if (KeyInFront().IsMatch(text[next]))
                    return false;
                balance += Balance(text[next]);
                if (balance <= 0)
                    return true;
            }
            else if (ClosingQuote(value[0] + text[next]) >= 0)
                return true;
        }
        return false;
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex(@":(\s|\z)")]
    private static partial Regex InnerColon();

    [GeneratedRegex(@" #[^ #].*")]
    private static partial Regex SwallowedRest();

    [GeneratedRegex(@"\A\s*(?:- +)*[^\s:'""{\[]+:( |\z)")]
    private static partial Regex KeyInFront();

    /// <summary>A key and its value between commas; a quoted value may hold any of them.</summary>
    [GeneratedRegex(
        @"(?<comma>[{,，]) *(?<key>[^\s:：,，{}\[\]'""]+)(?<colon>: |：) *"
            + @"(?<value>'[^']*'|""[^""]*""|\[\?\][^,，{}]*|[^,，{}\[\]'""]*)"
    )]
    private static partial Regex FlowPart();
}
