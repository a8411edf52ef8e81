using Publisher.Forms;
using Publisher.Records;

namespace Publisher.Extraction;

/// <summary>The lines above the budget → 项目名称, 主管部门, 实施单位.</summary>
internal sealed class HeadReader(FormFindings findings, CutText words)
{
    private readonly Dictionary<string, List<TextPiece>> _cells = new(StringComparer.Ordinal);
    private readonly List<TextLine> _unknown = [];

    public PrintedCell Name { get; private set; } = new(Illegible.Mark);

    public PrintedCell CompetentDepartment { get; private set; } = new(Illegible.Mark);

    public PrintedCell ImplementingUnit { get; private set; } = new(Illegible.Mark);

    public void Read(IReadOnlyList<TextLine> lines, int firstLine)
    {
        foreach (var line in lines)
            Take(line);
        Name = Cell(FormLabels.ProjectName, firstLine);
        CompetentDepartment = Cell(FormLabels.CompetentDepartment, firstLine);
        ImplementingUnit = Cell(FormLabels.ImplementingUnit, firstLine);
    }

    private PrintedCell Cell(string label, int firstLine)
    {
        var isKnown = _cells.TryGetValue(label, out var pieces);
        if (isKnown && pieces!.Count > 0)
            return words.Read(pieces, label, label, pieces[0].Line);
        return _unknown.Count > 0 && label != FormLabels.ProjectName
            ? findings.Torn(label, label, string.Join(' ', _unknown[0].Pieces.Select(p => p.Text)), _unknown[0].Number)
            : findings.Missing(label, label, firstLine);
    }

    private void Take(TextLine line)
    {
        string[] labels = [FormLabels.ProjectName, FormLabels.CompetentDepartment, FormLabels.ImplementingUnit];
        var starts = labels
            .Select(label => (Label: label, At: line.Joined.IndexOf(label, StringComparison.Ordinal)))
            .Where(s => s.At == 0 || (s.At > 0 && s.Label == FormLabels.ImplementingUnit))
            .OrderBy(s => s.At)
            .ToList();
        if (starts.Count == 0 || starts[0].At > 0 || _cells.ContainsKey(starts[0].Label))
            _unknown.Add(line);
        foreach (var (index, (label, at)) in starts.Index())
        {
            var end = index + 1 < starts.Count ? starts[index + 1].At : line.Joined.Length;
            var pieces = Between(line, at + label.Length, end);
            // The label stands between two others, and a line of the table may leave half of its last character.
            if (label == FormLabels.ImplementingUnit && pieces is [{ Text.Length: 1 }, { Text.Length: > 1 }, ..])
                pieces.RemoveAt(0);
            _cells.TryAdd(label, pieces);
        }
    }

    /// <summary>The pieces of a line from one of its characters to another, spaces not counted.</summary>
    private static List<TextPiece> Between(TextLine line, int start, int end)
    {
        var pieces = new List<TextPiece>();
        var at = 0;
        foreach (var piece in line.Pieces)
        {
            var (from, to) = (Math.Max(start - at, 0), Math.Min(end - at, piece.Text.Length));
            if (from < to)
                pieces.Add(
                    piece with
                    {
                        Text = piece.Text[from..to].TrimStart(':', '：'),
                        Column = piece.Column + from,
                    }
                );
            at += piece.Text.Length;
        }
        return pieces;
    }
}
