using System.Buffers;
using System.Text;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Publisher.Rendering;

/// <summary>A page in the making: text goes straight into the bytes that will be written.</summary>
internal sealed class Utf8Output : IScriptOutput
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>Far above any page; only a template that does not end gets there.</summary>
    private const int MaxBytes = 64 << 20;

    private readonly ArrayBufferWriter<byte> _bytes = new(16_384);

    /// <summary>The page so far, copied: the buffer is used again for the next one.</summary>
    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    public void Clear() => _bytes.ResetWrittenCount();

    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    public void Write(ReadOnlySpan<char> text)
    {
        if (_bytes.WrittenCount > MaxBytes)
            throw new ScriptRuntimeException(default, "The page has more than 64 MB");
        Encoding.UTF8.GetBytes(text, _bytes);
    }

    /// <summary>Text as it may stand in an element or in a quoted attribute.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            Write(text[..at]);
            _bytes.Write(Entity(text[at]));
            text = text[(at + 1)..];
        }
        Write(text);
    }

    private static ReadOnlySpan<byte> Entity(char c) =>
        c switch
        {
            '&' => "&amp;"u8,
            '<' => "&lt;"u8,
            '>' => "&gt;"u8,
            '"' => "&quot;"u8,
            _ => "&#39;"u8,
        };
}
