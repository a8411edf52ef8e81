using Publisher.Records;

namespace Publisher.Extraction;

/// <summary>One of the two columns of 年度总体目标, line by line.</summary>
internal sealed class GoalColumn(Wording wording)
{
    /// <summary>A line of the column has about 25 characters; a shorter one is a part of it.</summary>
    private const int WholeLine = 20;

    private readonly List<List<TextPiece>> _lines = [];

    private IEnumerable<TextPiece> Pieces => _lines.SelectMany(l => l);

    public bool IsEmpty => !Pieces.Any();

    /// <summary>Where it begins.</summary>
    public int Line => Pieces.First().Line;

    public string Raw => string.Join(' ', Pieces.Select(p => p.Text));

    /// <summary>All in one cell, and as wide as the column is.</summary>
    public bool IsWhole =>
        IsOneCell && Lengths().Append(Lengths().Any() ? WholeLine : Raw.Length).All(l => l >= WholeLine);

    /// <summary>Lines of the other column stand among its own.</summary>
    public bool IsWoven =>
        IsOneCell
            ? IsRagged()
            : _lines.Exists(l => l.Select(p => p.Cell).Distinct().Count() < l.Count || HasRepetition(l));

    private bool IsOneCell => _lines.Count(l => l.Count > 0) == 1 && Pieces.Select(p => p.Cell).Distinct().Count() == 1;

    public void Add(List<TextPiece> line) => _lines.Add(line);

    /// <summary>The beginning of a line of the other column may stand at the end of a line of this one.</summary>
    public void DropBeginningsOf(GoalColumn other)
    {
        foreach (var line in _lines.Where(l => l.Count > 1))
            line.RemoveAll(p =>
                p.Text.Length > 2 && other.Pieces.Any(o => o.Text.StartsWith(p.Text, StringComparison.Ordinal))
            );
    }

    public (string Text, bool IsProven) Read()
    {
        if (IsOneCell)
            return (Seam.Whole(Pieces.Select(p => p.Text)), true);
        var (text, isProven) = ("", true);
        var last = _lines.FindLastIndex(l => l.Count > 0);
        foreach (var line in _lines.Take(last + 1))
        {
            // A line between others that shows nothing is lost.
            var of = new Seam(line.Count == 0 ? Illegible.Mark : "", line.Count > 0);
            foreach (var piece in line)
                of =
                    Seam.Of(of.Text, piece.Text, wording) is var next && of.IsProven
                        ? next
                        : next with
                        {
                            IsProven = false,
                        };
            (text, isProven) = (Seam.Whole([text, of.Text]), isProven && of.IsProven);
        }
        return (text, isProven);
    }

    /// <summary>The lengths of all lines in the cell but the last.</summary>
    private IEnumerable<int> Lengths() => Pieces.SkipLast(1).Select(p => p.Text.Length);

    /// <summary>
    /// The lines of one column are as long as each other, or several make one piece; where they are not, others stand
    /// among them.
    /// </summary>
    private bool IsRagged()
    {
        var shortest = Lengths().DefaultIfEmpty(1).Min();
        foreach (var length in Lengths())
        {
            var whole = (length + shortest / 2) / shortest * shortest;
            if (Math.Abs(length - whole) * 10 > whole)
                return true;
        }
        return false;
    }

    /// <summary>What is printed again in the next cell was cut; two cells on, it is the other column's.</summary>
    private static bool HasRepetition(List<TextPiece> line)
    {
        for (var i = 1; i < line.Count; i++)
        for (var length = 2; length <= Math.Min(line[i].Text.Length, line[i - 1].Text.Length); length++)
            if (
                line[i].Cell > line[i - 1].Cell + 1
                && line[i - 1].Text.EndsWith(line[i].Text[..length], StringComparison.Ordinal)
            )
                return true;
        return false;
    }
}
