using System.Text;
using Publisher.Diagnostics;

namespace Publisher.Forms;

/// <summary>
/// A CSV file (RFC 4180), or one with tabs, → a table. In UTF-8, or in GB18030 as spreadsheet programs write it in
/// China; a line may end in any way.
/// </summary>
internal static class CsvReader
{
    private const int MaxCells = 200_000;

    /// <param name="name">What stands for the sheet in addresses.</param>
    /// <returns>Null where a finding says why.</returns>
    public static CellGrid? Read(byte[] bytes, string path, string name, DiagnosticBag findings)
    {
        if (Decode(bytes) is not { } text)
        {
            findings.Report(WorkbookCodes.NotCsvText, SourceSpan.Whole(path));
            return null;
        }
        var grid = new CellGrid(path, name);
        var separator = Separator(text);
        var (row, column, count) = (0, 0, 0);
        for (var at = 0; at < text.Length; )
        {
            string field;
            if (text[at] != '"')
                field = Plain(text, separator, ref at);
            else if (Quoted(text, ref at) is { } quoted)
                field = quoted + Plain(text, separator, ref at);
            else
            {
                findings.Report(WorkbookCodes.UnclosedCsvQuote, grid.Span(row, column));
                return null;
            }
            if (Shown(field) is { Length: > 0 } shown)
            {
                grid.Add(new GridCell(row, column, row, column, shown));
                count++;
            }
            if (count > MaxCells)
            {
                findings.Report(
                    WorkbookCodes.WorkbookTooLarge,
                    SourceSpan.Whole(path),
                    [("found", new("cells", "单元格数")), ("limit", "200,000")]
                );
                return null;
            }
            if (at < text.Length && text[at] == separator)
            {
                at++;
                column++;
                continue;
            }
            if (at < text.Length && text[at] == '\r')
                at++;
            if (at < text.Length && text[at] == '\n')
                at++;
            (row, column) = (row + 1, 0);
        }
        return grid;
    }

    /// <summary>An apostrophe keeps a spreadsheet from taking the text for a formula; it is none of the text.</summary>
    private static string Shown(string field)
    {
        var text = field.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
        return text is ['\'', '=' or '+' or '-' or '@' or '\'' or '\t', ..] ? text[1..] : text;
    }

    private static char Separator(string text)
    {
        var line = text.AsSpan();
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        return !line.Contains(',') && line.Contains('\t') ? '\t' : ',';
    }

    private static string Plain(string text, char separator, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
            at++;
        return text[start..at];
    }

    /// <summary>Between quotation marks, of which two stand for one; what follows the closing one belongs to the
    /// field.</summary>
    private static string? Quoted(string text, ref int at)
    {
        var field = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && (at + 1 == text.Length || text[at + 1] != '"'))
            {
                at++;
                return field.ToString();
            }
            if (text[at] == '"')
                at++;
            field.Append(text[at]);
        }
        return null;
    }

    private static string? Decode(byte[] bytes)
    {
        Encoding[] encodings =
        [
            bytes.AsSpan().StartsWith(Encoding.Unicode.Preamble)
                ? new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)
                : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
            CodePagesEncodingProvider.Instance.GetEncoding(
                "GB18030",
                EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback
            )!,
        ];
        foreach (var encoding in encodings)
        {
            try
            {
                return encoding.GetString(bytes).TrimStart('\uFEFF');
            }
            catch (DecoderFallbackException) { }
        }
        return null;
    }
}
