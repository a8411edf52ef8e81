using Publisher.Diagnostics;

namespace Publisher.Config;

/// <summary>A page that the office wrote itself, in Markdown: about, help.</summary>
/// <param name="Slug">The file's name without its ending, and the page's address.</param>
/// <param name="IsInMenu">It has an order, and with it a place in the navigation; the others stand in the
/// footer.</param>
/// <param name="Body">The Markdown behind the front matter.</param>
/// <param name="BodyLine">The line of the file on which the body begins.</param>
public sealed record Prose(
    string Slug,
    string Title,
    string Description,
    bool IsInMenu,
    string Body,
    SourceFile File,
    int BodyLine
)
{
    /// <summary>Texts of the page that look like a person's data and may be published.</summary>
    public IReadOnlyList<Sourced<string>> Privacy { get; init; } = [];

    public string Route => $"{Slug}.html";
}
