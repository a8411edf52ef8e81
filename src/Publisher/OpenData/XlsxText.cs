using System.Text;

namespace Publisher.OpenData;

/// <summary>A text as a cell of a workbook holds it: whatever the text is, the file stays sound.</summary>
internal static class XlsxText
{
    /// <summary>Of a cell, in UTF-16: Excel calls a file with more damaged.</summary>
    public const int MaxLength = 32_767;

    /// <summary>Where a text goes on that does not fit.</summary>
    private const string Rest = "…（全文见 CSV / the CSV has all of it）";

    /// <summary>The text without what XML cannot hold: such characters are written as Office writes them,
    /// <c>_x0001_</c>, and a text that looks like one of these has its first <c>_</c> written so. Lines break as in a
    /// cell, with a line feed.</summary>
    public static string Of(string text)
    {
        if (text.Contains('\r', StringComparison.Ordinal))
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (text.Length > MaxLength)
            text = Cut(text);
        var at = FirstUnfit(text, 0);
        if (at < 0)
            return text;
        var written = new StringBuilder(text.Length + 16);
        var from = 0;
        for (; at >= 0; at = FirstUnfit(text, from))
        {
            written.Append(text, from, at - from).Append($"_x{(int)text[at]:X4}_");
            from = at + 1;
        }
        return written.Append(text, from, text.Length - from).ToString();
    }

    private static string Cut(string text)
    {
        var length = MaxLength - Rest.Length;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length), Rest);
    }

    private static int FirstUnfit(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
            if (text[i] is '_' ? IsEscape(text.AsSpan(i)) : !IsFit(text, ref i))
                return i;
        return -1;
    }

    /// <summary>A pair of surrogates is passed over whole.</summary>
    private static bool IsFit(string text, ref int i)
    {
        if (!char.IsSurrogate(text[i]))
            return text[i] is '\t' or '\n' or >= ' ' and < '\uFFFE';
        if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
            return false;
        i++;
        return true;
    }

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text is ['_', 'x', var a, var b, var c, var d, '_', ..]
        && char.IsAsciiHexDigit(a)
        && char.IsAsciiHexDigit(b)
        && char.IsAsciiHexDigit(c)
        && char.IsAsciiHexDigit(d);
}
