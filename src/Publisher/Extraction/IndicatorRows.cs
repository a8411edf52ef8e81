using Publisher.Forms;
using Publisher.Records;

namespace Publisher.Extraction;

/// <summary>Rows that are chosen → indicators as printed, each gap marked.</summary>
internal sealed class IndicatorRows(FormFindings findings, CutText words)
{
    private const string Deviation = "偏差原因分析及改进措施";

    /// <summary>Fewer characters are remains of the head of the table.</summary>
    private const int LeastDeviation = 4;

    public IReadOnlyList<PrintedIndicator> Read(IReadOnlyList<RowReading> rows)
    {
        var indicators = new List<PrintedIndicator>();
        foreach (var row in rows)
        {
            if (row.Class?.Class is { } known)
                indicators.Add(Read(row, known.FirstLevel, known.SecondLevel));
            else
                findings.Report(
                    ExtractionCodes.RowWithoutClass,
                    row.Line.Number,
                    ("found", string.Join(' ', row.Line.Pieces.Select(p => p.Text)))
                );
        }
        return indicators;
    }

    private PrintedIndicator Read(RowReading row, string first, string second)
    {
        var line = row.Line.Number;
        var name =
            row.IsOpen && row.Name.Count > 0
                ? findings.Torn(
                    Illegible.Mark,
                    $"{second} · 三级指标",
                    string.Join(' ', row.Name.Select(p => p.Text)),
                    line
                )
                : words.Read(row.Name, null, $"{second} · 三级指标", line);
        if (row.Again is { } again)
        {
            findings.Report(
                ExtractionCodes.RowReadTwice,
                again.Line.Number,
                ("found", string.Join(' ', again.Line.Pieces.Select(p => p.Text)))
            );
            findings.Note(name.Text, "该行在提取文本中重读一次,取清楚的一次,表内合计相符", Certainty.Certain);
        }
        var text = RowCells.TextOf(row.Deviation);
        return new PrintedIndicator(first, second)
        {
            Name = name,
            Target = Target(row, name.Text),
            Actual = Figure(row.Actual, RowReading.IsActual, name.Text, FormLabels.Actual, line),
            Weight = Points(row, row.Weight, name.Text, FormLabels.Weight),
            Score = Points(row, row.Score, name.Text, FormLabels.Score),
            Deviation = text.Length == 0 ? null : Reason(row, name.Text),
        };
    }

    private PrintedCell Target(RowReading row, string name)
    {
        var line = row.Line.Number;
        if (
            row is { Target: { } damaged, Actual: { } actual }
            && !RowReading.IsTarget(damaged)
            && RowReading.HasSign(damaged)
            && RowReading.NumberOf(damaged) is { } number
            && Records.Actual.TryParse(actual, out var result)
            && result is { Value: not null, Unit.Length: > 0 }
        )
        {
            findings.Report(ExtractionCodes.TornCell, line, ("label", FormLabels.Target), ("found", damaged));
            var unit = actual[actual.IndexOfAny(['(', '（', .. result.Unit[..1]])..];
            findings.Note(name, $"年度指标值作“{damaged}”,单位残缺,据同一行实际完成值“{actual}”补读", Certainty.Likely);
            return new PrintedCell(number + unit, FormFindings.OriginOf(line));
        }
        return Figure(row.Target, RowReading.IsTarget, name, FormLabels.Target, line);
    }

    private PrintedCell Figure(string? printed, Func<string, bool> isSound, string name, string label, int line) =>
        printed is null ? findings.Missing(name, label, line)
        : isSound(printed) ? new PrintedCell(printed, FormFindings.OriginOf(line))
        : findings.Torn(name, label, printed, line);

    private PrintedCell Points(RowReading row, TextPiece? points, string name, string label)
    {
        var line = row.Line.Number;
        if (points is { } number)
            return new PrintedCell(number.Text, FormFindings.OriginOf(number.Line));
        if (row.Unplaced.Count == 0)
            return findings.Missing(name, label, line);
        findings.WithoutPlace(name, label, string.Join(' ', row.Unplaced.Select(p => p.Text)), line);
        return new PrintedCell(Illegible.Mark, FormFindings.OriginOf(line));
    }

    private PrintedCell? Reason(RowReading row, string name)
    {
        var pieces = row.Deviation;
        var text = RowCells.TextOf(pieces);
        if (Wording.Han(text) < LeastDeviation || Wording.Han(text) * 5 < text.Length * 3)
        {
            findings.LeftOver(name, Deviation, text, pieces[0].Line);
            return null;
        }
        var isWhole = pieces.Select(p => p.Cell).Distinct().Count() == 1;
        if (!isWhole)
        {
            findings.Report(ExtractionCodes.WovenText, pieces[0].Line, ("label", Deviation));
            findings.Note(
                name,
                $"偏差原因一格提取文本作“{string.Join(' ', pieces.Select(p => p.Text))}”,各段之间有缺失",
                Certainty.Unreadable
            );
        }
        return new PrintedCell(
            isWhole ? Seam.Whole(pieces.Select(p => p.Text)) : string.Join(Illegible.Mark, pieces.Select(p => p.Text)),
            FormFindings.OriginOf(pieces[0].Line)
        );
    }
}
