using Publisher.Forms;
using Publisher.Records;

namespace Publisher.Extraction;

/// <summary>
/// The lines of 年度总体目标 → its two columns, as far as the cells keep them apart. What is woven together becomes a gap
/// with a note that holds the text as it is.
/// </summary>
internal sealed class GoalsReader(FormFindings findings, Wording wording)
{
    private const string Label = "年度总体目标";

    /// <summary>A piece of the label is not longer.</summary>
    private const int MaxPiece = 4;

    private readonly GoalColumn _expected = new(wording);
    private readonly GoalColumn _achieved = new(wording);
    private bool _isWoven;

    public (PrintedCell Expected, PrintedCell Achieved) Read(
        IReadOnlyList<TextLine> lines,
        IReadOnlyDictionary<int, TableColumns> columns,
        int firstLine
    )
    {
        var body = lines.Where(l => !IsHead(l)).ToList();
        foreach (var line in body)
            Take(line, columns);
        var at = body.Count > 0 ? body[0].Number : firstLine;
        if (_expected.IsEmpty && _achieved.IsEmpty)
            return (
                findings.Missing(FormLabels.ExpectedObjective, FormLabels.ExpectedObjective, at),
                findings.Missing(FormLabels.AchievedObjective, FormLabels.AchievedObjective, at)
            );
        _expected.DropBeginningsOf(_achieved);
        _isWoven |= _expected.IsEmpty || _achieved.IsEmpty || _expected.IsWoven || _achieved.IsWoven;
        return (Text(_expected, FormLabels.ExpectedObjective, at), Text(_achieved, FormLabels.AchievedObjective, at));
    }

    private void Take(TextLine line, IReadOnlyDictionary<int, TableColumns> columns)
    {
        var pieces = line.Pieces.SkipWhile(p => p.Cell == 0 && (p.Text.Length <= MaxPiece || p.Text == Label)).ToList();
        // 实际完成情况 begins above 实际完成值.
        if (line.HasTabs && columns.TryGetValue(line.Cells, out var known))
        {
            _expected.Add([.. pieces.Where(p => p.Cell < known.Actual)]);
            _achieved.Add([.. pieces.Where(p => p.Cell >= known.Actual)]);
            return;
        }
        _isWoven |= pieces.Exists(p => p.Cell > 1);
        _expected.Add(pieces);
        _achieved.Add([]);
    }

    private static bool IsHead(TextLine line) => line.ContainsAny("期目标", "际完成情") && line.Joined.Length < 40;

    private PrintedCell Text(GoalColumn column, string label, int at)
    {
        if (column.IsEmpty)
            return findings.Missing(label, label, at);
        var raw = column.Raw;
        if (_isWoven && !(column.IsWhole && !column.IsWoven))
        {
            findings.Report(ExtractionCodes.WovenText, at, ("label", label));
            findings.Note(label, $"两栏文字交错,无从分开;提取文本作“{raw}”", Certainty.Unreadable);
            return new PrintedCell(Illegible.Mark, FormFindings.OriginOf(at));
        }
        var (text, isProven) = column.Read();
        if (!isProven)
        {
            findings.Report(ExtractionCodes.UnprovenSeam, at, ("label", label), ("found", FormFindings.Short(raw)));
            var certainty = Illegible.IsIn(text) ? Certainty.Unreadable : Certainty.Likely;
            findings.Note(label, $"提取文本作“{raw}”,在格线处断开,断处未能核对", certainty);
        }
        return new PrintedCell(text, FormFindings.OriginOf(column.Line));
    }
}
