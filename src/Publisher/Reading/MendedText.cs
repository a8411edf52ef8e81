using Publisher.Diagnostics;

namespace Publisher.Reading;

/// <summary>A file's lines, some of them mended, that still knows where each character stood in the file.</summary>
public sealed class MendedText
{
    private readonly string[] _lines;
    private readonly Dictionary<int, List<(int Column, int Inserted)>> _edits = [];

    private MendedText(string[] lines) => _lines = lines;

    public bool IsChanged { get; private set; }

    public int LineCount => _lines.Length;

    public static MendedText Unchanged(SourceFile file) => new([file.Text]);

    public static MendedText OfLines(SourceFile file) =>
        new(file.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n'));

    public string this[int number] => _lines[number - 1];

    public string Text => string.Join('\n', _lines);

    /// <summary>
    /// Replaces part of a line, both counted from 1. Columns behind it move by the difference in length.
    /// </summary>
    public void Replace(int line, int column, int length, string with)
    {
        IsChanged = true;
        _lines[line - 1] = _lines[line - 1].Remove(column - 1, length).Insert(column - 1, with);
        if (with.Length == length)
            return;
        if (!_edits.TryGetValue(line, out var edits))
            _edits[line] = edits = [];
        edits.Add((column, with.Length - length));
    }

    /// <summary>The column in the file for a column in the mended line, both from 1.</summary>
    public int OriginalColumn(int line, int column)
    {
        if (!_edits.TryGetValue(line, out var edits))
            return column;
        foreach (var (at, inserted) in Enumerable.Reverse(edits))
            if (column > at)
                column = Math.Max(at, column - inserted);
        return column;
    }

    /// <summary>The file cut before each line that begins with a key at the very left.</summary>
    public IReadOnlyList<Section> Sections()
    {
        var starts = new List<int>();
        for (var line = 1; line <= _lines.Length; line++)
            if (KeyAtLeft(this[line]) is not null)
                starts.Add(line);
        return
        [
            .. starts.Select(
                (start, i) =>
                    new Section(
                        KeyAtLeft(this[start])!,
                        start,
                        Part(start, i + 1 < starts.Count ? starts[i + 1] : _lines.Length + 1)
                    )
            ),
        ];
    }

    private MendedText Part(int from, int to)
    {
        var part = new MendedText(_lines[(from - 1)..(to - 1)]) { IsChanged = IsChanged };
        foreach (var (line, edits) in _edits)
            if (line >= from && line < to)
                part._edits[line - from + 1] = edits;
        return part;
    }

    private static string? KeyAtLeft(string line)
    {
        if (line.Length == 0 || line[0] is ' ' or '\t' or '#' or '-' or '.' or '%' or '{' or '[')
            return null;
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? line[..colon].Trim('"', '\'', ' ') : null;
    }

    /// <param name="Key">The key it begins with.</param>
    /// <param name="FirstLine">In the file, from 1.</param>
    public sealed record Section(string Key, int FirstLine, MendedText Text);
}
