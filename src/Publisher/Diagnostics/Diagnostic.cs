namespace Publisher.Diagnostics;

/// <summary>One finding: which fault, where, and the values that its message names.</summary>
/// <param name="Excerpt">The line that it stands on; empty where the file as a whole is meant.</param>
/// <param name="Notes">The calculation and the operands' lines, where arithmetic is involved.</param>
public sealed record Diagnostic(
    DiagnosticCode Code,
    SourceSpan Span,
    string Excerpt,
    IReadOnlyList<(string Name, BilingualText Value)> Values,
    IReadOnlyList<BilingualText> Notes
)
{
    /// <summary>A value is a word or a sentence; a megabyte without a quotation mark can be taken for one.</summary>
    private const int MaxValueLength = 400;

    /// <summary>As an editor counts: a character outside the 16 bits of .NET counts once.</summary>
    public int PrintedColumn
    {
        get
        {
            var pairs = 0;
            foreach (var c in Excerpt.AsSpan(0, Math.Clamp(Span.Column - 1, 0, Excerpt.Length)))
                pairs += char.IsLowSurrogate(c) ? 1 : 0;
            return Span.Column - pairs;
        }
    }

    /// <summary>Where the value stood in what the record was taken from: <c>Sheet2!F14</c>. Null where nothing is
    /// told.</summary>
    public string? Origin { get; init; }

    public string Message(Language language) => Fill(Code.Message, language);

    /// <summary>A text of the code with this finding's values in place.</summary>
    public string Fill(BilingualText text, Language language) =>
        Sentence.Fill(text.In(language), name => Shortened(Value(name).In(language)));

    public BilingualText Value(string name)
    {
        foreach (var value in Values)
            if (value.Name == name)
                return value.Value;
        throw new ArgumentException($"{Code.Id} was reported without a value for '{name}'", nameof(name));
    }

    /// <param name="texts">Each with what stands for it.</param>
    public Diagnostic Hiding(IReadOnlyList<(string Text, string Mask)> texts)
    {
        return this with
        {
            Excerpt = Hide(Excerpt),
            Values = [.. Values.Select(v => (v.Name, Both(v.Value)))],
            Notes = [.. Notes.Select(Both)],
        };

        BilingualText Both(BilingualText text) => new(Hide(text.En), Hide(text.Zh));

        string Hide(string text)
        {
            foreach (var (hidden, mask) in texts)
                text = text.Replace(hidden, mask, StringComparison.Ordinal);
            return text;
        }
    }

    private static string Shortened(string value)
    {
        if (value.Length <= MaxValueLength)
            return value;
        var end = char.IsHighSurrogate(value[MaxValueLength - 1]) ? MaxValueLength - 1 : MaxValueLength;
        return $"{value.AsSpan(0, end)}…";
    }
}
