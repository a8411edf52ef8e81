using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Publisher.Output;

namespace Publisher.Store;

/// <summary>The first half of the SHA-256 of some text: enough to tell that it has changed.</summary>
public static class ContentHash
{
    public static UInt128 Of(ReadOnlySpan<char> text) => Of(MemoryMarshal.AsBytes(text));

    public static UInt128 Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    /// <summary>Of bytes whose whole hash is known.</summary>
    public static UInt128 Of(FileHash hash) => new(hash.B, hash.A);

    /// <param name="parts">SHA-256 of what is hashed part by part; it is asked for and begins anew.</param>
    public static UInt128 From(IncrementalHash parts)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        parts.GetHashAndReset(hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
