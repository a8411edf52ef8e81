namespace Publisher.Rendering;

/// <summary>Text put together from pieces on its way into a page; its room is used again and again.</summary>
internal sealed class Scratch
{
    private char[] _text = [];

    /// <summary>Where the next piece goes: a text within a text begins behind what the outer one has so far.</summary>
    public int Length { get; private set; }

    public void Clear() => Length = 0;

    public void Append(ReadOnlySpan<char> piece)
    {
        if (_text.Length - Length < piece.Length)
            Array.Resize(ref _text, Math.Max(256, (Length + piece.Length) * 2));
        piece.CopyTo(_text.AsSpan(Length));
        Length += piece.Length;
    }

    /// <summary>What was appended from there on, good until the next piece is.</summary>
    public ReadOnlySpan<char> TakeFrom(int start)
    {
        var text = _text.AsSpan(start, Length - start);
        Length = start;
        return text;
    }
}
