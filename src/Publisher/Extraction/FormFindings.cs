using Publisher.Diagnostics;
using Publisher.Forms;
using Publisher.Records;

namespace Publisher.Extraction;

/// <summary>What is found while one form is read: findings for the editor, and the notes of the record.</summary>
internal sealed class FormFindings(SourceFile file, DiagnosticBag findings)
{
    private readonly List<(string Cell, string Text, Certainty Certainty)> _notes = [];

    /// <summary>A cell that is printed and cannot be read whole.</summary>
    public PrintedCell Torn(string cell, string label, string found, int line)
    {
        Report(ExtractionCodes.TornCell, line, ("label", label), ("found", Short(found)));
        Note(cell, $"{LabelOf(cell, label)}提取文本作“{found}”,读不完整", Certainty.Unreadable);
        return new PrintedCell(Illegible.Mark, OriginOf(line));
    }

    /// <summary>A cell that the form has and the text does not show.</summary>
    public PrintedCell Missing(string cell, string label, int line)
    {
        Report(ExtractionCodes.MissingCell, line, ("label", label));
        Note(cell, $"{LabelOf(cell, label)}提取文本中缺失", Certainty.Unreadable);
        return new PrintedCell(Illegible.Mark, OriginOf(line));
    }

    public void WithoutPlace(string cell, string label, string found, int line)
    {
        Report(ExtractionCodes.FigureWithoutPlace, line, ("label", label), ("found", Short(found)));
        Note(cell, $"{LabelOf(cell, label)}印有 {found},无从确定属于哪一栏", Certainty.Unreadable);
    }

    public void LeftOver(string cell, string label, string found, int line)
    {
        Report(ExtractionCodes.PieceLeftOver, line, ("label", label), ("found", Short(found)));
        Note(cell, $"{LabelOf(cell, label)}另有残痕“{found}”,不属于任何一格,未录入", Certainty.Certain);
    }

    public void Joined(string cell, string label, string found, int line)
    {
        Report(ExtractionCodes.JoinedFigure, line, ("label", label), ("found", found));
        Note(cell, $"{LabelOf(cell, label)}在格线处断开,合为 {found}", Certainty.Likely);
    }

    public void Report(DiagnosticCode code, int line, params IReadOnlyList<(string, BilingualText)> values)
    {
        var text = file.Line(line);
        var column = text.Length - text.TrimStart().Length + 1;
        findings.Report(code, new SourceSpan(file, line, column, Math.Max(1, text.Trim().Length)), values);
    }

    public void Note(string cell, string text, Certainty certainty) => _notes.Add((cell, text, certainty));

    /// <summary>One note a cell: what is said of it, as sure as the least sure of it.</summary>
    public IReadOnlyList<PrintedNote> Notes =>
        [
            .. _notes
                .GroupBy(n => n.Cell, StringComparer.Ordinal)
                .Select(g => new PrintedNote(
                    new PrintedCell(g.Key),
                    new PrintedCell(Short(string.Join(";", g.Select(n => n.Text).Distinct()), MaxNote)),
                    new PrintedCell(Reading.RecordShape.CertaintyWords[(int)g.Max(n => n.Certainty)])
                )),
        ];

    public static string OriginOf(int line) => $"line {line}";

    private const int MaxNote = 9_000;

    private static string LabelOf(string cell, string label) =>
        label.StartsWith(cell, StringComparison.Ordinal) ? label[cell.Length..].TrimStart(' ', '·') : label;

    public static string Short(string text, int length = 80) =>
        text.Length <= length ? text : string.Concat(text.AsSpan(0, length), "…");
}
