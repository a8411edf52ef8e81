using System.Text;
using Publisher.Diagnostics;

namespace Publisher.Editing;

/// <summary>
/// Changes to a file's text, each at a place of the text as it was read: whatever none of them names - comments, blank
/// lines, the byte order mark, the kind of line breaks - stays byte for byte.
/// </summary>
public sealed class TextEdits(SourceFile file)
{
    private readonly List<(int Start, int Length, string With)> _edits = [];
    private readonly string _lineBreak = file.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    public bool IsEmpty => _edits.Count == 0;

    /// <summary>Puts other text in the place of what stands there.</summary>
    /// <param name="with">Line breaks in it become those of the file.</param>
    public TextEdits Replace(SourceSpan span, string with) =>
        Add(file.OffsetOf(span.Line, span.Column), span.Length, with);

    /// <summary>Puts lines in front of a line, or at the end for the line behind the last.</summary>
    /// <param name="lines">Without line breaks.</param>
    public TextEdits InsertLines(int before, params IReadOnlyList<string> lines)
    {
        var at = file.OffsetOf(before, 1);
        var text = string.Concat(lines.Select(l => l + '\n'));
        // A file may end without a line break: the new lines need one in front of them.
        return Add(at, 0, at > 0 && file.Text[at - 1] is not ('\n' or '\r') ? '\n' + text : text);
    }

    /// <summary>Takes lines away, with their line breaks.</summary>
    public TextEdits RemoveLines(int first, int count)
    {
        var start = file.OffsetOf(first, 1);
        return Add(start, file.OffsetOf(first + count, 1) - start, "");
    }

    /// <summary>The file with all changes made; several at one place follow each other as they were added.</summary>
    /// <exception cref="InvalidOperationException">Two changes overlap.</exception>
    public SourceFile Apply()
    {
        var text = new StringBuilder(file.Text.Length + 256);
        var at = 0;
        foreach (var (start, length, with) in _edits.OrderBy(e => e.Start))
        {
            if (start < at)
                throw new InvalidOperationException($"{file.Path}: two changes overlap");
            text.Append(file.Text, at, start - at).Append(with);
            at = start + length;
        }
        text.Append(file.Text, at, file.Text.Length - at);
        return new SourceFile(file.Path, text.ToString()) { HasByteOrderMark = file.HasByteOrderMark };
    }

    private TextEdits Add(int start, int length, string with)
    {
        _edits.Add((start, length, with.Replace("\n", _lineBreak, StringComparison.Ordinal)));
        return this;
    }
}
