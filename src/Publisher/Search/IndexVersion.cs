using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Publisher.Search;

/// <summary>
/// A name for the files of an index: asked for with each of them, so that a cache never mixes two builds. The same
/// files have the same name, in whatever order they are told.
/// </summary>
internal readonly record struct IndexVersion(ulong Bits)
{
    /// <summary>Of the hash of each file; twelve hexadecimal digits.</summary>
    private const int Size = 48;

    /// <summary>With a file that was not among them, or without one that was.</summary>
    public IndexVersion With(string route, ReadOnlySpan<byte> content)
    {
        byte[] file = [.. Encoding.UTF8.GetBytes(route), .. SHA256.HashData(content)];
        return new IndexVersion(Bits ^ (BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(file)) >> (64 - Size)));
    }

    public static IndexVersion Parse(string text) =>
        new(ulong.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    public override string ToString() => Bits.ToString("x12", CultureInfo.InvariantCulture);
}
