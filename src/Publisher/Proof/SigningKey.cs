using System.Text;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Math.EC.Rfc8032;
using Publisher.Output;

namespace Publisher.Proof;

/// <summary>
/// The office's Ed25519 key (RFC 8032) from a file that <c>minisign -G -W</c> makes. It signs the release log, and
/// with it every byte of every release.
/// </summary>
public sealed class SigningKey : ILogSigner
{
    internal const string SignatureComment = MinisignText.Comment + "signature of a release log";

    private const int HeadSize = 54; // algorithms, and the salt and limits of a password
    private const int Size = HeadSize + 8 + 64 + 32;

    private readonly byte[] _number;
    private readonly byte[] _seed;

    private SigningKey(byte[] number, byte[] seed, PublicKey publicKey) =>
        (_number, _seed, Public) = (number, seed, publicKey);

    public PublicKey Public { get; }

    public byte[] PublicKeyFile => Public.File;

    /// <param name="file">Not protected by a password: a build has nobody to ask.</param>
    /// <returns>Null where it is not such a key.</returns>
    public static SigningKey? Parse(ReadOnlySpan<byte> file)
    {
        if (MinisignText.LinesOf(file) is not [_, var line] || MinisignText.Decode(line, Size) is not { } bytes)
            return null;
        var isPlain = bytes.AsSpan(0, 2).SequenceEqual("Ed"u8) && bytes.AsSpan(2, 4).SequenceEqual("\0\0B2"u8);
        if (!isPlain)
            return null;
        var (number, seed) = (bytes[HeadSize..(HeadSize + 8)], bytes[(HeadSize + 8)..(HeadSize + 40)]);
        var publicKey = bytes[(HeadSize + 40)..(HeadSize + 72)];
        var own = new byte[Ed25519.PublicKeySize];
        Ed25519.GeneratePublicKey(seed, 0, own, 0);
        return
            own.AsSpan().SequenceEqual(publicKey)
            && ChecksumOf(bytes[..2], number, seed, publicKey).AsSpan().SequenceEqual(bytes.AsSpan(Size - 32))
            ? new SigningKey(number, seed, new PublicKey([.. "Ed"u8, .. number, .. publicKey]))
            : null;
    }

    /// <summary>The key's file from its secrets, as minisign writes it.</summary>
    /// <param name="number">8 bytes that name the key.</param>
    /// <param name="seed">32 random bytes.</param>
    public static byte[] FileOf(byte[] number, byte[] seed)
    {
        var publicKey = new byte[Ed25519.PublicKeySize];
        Ed25519.GeneratePublicKey(seed, 0, publicKey, 0);
        byte[] bytes =
        [
            .. "Ed\0\0B2"u8,
            .. new byte[HeadSize - 6],
            .. number,
            .. seed,
            .. publicKey,
            .. ChecksumOf("Ed"u8.ToArray(), number, seed, publicKey),
        ];
        return MinisignText.File(MinisignText.Comment + "minisign secret key", Convert.ToBase64String(bytes));
    }

    /// <returns>A signature's file, as minisign reads it. The same log always gives the same.</returns>
    public byte[] Sign(ReadOnlySpan<byte> log)
    {
        const string comment = "every release up to the log's last line";
        var signature = SignMessage(PublicKey.HashOf(log));
        return MinisignText.File(
            SignatureComment,
            Convert.ToBase64String([.. "ED"u8, .. _number, .. signature]),
            MinisignText.TrustedComment + comment,
            Convert.ToBase64String(SignMessage([.. signature, .. Encoding.ASCII.GetBytes(comment)]))
        );
    }

    private byte[] SignMessage(byte[] message)
    {
        var signature = new byte[Ed25519.SignatureSize];
        Ed25519.Sign(_seed, 0, message, 0, message.Length, signature, 0);
        return signature;
    }

    private static byte[] ChecksumOf(byte[] algorithm, byte[] number, byte[] seed, byte[] publicKey)
    {
        var digest = new Blake2bDigest(256);
        foreach (var part in new[] { algorithm, number, seed, publicKey })
            digest.BlockUpdate(part, 0, part.Length);
        var hash = new byte[32];
        digest.DoFinal(hash, 0);
        return hash;
    }
}
