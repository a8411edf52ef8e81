using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Publisher.Output;

/// <summary>The SHA-256 of a file's bytes (FIPS 180-4), 32 bytes without an object of its own.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct FileHash(ulong A, ulong B, ulong C, ulong D)
{
    private const int Size = 32;

    /// <summary>Of a hash in hexadecimal.</summary>
    public const int TextSize = 2 * Size;

    public static FileHash Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(content, hash);
        return From(hash);
    }

    public static FileHash Of(Stream content)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(content, hash);
        return From(hash);
    }

    /// <param name="bytes">32 of them.</param>
    public static FileHash From(ReadOnlySpan<byte> bytes) => MemoryMarshal.Read<FileHash>(bytes);

    public void CopyTo(Span<byte> bytes) => MemoryMarshal.Write(bytes, this);

    /// <returns>False where the text is not 64 hexadecimal digits.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, out FileHash hash)
    {
        Span<byte> bytes = stackalloc byte[Size];
        var isHash =
            Convert.FromHexString(text, bytes, out var read, out var written) == System.Buffers.OperationStatus.Done
            && read == text.Length
            && written == Size;
        hash = isHash ? From(bytes) : default;
        return isHash;
    }

    /// <summary>In lower-case hexadecimal.</summary>
    /// <param name="text">Room for 64 digits.</param>
    public void Write(Span<byte> text)
    {
        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        Convert.TryToHexStringLower(bytes, text, out _);
    }

    /// <summary>In lower-case hexadecimal.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
