using System.Text;

namespace Publisher.Proof;

/// <summary>The text form that minisign gives its keys and signatures: comments, and lines of Base64 between
/// them.</summary>
internal static class MinisignText
{
    public const string Comment = "untrusted comment: ";
    public const string TrustedComment = "trusted comment: ";

    /// <summary>Keys and signatures are some hundred bytes.</summary>
    private const int MaxBytes = 10_000;

    /// <summary>Comments may be in any language: each byte is one character here, so that none is lost.</summary>
    /// <returns>
    /// The lines, without their ends, of any system; null where the file is not text of that kind.
    /// </returns>
    public static string[]? LinesOf(ReadOnlySpan<byte> file)
    {
        if (file.Length > MaxBytes)
            return null;
        var lines = Encoding.Latin1.GetString(Trim(file)).Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        return lines.Length > 1 && lines[0].StartsWith(Comment, StringComparison.Ordinal) ? lines : null;
    }

    /// <summary>What editors put around a text: a byte order mark before it, line ends after it, or none.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> file) =>
        (file.StartsWith(Encoding.UTF8.Preamble) ? file[Encoding.UTF8.Preamble.Length..] : file).TrimEnd("\r\n"u8);

    /// <returns>Null where the line is not Base64 of so many bytes.</returns>
    public static byte[]? Decode(string line, int size)
    {
        var bytes = new byte[size + 3];
        return
            Convert.TryFromBase64String(line, bytes, out var written)
            && written == size
            && Convert.ToBase64String(bytes, 0, size) == line
            ? bytes[..size]
            : null;
    }

    public static byte[] File(params string[] lines) => Encoding.ASCII.GetBytes(string.Join('\n', lines) + "\n");
}
