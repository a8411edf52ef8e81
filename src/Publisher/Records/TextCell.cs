using Publisher.Diagnostics;

namespace Publisher.Records;

/// <summary>One cell of the paper form that holds words; gaps in it carry <see cref="Illegible.Mark"/>.</summary>
public sealed record TextCell(string Text, SourceSpan Span)
{
    public bool HasGap => Illegible.IsIn(Text);

    /// <summary>Nothing of the cell can be read.</summary>
    public bool IsIllegible => Text == Illegible.Mark;
}
