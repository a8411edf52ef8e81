namespace Publisher.Config;

/// <summary>The terms under which the office lets others use its data.</summary>
/// <param name="Name">As readers are told it.</param>
/// <param name="Url">Where its text stands.</param>
public sealed record License(string Name, string Url);
