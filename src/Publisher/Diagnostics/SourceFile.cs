namespace Publisher.Diagnostics;

/// <summary>A text file as its editor sees it: the path that findings name, and the text.</summary>
/// <param name="Path">Relative to the site's root, with forward slashes.</param>
public sealed record SourceFile(string Path, string Text)
{
    /// <summary>The text of one line, without its line break.</summary>
    /// <param name="number">From 1; a line that does not exist is empty.</param>
    public string Line(int number)
    {
        var rest = Text.AsSpan();
        for (var line = 1; line < number; line++)
        {
            var end = rest.IndexOf('\n');
            if (end < 0) return "";
            rest = rest[(end + 1)..];
        }
        var stop = rest.IndexOf('\n');
        return (stop < 0 ? rest : rest[..stop]).TrimEnd('\r').ToString();
    }
}
