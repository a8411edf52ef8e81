namespace Publisher.Output;

/// <summary>What the office says of a release, besides what is in it.</summary>
/// <param name="Date">2026-11-23; null takes the latest date that stands in the published records.</param>
/// <param name="Signer">Null where the office does not sign.</param>
public sealed record ReleaseTerms(string? Date = null, ILogSigner? Signer = null);
