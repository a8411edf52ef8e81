namespace Publisher.Diagnostics;

/// <summary>A place in a file.</summary>
/// <param name="Line">From 1; 0 means the file as a whole.</param>
/// <param name="Column">From 1, in UTF-16 units; what is printed counts whole characters.</param>
/// <param name="Length">In UTF-16 units, on this line.</param>
public readonly record struct SourceSpan(SourceFile File, int Line, int Column, int Length)
{
    /// <summary>The address of what was read there, where it is no line of a text: <c>Sheet2!F14</c>.</summary>
    public string? Origin { get; init; }

    /// <summary>The same place with nothing but its line of the file, for what outlives the text by far.</summary>
    public SourceSpan WithLineAlone() => this with { File = File.WithLine(Line) };

    /// <summary>A finding about a whole file, or about a path that is no readable file.</summary>
    public static SourceSpan Whole(string path) => new(new SourceFile(path, ""), 0, 0, 0);
}
