namespace Publisher.Output;

/// <summary>One file of the site: where it stands and what is in it.</summary>
/// <param name="Route">Relative to the site's root, with forward slashes.</param>
public sealed record OutputFile(string Route, ReadOnlyMemory<byte> Content);
