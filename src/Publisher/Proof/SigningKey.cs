using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;
using Publisher.Diagnostics;
using Publisher.Output;

namespace Publisher.Proof;

/// <summary>
/// The office's Ed25519 key (RFC 8032) from a file that <c>minisign -G</c> makes. It signs the release log, and with
/// it every byte of every release.
/// </summary>
public sealed class SigningKey : ILogSigner
{
    private const int SeedSize = 32;

    private readonly byte[] _number;
    private readonly byte[] _seed;

    private SigningKey(byte[] number, byte[] seed, PublicKey publicKey) =>
        (_number, _seed, Public) = (number, seed, publicKey);

    public PublicKey Public { get; }

    public byte[] PublicKeyFile => Public.File;

    /// <param name="file">Null where it could not be read.</param>
    /// <param name="password">Of the key; null where none is known.</param>
    /// <param name="fault">Why it is no key that can sign; null where it is one.</param>
    /// <returns>Null where it cannot sign.</returns>
    public static SigningKey? Parse(byte[]? file, string? password, out DiagnosticCode? fault)
    {
        fault = ProofCodes.NoKey;
        if (file is null || SecretKey.Read(file, password) is not var (isProtected, number, pair))
            return null;
        fault = isProtected ? ProofCodes.WrongPassword : ProofCodes.NoKey;
        if (isProtected)
            return null;
        var (seed, publicKey) = (pair[..SeedSize], pair[SeedSize..]);
        if (!PublicOf(seed).AsSpan().SequenceEqual(publicKey))
            return null;
        fault = null;
        return new SigningKey(number, seed, new PublicKey([.. "Ed"u8, .. number, .. publicKey]));
    }

    /// <summary>The key's file from its secrets, without a password, as minisign writes it.</summary>
    /// <param name="number">8 bytes that name the key.</param>
    /// <param name="seed">32 random bytes.</param>
    public static byte[] FileOf(byte[] number, byte[] seed) => SecretKey.FileOf(number, seed, PublicOf(seed));

    /// <returns>A signature's file, as minisign reads it. The same log always gives the same.</returns>
    public byte[] Sign(ReadOnlySpan<byte> log)
    {
        const string comment = "every release up to the log's last line";
        var signature = SignMessage(PublicKey.HashOf(log));
        return MinisignText.File(
            MinisignText.Comment + "signature of a release log",
            Convert.ToBase64String([.. "ED"u8, .. _number, .. signature]),
            MinisignText.TrustedComment + comment,
            Convert.ToBase64String(SignMessage([.. signature, .. Encoding.ASCII.GetBytes(comment)]))
        );
    }

    private static byte[] PublicOf(byte[] seed)
    {
        var publicKey = new byte[Ed25519.PublicKeySize];
        Ed25519.GeneratePublicKey(seed, 0, publicKey, 0);
        return publicKey;
    }

    private byte[] SignMessage(byte[] message)
    {
        var signature = new byte[Ed25519.SignatureSize];
        Ed25519.Sign(_seed, 0, message, 0, message.Length, signature, 0);
        return signature;
    }
}
