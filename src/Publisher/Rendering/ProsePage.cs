namespace Publisher.Rendering;

/// <summary>A page that the office wrote, its Markdown made into HTML.</summary>
public sealed record ProsePage(string Title, HtmlFragment Body);
