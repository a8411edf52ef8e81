namespace Publisher.Extraction;

/// <summary>The lines of one form in an extracted text, section by section.</summary>
internal sealed class FormBlock
{
    private readonly List<TextLine>[] _sections = [.. Enum.GetValues<FormSection>().Select(_ => new List<TextLine>())];

    public IReadOnlyList<TextLine> this[FormSection section] => _sections[(int)section];

    /// <summary>In the order of the text.</summary>
    public IEnumerable<TextLine> Lines => _sections.SelectMany(s => s);

    /// <summary>Where a finding about the form as a whole points.</summary>
    public int FirstLine => Lines.First().Number;

    public int LastLine => Lines.Last().Number;

    public void Add(FormSection section, TextLine line) => _sections[(int)section].Add(line);
}
