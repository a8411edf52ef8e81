using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Publisher.Proof;

/// <summary>
/// An Ed25519 public key (RFC 8032) in minisign's form: who has it can tell whether the office signed a release log.
/// </summary>
public sealed class PublicKey
{
    private const int Size = 2 + 8 + 32;
    private const int RawSignatureSize = 64;
    private const int SignatureSize = 2 + 8 + RawSignatureSize;

    private readonly byte[] _bytes;

    internal PublicKey(byte[] bytes) => _bytes = bytes;

    /// <summary>The key's file, as minisign writes it.</summary>
    public byte[] File =>
        MinisignText.File(
            MinisignText.Comment
                + string.Create(CultureInfo.InvariantCulture, $"minisign public key {NumberOf(_bytes):X16}"),
            Convert.ToBase64String(_bytes)
        );

    private ReadOnlySpan<byte> Number => _bytes.AsSpan(2, 8);

    /// <param name="file">A key's file, or its second line alone.</param>
    /// <returns>Null where it is no key of ours.</returns>
    public static PublicKey? Parse(ReadOnlySpan<byte> file)
    {
        var line = MinisignText.LinesOf(file) is [_, var second]
            ? second
            : Encoding.ASCII.GetString(MinisignText.Trim(file));
        return MinisignText.Decode(line, Size) is { } bytes && bytes.AsSpan(0, 2).SequenceEqual("Ed"u8)
            ? new PublicKey(bytes)
            : null;
    }

    /// <summary>Whether the key's owner signed the content, with whatever program and comments. Nobody signs the
    /// first line.</summary>
    /// <param name="signatureFile">Of the content's BLAKE2b hash, or of the content itself, as before minisign
    /// 0.6.</param>
    public bool IsSigned(ReadOnlySpan<byte> content, ReadOnlySpan<byte> signatureFile)
    {
        if (MinisignText.LinesOf(signatureFile) is not [_, var line, var trusted, var last])
            return false;
        if (!trusted.StartsWith(MinisignText.TrustedComment, StringComparison.Ordinal))
            return false;
        var comment = Encoding.Latin1.GetBytes(trusted[MinisignText.TrustedComment.Length..]);
        if (
            MinisignText.Decode(line, SignatureSize) is not { } signature
            || MinisignText.Decode(last, RawSignatureSize) is not { } whole
        )
            return false;
        var message =
            signature.AsSpan(0, 2).SequenceEqual("ED"u8) ? HashOf(content)
            : signature.AsSpan(0, 2).SequenceEqual("Ed"u8) ? content.ToArray()
            : null;
        return message is not null
            && signature.AsSpan(2, 8).SequenceEqual(Number)
            && Verify(signature[10..], message)
            && Verify(whole, [.. signature[10..], .. comment]);
    }

    /// <summary>What is signed of a long file: BLAKE2b of 64 bytes (RFC 7693).</summary>
    internal static byte[] HashOf(ReadOnlySpan<byte> content)
    {
        var digest = new Blake2bDigest(512);
        digest.BlockUpdate(content);
        var hash = new byte[64];
        digest.DoFinal(hash, 0);
        return hash;
    }

    private bool Verify(byte[] signature, byte[] message) =>
        Ed25519.Verify(signature, 0, _bytes, 10, message, 0, message.Length);

    private static ulong NumberOf(ReadOnlySpan<byte> key) => BinaryPrimitives.ReadUInt64LittleEndian(key[2..]);
}
