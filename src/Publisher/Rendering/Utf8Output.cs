using System.Text;
using Publisher.Diagnostics;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Publisher.Rendering;

/// <summary>A page in the making: text goes straight into the bytes that will be written.</summary>
internal sealed class Utf8Output : IScriptOutput
{
    /// <summary>Far above any page; only a template that does not end gets there.</summary>
    private const int MaxBytes = 64 << 20;

    /// <summary>The longest entity, which is longer than any character but those shown by their numbers.</summary>
    private const int MaxBytesOfCharacter = 6;

    private byte[] _bytes = [];
    private int _length;

    /// <summary>The page so far. The buffer is used again for the next one.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public void Clear() => _length = 0;

    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    public void Write(ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    /// <summary>What is UTF-8 already.</summary>
    public void Write(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(_bytes.AsSpan(_length));
        _length += text.Length;
    }

    /// <summary>
    /// Text as it may stand in an element or in a quoted attribute: escaped and encoded character by character, because
    /// most texts of a page are too short for anything cleverer to begin.
    /// </summary>
    public unsafe void WriteEscaped(ReadOnlySpan<char> text)
    {
        for (int at; (at = IndexOfHidden(text)) >= 0; text = text[(at + 1)..])
        {
            WriteEscaped(text[..at]);
            Write(HiddenCharacters.Show(text[at].ToString()));
        }
        Reserve(checked(text.Length * MaxBytesOfCharacter));
        fixed (char* first = text)
        fixed (byte* start = &_bytes[_length])
        {
            var to = start;
            for (char* from = first, end = first + text.Length; from < end; from++)
            {
                uint c = *from;
                if (c < 0x80)
                {
                    *to++ = (byte)c;
                    if (c is '&' or '<' or '>' or '"' or '\'')
                        to = WriteEntity(c, to - 1);
                }
                else if (c < 0x800)
                {
                    *to++ = (byte)(0xC0 | (c >> 6));
                    *to++ = (byte)(0x80 | (c & 0x3F));
                }
                else if (!char.IsSurrogate((char)c))
                {
                    *to++ = (byte)(0xE0 | (c >> 12));
                    *to++ = (byte)(0x80 | ((c >> 6) & 0x3F));
                    *to++ = (byte)(0x80 | (c & 0x3F));
                }
                else
                {
                    // Half a pair without the other becomes U+FFFD, as Encoding.UTF8 has it.
                    Rune.DecodeFromUtf16(new ReadOnlySpan<char>(from, (int)(end - from)), out var rune, out var taken);
                    to += rune.EncodeToUtf8(new Span<byte>(to, 4));
                    from += taken - 1;
                }
            }
            _length += (int)(to - start);
        }
    }

    /// <summary>A character that is shown by its number; hardly any text has one.</summary>
    private static int IndexOfHidden(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] is >= '\u00AD' and (< '\u3000' or (> '\u3163' and < '\u3165') or > '\uFE00'))
                if (HiddenCharacters.IsShownByNumber(text[i]))
                    return i;
        return -1;
    }

    private static unsafe byte* WriteEntity(uint c, byte* to)
    {
        var entity = c switch
        {
            '&' => "&amp;"u8,
            '<' => "&lt;"u8,
            '>' => "&gt;"u8,
            '"' => "&quot;"u8,
            _ => "&#39;"u8,
        };
        entity.CopyTo(new Span<byte>(to, MaxBytesOfCharacter));
        return to + entity.Length;
    }

    /// <summary>Room for more bytes, and one behind them, so that there always is a byte to point to.</summary>
    private void Reserve(int bytes)
    {
        if (_length > MaxBytes)
            throw new ScriptRuntimeException(default, "The page has more than 64 MB");
        if (_bytes.Length - _length <= bytes)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, checked(_length + bytes + 1)));
    }
}
