namespace Publisher.Output;

/// <summary>One file of the site.</summary>
/// <param name="Path">Relative to the site, with forward slashes.</param>
public readonly record struct ManifestEntry(string Path, long Bytes, FileHash Sha256);
