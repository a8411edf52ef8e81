using System.Buffers.Binary;
using System.Text;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Generators;

namespace Publisher.Proof;

/// <summary>The secret key's file in minisign's form, and the password that may protect it (scrypt, RFC
/// 7914).</summary>
internal static class SecretKey
{
    private const int HeadSize = 54; // algorithms, and the salt and limits of a password
    private const int NumberSize = 8;
    private const int PairSize = 64; // the seed and the public key
    private const int ChecksumSize = 32; // BLAKE2b: it tells whether a password is the right one
    private const int SecretsSize = NumberSize + PairSize + ChecksumSize;
    private const int BlockSize = 8; // r of scrypt
    private const int MaxCost = 1 << 20; // N of scrypt, which takes 1 GiB: what minisign chooses

    /// <summary>What a key's file holds.</summary>
    /// <param name="IsProtected">A password is needed, and the one that was given is not it.</param>
    /// <param name="Number">8 bytes that name the key; empty where it is protected.</param>
    /// <param name="Pair">The seed of 32 bytes and the public key; empty where it is protected.</param>
    public readonly record struct Secrets(bool IsProtected, byte[] Number, byte[] Pair);

    /// <param name="password">Null where none is known.</param>
    /// <returns>Null where the file is not a secret key.</returns>
    public static Secrets? Read(ReadOnlySpan<byte> file, string? password)
    {
        if (MinisignText.LinesOf(file) is not [_, var line])
            return null;
        if (MinisignText.Decode(line, HeadSize + SecretsSize) is not { } bytes)
            return null;
        var (kind, secrets) = (Encoding.Latin1.GetString(bytes, 0, 6), bytes[HeadSize..]);
        if (kind == "Ed\0\0B2")
            return Open(secrets);
        if (kind != "EdScB2" || CostsOf(bytes) is not var (cost, parallel))
            return null;
        if (password is null)
            return new Secrets(true, [], []);
        var stream = SCrypt.Generate(
            Encoding.UTF8.GetBytes(password),
            bytes[6..38],
            cost,
            BlockSize,
            parallel,
            SecretsSize
        );
        for (var i = 0; i < secrets.Length; i++)
            secrets[i] ^= stream[i];
        var isRight = ChecksumOf(secrets).AsSpan().SequenceEqual(secrets.AsSpan(NumberSize + PairSize));
        return isRight ? Open(secrets) : new Secrets(true, [], []);
    }

    /// <summary>A key's file without a password, as minisign writes it.</summary>
    public static byte[] FileOf(byte[] number, byte[] seed, byte[] publicKey)
    {
        byte[] bytes =
        [
            .. "Ed\0\0B2"u8,
            .. new byte[HeadSize - 6],
            .. number,
            .. seed,
            .. publicKey,
            .. new byte[ChecksumSize],
        ];
        return MinisignText.File(MinisignText.Comment + "minisign secret key", Convert.ToBase64String(bytes));
    }

    private static Secrets Open(byte[] secrets) =>
        new(false, secrets[..NumberSize], secrets[NumberSize..(NumberSize + PairSize)]);

    private static byte[] ChecksumOf(byte[] secrets)
    {
        var digest = new Blake2bDigest(8 * ChecksumSize);
        digest.BlockUpdate([.. "Ed"u8, .. secrets.AsSpan(0, NumberSize + PairSize)]);
        var checksum = new byte[ChecksumSize];
        digest.DoFinal(checksum, 0);
        return checksum;
    }

    /// <summary>N and p of scrypt from the limits of work and memory in the key's head, as libsodium takes
    /// them.</summary>
    /// <returns>Null where they ask for more than minisign ever does.</returns>
    private static (int Cost, int Parallel)? CostsOf(ReadOnlySpan<byte> head)
    {
        var work = Math.Max(BinaryPrimitives.ReadUInt64LittleEndian(head[38..]), 32_768);
        var memory = BinaryPrimitives.ReadUInt64LittleEndian(head[46..]);
        var isShortOfWork = work < memory / 32;
        var most = isShortOfWork ? work / (4 * BlockSize) : memory / (128 * BlockSize);
        var cost = 2UL;
        while (cost <= most / 2 && cost <= MaxCost)
            cost *= 2;
        var parallel = isShortOfWork ? 1 : work / 4 / cost / BlockSize;
        return cost <= MaxCost && parallel is >= 1 and <= 16 ? ((int)cost, (int)parallel) : null;
    }
}
