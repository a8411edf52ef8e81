namespace Publisher.Diagnostics;

/// <summary>A value and where it stood, so that no later step has to search for it again.</summary>
public readonly record struct Sourced<T>(T Value, SourceSpan Span);
