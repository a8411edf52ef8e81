namespace Publisher.Pages;

/// <summary>One <c>meta</c> tag of a page.</summary>
public sealed record PageTag(string Name, string Content);
