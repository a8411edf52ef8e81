namespace Publisher.Output;

/// <summary>One file that a build wrote.</summary>
/// <param name="Sha256">Of the content, in lower-case hexadecimal.</param>
public sealed record ManifestEntry(string Path, long Bytes, string Sha256);
