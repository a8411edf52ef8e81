using System.Text;

namespace Publisher.Diagnostics;

/// <summary>A text file as its editor sees it: the path that findings name, and the text.</summary>
/// <param name="path">Relative to the site's root, with forward slashes.</param>
public sealed class SourceFile(string path, string text)
{
    private SourceFile? _withoutText;

    public string Path => path;

    public string Text => text;

    /// <summary>The file begins with the mark that some editors put in front of UTF-8; the text does not.</summary>
    public bool HasByteOrderMark { get; init; }

    /// <summary>The file as it is on the disk, byte for byte.</summary>
    public byte[] ToBytes() =>
        HasByteOrderMark ? [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)] : Encoding.UTF8.GetBytes(text);

    /// <summary>In bytes, on the disk.</summary>
    public int Size => Encoding.UTF8.GetByteCount(text) + (HasByteOrderMark ? Encoding.UTF8.Preamble.Length : 0);

    /// <summary>The same file for findings, which outlive the text by far.</summary>
    public SourceFile WithoutText => text.Length == 0 ? this : _withoutText ??= new SourceFile(path, "");

    public SourceFile WithText(string other) => new(path, other);

    /// <summary>The text of one line, without its line break.</summary>
    /// <param name="number">From 1; a line that does not exist is empty.</param>
    public string Line(int number)
    {
        var rest = text.AsSpan();
        for (var line = 1; line < number; line++)
        {
            var end = rest.IndexOf('\n');
            if (end < 0)
                return "";
            rest = rest[(end + 1)..];
        }
        var stop = rest.IndexOf('\n');
        return number < 1 ? "" : (stop < 0 ? rest : rest[..stop]).TrimEnd('\r').ToString();
    }
}
