namespace Publisher.Output;

/// <summary>Signs the release log for the office.</summary>
public interface ILogSigner
{
    /// <summary>The file with which anyone can check the signature.</summary>
    byte[] PublicKeyFile { get; }

    /// <returns>The signature's file.</returns>
    byte[] Sign(ReadOnlySpan<byte> log);
}
