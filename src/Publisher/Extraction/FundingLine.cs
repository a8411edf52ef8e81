namespace Publisher.Extraction;

/// <summary>The numbers and dashes that stand behind one label of 项目资金, or on a line without one.</summary>
/// <param name="line">Where it begins.</param>
/// <param name="cells">The line's cells where tabs keep their places; 0 where nothing does.</param>
internal sealed class FundingLine(int? row, int line, int cells)
{
    /// <summary>Of <see cref="FundingLabels.Rows"/>; null where the label is lost.</summary>
    public int? Row { get; private set; } = row;

    public int Line => line;

    public int Cells { get; private set; } = cells;

    public List<FigureToken> Tokens { get; } = [];

    /// <summary>A label is not longer.</summary>
    private const int MaxWords = 40;

    private int Numbers => Tokens.Count(t => t.IsNumber);

    /// <summary>Labels stand before their numbers or on lines of their own, and numbers on several lines.</summary>
    public static List<FundingLine> AllOf(IReadOnlyList<TextLine> lines)
    {
        var rows = new List<FundingLine>();
        var words = "";
        foreach (var line in lines.Where(l => !l.ContainsAny("预算数", "全年执行")))
        {
            var isNew = true;
            foreach (var piece in line.Pieces)
            {
                words = (words.Length > MaxWords ? words[^MaxWords..] : words) + piece.Text;
                foreach (var token in FigureToken.In(piece))
                {
                    var label = FundingLabels.In(words);
                    words = "";
                    if (label is not null || rows.Count == 0 || (isNew && rows[^1].EndsBefore(line)))
                        rows.Add(new FundingLine(label, line.Number, line.HasTabs ? line.Cells : 0));
                    isNew = false;
                    if (rows[^1].Line != line.Number)
                        rows[^1].Cells = 0;
                    rows[^1].Tokens.Add(token);
                }
            }
        }
        rows.RemoveAll(r => r.Numbers == 0 && r.Tokens.Count < FundingTest.Slots);
        return rows;
    }

    /// <summary>Rows without a label have a place where as many labels are missing between their neighbours.</summary>
    public static void PlaceByOrder(List<FundingLine> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Row is not null)
                continue;
            var end = i;
            while (end < rows.Count && rows[end].Row is null)
                end++;
            var first = i == 0 ? 0 : rows[i - 1].Row!.Value + 1;
            var next = end == rows.Count ? FundingLabels.Rows.Count : rows[end].Row!.Value;
            if (next - first == end - i)
                for (var at = i; at < end; at++)
                    rows[at].Row = first + at - i;
            i = end - 1;
        }
    }

    /// <summary>A line without a label belongs to the row above as long as that lacks numbers.</summary>
    private bool EndsBefore(TextLine line)
    {
        var limit = Row is 0 ? FundingTest.Slots : FundingTest.Slots - 2;
        return Numbers + FigureToken.In(line).Count(t => t.IsNumber) > limit;
    }
}
