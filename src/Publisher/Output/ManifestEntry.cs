namespace Publisher.Output;

/// <summary>One file of the site.</summary>
/// <param name="Path">Relative to the site, with forward slashes.</param>
/// <param name="Record">Of a page about one record; null for every other file.</param>
public readonly record struct ManifestEntry(string Path, long Bytes, FileHash Sha256, PublishedRecord? Record = null);
